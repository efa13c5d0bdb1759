import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Role } from '../../src-shared/domain/office/roles.ts'
import { refuse } from '../../src-shared/result.ts'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'
import { addWork, letterOf } from './support/sample-work.ts'

const document = { fileName: 'letter.pdf', mediaType: 'application/pdf', base64: '' }
const address = '/letters/write/1/C1/72'

const blocked = letterOf({
  mayPrint: false,
  checks: [
    { check: 'K1', outcome: 'pass', name: 'Reading age', figure: '8', limit: '9', place: '', suggestion: '' },
    {
      check: 'K4',
      outcome: 'block',
      name: 'Words that blame',
      figure: '1',
      limit: '0',
      place: 'you failed to pay',
      suggestion: 'Write: we have not had your payment.',
    },
  ],
})

function deskWithLetter(letter = letterOf(), role: Role = 'manager'): FakeDesk {
  const desk = addWork(makeSampleDesk(stateOf({ user: userOf(role) })))
  desk.answer('letters.preview', ({ format }) => ({ ...letter, format: format ?? letter.format }))
  desk.answer('letters.print', () => ({ letterId: 8, document }))
  desk.answer('letters.reprint', () => ({ document }))
  return desk
}

const printed = (desk: FakeDesk): unknown[] =>
  desk.calls.filter(({ operation }) => operation === 'letters.print').map(({ input }) => input)

test('a letter that fails a check shows why, and a caseworker cannot print it', async () => {
  renderApp(deskWithLetter(blocked, 'caseworker'), address)
  expect(await screen.findByText('Write: we have not had your payment.')).toBeVisible()
  expect(screen.getByText('“you failed to pay”')).toBeVisible()
  expect(screen.getByText(/Put right what it says, or ask a manager/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Print/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /Save PDF/ })).toBeNull()
})

test('a manager prints it with a reason, and the letter is logged before it is saved', async () => {
  const desk = deskWithLetter(blocked)
  const user = renderApp(desk, address)
  await user.type(await screen.findByRole('textbox', { name: 'Why it goes out all the same' }), 'Court date')
  await user.click(screen.getByRole('button', { name: 'Print with this reason' }))
  expect(await screen.findByText('The letter is made and saved.')).toBeVisible()
  expect(printed(desk)).toEqual([
    {
      requestId: expect.any(String) as string,
      recipientId: 1,
      code: 'C1',
      expectedItemId: 72,
      format: 'standard',
      formatReason: '',
      overrideReason: 'Court date',
      callNote: '',
    },
  ])
})

test('somebody who wants a call first gets one: the refusal says so, and the note is kept', async () => {
  const desk = deskWithLetter(letterOf({ isPhoneFirst: true }))
  desk.answer('letters.print', ({ callNote }) =>
    callNote === '' ? refuse('call-first') : { letterId: 8, document },
  )
  const user = renderApp(desk, address)
  await user.click(await screen.findByRole('button', { name: 'Print the letter' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('wants a telephone call before any letter')
  await user.type(screen.getByRole('textbox', { name: 'The call' }), 'Friday, with Marta')
  await user.click(screen.getByRole('button', { name: 'Print the letter' }))
  expect(await screen.findByText('The letter is made and saved.')).toBeVisible()
  expect(printed(desk).at(-1)).toMatchObject({ callNote: 'Friday, with Marta' })
})

test('another format than the person needs asks why', async () => {
  const desk = deskWithLetter()
  const user = renderApp(desk, address)
  expect(await screen.findByRole('document')).toHaveTextContent('We have not had £84.20.')
  expect(screen.queryByRole('textbox', { name: 'Why this format' })).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Large print, 18 point')
  await user.type(await screen.findByRole('textbox', { name: 'Why this format' }), 'New glasses')
  await user.click(screen.getByRole('button', { name: 'Print the letter' }))
  await waitFor(() => {
    expect(printed(desk)[0]).toMatchObject({ format: 'large-18', formatReason: 'New glasses' })
  })
})

test('Enter opens a proposed letter', async () => {
  const desk = deskWithLetter()
  desk.answer('letters.recent', () => ({
    made: [],
    proposed: [
      {
        recipientId: 1,
        recipientName: 'Marta Kowalska',
        code: 'C1',
        why: 'A payment is 9 days late.',
        expectedItemId: 72,
      },
    ],
  }))
  const user = renderApp(desk, '/letters')
  const row = await screen.findByRole('row', { name: /9 days late/ })
  await waitFor(() => {
    expect(row).toHaveFocus()
  })
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('document', { name: /We have not had your payment/ })).toBeVisible()
})
