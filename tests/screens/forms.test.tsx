import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { refuse } from '../../src-shared/result.ts'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk } from './support/sample-office.ts'
import { person } from './support/sample-people.ts'

const inputOf = (desk: FakeDesk, operation: string): unknown =>
  desk.calls.findLast((call) => call.operation === operation)?.input

async function typeDate(user: UserEvent, label: string, digits: string): Promise<void> {
  const field = screen.getByRole('group', { name: label })
  await user.click(within(field).getAllByRole('spinbutton')[0]!)
  await user.keyboard(digits)
}

test('an empty form gives a summary that takes focus and leads to each field', async () => {
  const user = renderApp(makeSampleDesk(), '/people/new')
  await user.click(await screen.findByRole('button', { name: 'Add person' }))
  const summary = await screen.findByRole('alert')
  await waitFor(() => {
    expect(summary).toHaveFocus()
  })
  expect(within(summary).getByRole('button', { name: 'Enter “Full name”' })).toBeVisible()
  await user.click(within(summary).getByRole('button', { name: 'Enter “Address”' }))
  expect(screen.getByLabelText('Address')).toHaveFocus()
  expect(screen.getByLabelText('Address')).toHaveAccessibleDescription('Enter “Address”')
})

test('06/04/2026 is read as 6 April', async () => {
  const desk = makeSampleDesk()
  desk.answer('budgets.agree', () => ({ budgetId: 2 }))
  const user = renderApp(desk, '/people/1/agree-budget')
  await screen.findByRole('heading', { name: /Agree a budget/ })
  await typeDate(user, 'From', '06042026')
  await user.click(screen.getByRole('button', { name: 'Agree budget' }))
  await waitFor(() => {
    expect(inputOf(desk, 'budgets.agree')).toMatchObject({ fromDay: '2026-04-06' })
  })
})

test('money is read as pounds and pence, and shown back as it was read', async () => {
  const desk = makeSampleDesk()
  const user = renderApp(desk, '/people/1/agree-budget')
  const field = await screen.findByLabelText('Contribution a week')
  await user.clear(field)
  await user.type(field, '£1,107.5')
  await user.tab()
  expect(field).toHaveValue('1,107.50')
  await waitFor(() => {
    expect(inputOf(desk, 'budgets.calculate')).toMatchObject({ weeklyContributionPence: 110_750 })
  })
})

test('an amount that could be read two ways is refused and stays as typed', async () => {
  const desk = makeSampleDesk()
  const user = renderApp(desk, '/people/1/agree-budget')
  const field = await screen.findByLabelText('Contribution a week')
  await user.clear(field)
  await user.type(field, '1.107,00')
  await user.click(screen.getByRole('button', { name: 'Agree budget' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Contribution a week: write pounds and pence, such as 1,234.56',
  )
  expect(field).toHaveValue('1.107,00')
  expect(inputOf(desk, 'budgets.agree')).toBeUndefined()
})

test('a refusal keeps what was typed, takes focus and says that nothing changed', async () => {
  const desk = makeSampleDesk()
  desk.answer('budgets.agree', () => refuse('days-already-paid', { lastPaidDay: '2026-11-29' }))
  const user = renderApp(desk, '/people/1/agree-budget')
  await user.type(await screen.findByLabelText('Note'), 'Agreed with the social worker')
  await typeDate(user, 'From', '01112026')
  await user.click(screen.getByRole('button', { name: 'Agree budget' }))
  const problem = await screen.findByRole('alert')
  expect(problem).toHaveFocus()
  expect(problem).toHaveTextContent('The council has been asked to pay for some of these days.')
  expect(problem).toHaveTextContent('last paid day: 29 Nov 2026')
  expect(problem).toHaveTextContent('Nothing has changed.')
  expect(screen.getByLabelText('Note')).toHaveValue('Agreed with the social worker')
})

test('a second try of the same form carries the same request id, so nothing happens twice', async () => {
  const desk = makeSampleDesk()
  desk.answer('recipients.change', () => refuse('unexpected'))
  const user = renderApp(desk, '/people/1/change')
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  await screen.findByRole('alert')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => {
    expect(desk.calls.filter((call) => call.operation === 'recipients.change')).toHaveLength(2)
  })
  const [first, second] = desk.calls.filter((call) => call.operation === 'recipients.change')
  expect(first?.input).toHaveProperty('requestId')
  expect(second?.input).toStrictEqual(first?.input)
})

test('what was typed is there again after leaving the form', async () => {
  const user = renderApp(makeSampleDesk(), '/people/1/change')
  const phone = await screen.findByLabelText('Telephone')
  await user.clear(phone)
  await user.type(phone, '01632 960999')
  await user.click(screen.getByRole('link', { name: person.name }))
  await user.click(await screen.findByRole('button', { name: 'Change' }))
  expect(await screen.findByLabelText('Telephone')).toHaveValue('01632 960999')
})

test('hours are read as people write them', async () => {
  const desk = makeSampleDesk()
  const user = renderApp(desk, '/people/1/agree-budget')
  const field = await screen.findByLabelText('Hours a week')
  await user.clear(field)
  await user.type(field, '7:45')
  await user.tab()
  expect(field).toHaveValue('7 h 45 m')
  await waitFor(() => {
    expect(inputOf(desk, 'budgets.calculate')).toMatchObject({ lines: [{ minutesPerWeek: 465 }, {}] })
  })
})
