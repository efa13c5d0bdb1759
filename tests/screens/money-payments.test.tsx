import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse } from '../../src-shared/result.ts'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'
import { addWork, batchOf } from './support/sample-work.ts'

const inputsOf = (desk: FakeDesk, name: string): unknown[] =>
  desk.calls.filter(({ operation }) => operation === name).map(({ input }) => input)

test('marked payments become a batch', async () => {
  const desk = addWork(makeSampleDesk())
  desk.answer('payments.makeBatch', () => ({ batchId: 5, payments: 2, totalPence: 20_000 }))
  const user = renderApp(desk, '/money/payments')
  const rows = within(await screen.findByRole('grid', { name: 'Payments waiting' })).getAllByRole('row')
  await waitFor(() => {
    expect(rows[1]).toHaveFocus()
  })
  await user.keyboard(' {ArrowDown}{ArrowDown} ')
  await user.click(screen.getByRole('button', { name: 'Make a batch: 2 payments, £200.00' }))
  await user.click(await screen.findByRole('button', { name: 'Make the batch' }))
  expect(await screen.findByRole('heading', { level: 1, name: /Batch 5/ })).toBeVisible()
  expect(inputsOf(desk, 'payments.makeBatch')).toEqual([
    {
      requestId: expect.any(String) as string,
      bankAccountId: 1,
      paymentIds: [31, 33],
      processingDay: '2026-11-23',
    },
  ])
})

test('whoever made a batch is not offered to approve it', async () => {
  const desk = addWork(makeSampleDesk(stateOf({ user: userOf('manager', 'Tom Fielding') })))
  renderApp(desk, '/money/payments/5')
  expect(await screen.findByText(/You made this batch, so a colleague/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve the batch' })).toBeNull()
})

test('approval asks once, in the words of what is paid', async () => {
  const desk = addWork(makeSampleDesk())
  desk.answer('payments.approveBatch', () => ({}))
  const user = renderApp(desk, '/money/payments/5')
  await user.click(await screen.findByRole('button', { name: 'Approve the batch' }))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog).toHaveTextContent(
    'Pay 214 payments for 198 people, £186,402.11, from Northbridge pooled account?',
  )
  expect(inputsOf(desk, 'payments.approveBatch')).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Approve £186,402.11' }))
  await waitFor(() => {
    expect(inputsOf(desk, 'payments.approveBatch')).toHaveLength(1)
  })
})

/** An approved batch whose file nobody keeps. */
function deskToSend(answer: 'nowhere' | 'disk-full'): FakeDesk {
  const desk = addWork(makeSampleDesk())
  const isSent = (): boolean => inputsOf(desk, 'payments.sendBatch').length > 0
  desk.answer('payments.batch', () => ({
    batch: batchOf({ state: isSent() ? 'sent' : 'approved', approvedBy: 'Ros Lindqvist' }),
    payments: [],
  }))
  return {
    ...desk,
    saveDocument: async (operation, input) => {
      await desk.call(operation, input)
      return answer === 'nowhere' ? { saved: false } : refuse('could-not-save', { reason: 'ENOSPC' })
    },
  }
}

test.each(['nowhere', 'disk-full'] as const)(
  'a batch whose file was kept %s is told to be sent, and its file can be had again',
  async (answer) => {
    const desk = deskToSend(answer)
    const user = renderApp(desk, '/money/payments/5')
    await user.click(await screen.findByRole('button', { name: 'Send as a Bacs file' }))
    const dialog = await screen.findByRole('alertdialog', {
      name: 'Pay 198 people £186,402.11 from Northbridge pooled account?',
    })
    await user.click(within(dialog).getByRole('button', { name: 'Send 214 payments' }))
    expect(await screen.findByText(/The batch is sent, but its file was not kept/)).toBeVisible()
    expect(screen.queryByText(/Nothing has changed/)).toBeNull()
    expect(await screen.findByRole('button', { name: 'Save the bank file again' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Send as a Bacs file' })).toBeNull()
    expect(inputsOf(desk, 'payments.sendBatch')).toEqual([
      { requestId: expect.any(String) as string, batchId: 5, format: 'bacs-standard-18' },
    ])
  },
)
