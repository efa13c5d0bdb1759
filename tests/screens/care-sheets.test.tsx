import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf } from './support/sample-office.ts'
import { addWork, period, sheetOf } from './support/sample-work.ts'

const second = sheetOf({ employmentId: 2, assistantName: 'Luca Joshi' })

/** Sheets that come in as they are saved, missing ones first, as the desk lists them. */
function deskWithSheets(first = sheetOf({}), today = '2026-11-21'): FakeDesk {
  const desk = addWork(makeSampleDesk(stateOf({ today })))
  const isSaved = (): boolean => desk.calls.some(({ operation }) => operation === 'care.enterSheet')
  desk.answer('care.sheetsOfPeriod', () => ({
    sheets: isSaved() ? [second, { ...first, state: 'received', timesheetId: 1 }] : [first, second],
  }))
  return desk
}

const savedSheets = (desk: FakeDesk): unknown[] =>
  desk.calls.filter(({ operation }) => operation === 'care.enterSheet').map(({ input }) => input)

const focusedSheet = async (name: string): Promise<void> => {
  const row = within(await screen.findByRole('grid', { name: 'Timesheets' })).getByRole('row', {
    name: new RegExp(name),
  })
  await waitFor(() => {
    expect(row).toHaveFocus()
  })
}

test('a sheet is typed, filled and saved without the mouse, and the next one comes up', async () => {
  const desk = deskWithSheets()
  const user = renderApp(desk, '/care/sheets')
  await focusedSheet('Elsie Cole')
  await user.keyboard('{Enter}')
  expect(screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' })).toHaveFocus()
  await user.keyboard('7.5{Enter}7:30{Enter}7h30')
  expect(screen.getByRole('textbox', { name: 'Wednesday 11 Nov 2026' })).toHaveFocus()
  await user.keyboard('{ArrowDown}u')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => {
    expect(screen.getByRole('heading', { level: 2, name: 'Luca Joshi' })).toBeVisible()
  })
  expect(savedSheets(desk)).toEqual([
    {
      requestId: expect.any(String) as string,
      employmentId: 1,
      firstDay: period.firstDay,
      lastDay: period.lastDay,
      urgentReason: '',
      days: [
        { day: '2026-11-09', minutes: 450 },
        { day: '2026-11-10', minutes: 450 },
        { day: '2026-11-11', minutes: 450 },
        { day: '2026-11-16', minutes: 270 },
        { day: '2026-11-17', minutes: 270 },
        { day: '2026-11-18', minutes: 270 },
        { day: '2026-11-19', minutes: 270 },
        { day: '2026-11-20', minutes: 270 },
      ],
    },
  ])
  expect(screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' })).toHaveFocus()
  expect(screen.getByText(/Elsie Cole for Marta Kowalska: 45 h, paid on 27 Nov 2026/)).toBeVisible()
})

test('hours that can be read two ways are refused and stay as typed', async () => {
  const desk = deskWithSheets()
  const user = renderApp(desk, '/care/sheets')
  await focusedSheet('Elsie Cole')
  await user.keyboard('{Enter}7.30{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Monday 9 Nov 2026 cannot be read')
  expect(screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' })).toHaveValue('7.30')
  expect(screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' })).toBeInvalid()
  expect(savedSheets(desk)).toEqual([])
})

test('an empty sheet is not saved as no hours', async () => {
  const desk = deskWithSheets()
  const user = renderApp(desk, '/care/sheets')
  await focusedSheet('Elsie Cole')
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('write 0 on one day')
  expect(savedSheets(desk)).toEqual([])
})

test('after the cut-off a sheet asks for an urgent reason and sends it', async () => {
  const desk = deskWithSheets(sheetOf({}), '2026-11-24')
  const user = renderApp(desk, '/care/sheets')
  await focusedSheet('Elsie Cole')
  await user.type(screen.getByRole('textbox', { name: 'Urgent reason' }), 'Rent is due')
  await user.type(screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' }), '4')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => {
    expect(savedSheets(desk)).toHaveLength(1)
  })
  expect(savedSheets(desk)[0]).toMatchObject({ urgentReason: 'Rent is due' })
})

test('hours in a pay run are read and not changed, and Esc goes back to the list', async () => {
  const inRun = sheetOf({
    state: 'in-run',
    timesheetId: 3,
    days: [{ day: '2026-11-09', minutes: 450 }],
    totalMinutes: 450,
  })
  const user = renderApp(deskWithSheets(inRun), '/care/sheets')
  await focusedSheet('Elsie Cole')
  await user.keyboard('{Enter}')
  const monday = screen.getByRole('textbox', { name: 'Monday 9 Nov 2026' })
  expect(monday).toHaveValue('7:30')
  expect(monday).toHaveAttribute('readonly')
  expect(screen.queryByRole('button', { name: 'Save and next' })).toBeNull()
  await user.keyboard('{Escape}')
  await focusedSheet('Elsie Cole')
})
