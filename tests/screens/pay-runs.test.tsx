import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Output } from '../../src-shared/contract/index.ts'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'
import { addWork, payslipRow, runOf } from './support/sample-work.ts'

const person = { employmentId: 1, recipientId: 1, recipientName: 'Marta Kowalska' }
const exceptions: Output<'payroll.run'>['exceptions'] = [
  {
    ...person,
    id: 1,
    assistantName: 'Luca Joshi',
    kind: 'above-plan',
    weight: 'look',
    words: '6 hours more.',
  },
  {
    ...person,
    id: 2,
    assistantName: 'Nasreen Price',
    kind: 'sheet-missing',
    weight: 'stop',
    words: 'None came.',
  },
]

function deskWithRun(name = 'Priya Nair'): FakeDesk {
  const desk = addWork(makeSampleDesk(stateOf({ user: userOf('manager', name) })))
  desk.answer('payroll.listRuns', () => ({ runs: [runOf()] }))
  desk.answer('payroll.run', () => ({ run: runOf(), payslips: [payslipRow], employers: [], exceptions }))
  desk.answer('payroll.approveRun', () => ({}))
  return desk
}

test('a run shows who is left out first, with what to do', async () => {
  renderApp(deskWithRun(), '/pay/runs/9')
  const rows = within(await screen.findByRole('table', { name: 'Exceptions of this run' })).getAllByRole(
    'row',
  )
  expect(rows[1]).toHaveTextContent(/Left out.*Nasreen Price.*No timesheet.*Call the employer/)
  expect(rows[2]).toHaveTextContent(/Look.*Luca Joshi/)
})

test('F1 opens the sum behind the money that goes out', async () => {
  const user = renderApp(deskWithRun(), '/pay/runs/9')
  await screen.findByRole('grid', { name: 'Payslips of this run' })
  await user.keyboard('{F1}')
  const sum = await screen.findByRole('dialog', { name: 'Money out' })
  for (const line of [/Net pay.*£1,012.36/, /to HMRC.*£56.96/, /Pension.*£39.69/, /Money out.*£1,109.01/])
    expect(sum).toHaveTextContent(line)
})

test('whoever prepared a run is not offered to approve it', async () => {
  renderApp(deskWithRun('Tom Fielding'), '/pay/runs/9')
  expect(await screen.findByText(/You prepared this run/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve the pay run' })).toBeNull()
})

test('approving a run asks once, with what leaves the accounts and who is left out', async () => {
  const desk = deskWithRun()
  const user = renderApp(desk, '/pay/runs/9')
  await user.click(await screen.findByRole('button', { name: 'Approve the pay run' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Approve pay for 1 assistant?' })
  expect(dialog).toHaveTextContent('£1,109.01 out of people’s accounts in all. 1 assistant left out')
  await user.click(within(dialog).getByRole('button', { name: 'Approve £1,109.01' }))
  await waitFor(() => {
    expect(desk.calls.at(-1)?.operation).not.toBe('payroll.approveRun')
  })
  expect(desk.calls.filter(({ operation }) => operation === 'payroll.approveRun')).toHaveLength(1)
})

test('Enter opens a payslip, and every line shows its working', async () => {
  const desk = deskWithRun()
  desk.answer('payroll.payslip', () => ({
    row: payslipRow,
    payDay: '2026-11-13',
    lines: [
      {
        label: 'Basic pay',
        amountPence: 109_200,
        working: [{ label: 'How', text: '70 hours at £15.60 an hour' }],
      },
    ],
    tables: 'HMRC tables 2026-27',
    holidayEarnedMinutes: 0,
    holidayEarnedPence: 0,
  }))
  const user = renderApp(desk, '/pay/runs/9')
  const grid = await screen.findByRole('grid', { name: 'Payslips of this run' })
  within(grid)
    .getByRole('row', { name: /Elsie Cole/ })
    .focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: /Payslip of Elsie Cole/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /70 hours at £15.60 an hour/ })).toBeVisible()
  expect(screen.getByText('£1,109.01')).toBeVisible()
})
