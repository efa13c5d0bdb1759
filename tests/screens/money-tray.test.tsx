import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'
import { addWork, trayLines } from './support/sample-work.ts'

const allocations = (desk: FakeDesk): unknown[] =>
  desk.calls.filter(({ operation }) => operation === 'banking.allocateLine').map(({ input }) => input)

/** A tray that a line leaves when it has its place. */
function deskWithTray(): FakeDesk {
  const desk = addWork(makeSampleDesk())
  desk.answer('banking.listLines', () => {
    const gone = allocations(desk).map((input) => (input as { bankLineId: number }).bankLineId)
    const lines = trayLines.filter(({ id }) => !gone.includes(id))
    return { lines, total: lines.length }
  })
  return desk
}

const rowOf = async (name: RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('grid', { name: 'Lines in the tray' })).getByRole('row', { name })

test('a numbered suggestion is taken by its number, and the list goes on where it was', async () => {
  const desk = deskWithTray()
  const user = renderApp(desk, '/money/tray')
  const first = await rowOf(/FPI KOWALSKA/)
  await waitFor(() => {
    expect(first).toHaveFocus()
  })
  await user.keyboard('{ArrowDown}')
  const line = screen.getByRole('region', { name: 'The line chosen' })
  expect(line).toHaveTextContent('Begin with a call, not a letter.')
  await user.keyboard('2')
  await waitFor(() => {
    expect(allocations(desk)).toEqual([
      {
        requestId: expect.any(String) as string,
        bankLineId: 12,
        expectedItemId: 72,
        recipientId: 2,
        category: 'pension',
        note: '',
      },
    ])
  })
  const next = await rowOf(/FPI FAMILY/)
  await waitFor(() => {
    expect(next).toHaveFocus()
  })
  expect(screen.getByText(/DD NEST P-00004 is Leonard Okafor/)).toBeVisible()
})

test('a suggestion that settles nothing asks what the money was for', async () => {
  const desk = deskWithTray()
  const user = renderApp(desk, '/money/tray')
  const first = await rowOf(/FPI KOWALSKA/)
  await waitFor(() => {
    expect(first).toHaveFocus()
  })
  await user.keyboard('{ArrowDown}{ArrowDown}1')
  const dialog = await screen.findByRole('dialog', { name: 'Whose is £93.00?' })
  await user.click(within(dialog).getByRole('button', { name: 'Give it to this person' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('What it was for')
  expect(allocations(desk)).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: /^Choose What it was for/ }))
  await user.click(await screen.findByRole('option', { name: 'Contribution' }))
  await user.click(within(dialog).getByRole('button', { name: 'Give it to this person' }))
  await waitFor(() => {
    expect(allocations(desk)).toHaveLength(1)
  })
  expect(allocations(desk)[0]).toMatchObject({
    recipientId: 1,
    expectedItemId: null,
    category: 'contribution',
  })
})

test('somebody who only reads sees the tray and is offered nothing to change', async () => {
  const desk = addWork(makeSampleDesk(stateOf({ user: userOf('auditor') })))
  const user = renderApp(desk, '/money/tray')
  await rowOf(/FPI KOWALSKA/)
  await user.keyboard('{ArrowDown}2')
  expect(screen.getByText('Leonard Okafor')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Take/ })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Import a statement' })).toBeNull()
  expect(allocations(desk)).toEqual([])
})
