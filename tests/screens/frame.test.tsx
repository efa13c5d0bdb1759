import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'
import { people } from './support/sample-people.ts'

test('Ctrl+K finds a person, and Enter opens them', async () => {
  const user = renderApp(makeSampleDesk())
  await screen.findByText('Contributions that are late', { selector: 'a' })
  await user.keyboard('{Control>}k{/Control}')
  const search = await screen.findByRole('combobox', { name: 'Name, reference or amount' })
  expect(search).toHaveFocus()
  await user.type(search, 'kowal')
  await screen.findByRole('option', { name: /Marta Kowalska 7/ })
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: /Marta Kowalska/ })).toBeVisible()
  expect(document.title).toBe('Marta Kowalska – Direct Payments Desk')
})

test('Ctrl+K knows the pages by name, too', async () => {
  const user = renderApp(makeSampleDesk())
  await screen.findByText('Contributions that are late', { selector: 'a' })
  await user.keyboard('{Control>}k{/Control}check')
  expect(await screen.findByRole('option', { name: /Checks/ })).toHaveAttribute('aria-selected', 'true')
})

test('Alt and a number go to an area, and ? names the keys', async () => {
  const user = renderApp(makeSampleDesk())
  await screen.findByText('Contributions that are late', { selector: 'a' })
  await user.keyboard('{Alt>}2{/Alt}')
  expect(await screen.findByRole('heading', { level: 1, name: /People/ })).toBeVisible()
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'Keys and words' })).toBeVisible()
  await user.keyboard('{Escape}')
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test('the list of people is complete without the mouse, and comes back to the same row', async () => {
  const desk = makeSampleDesk()
  desk.answer('recipients.list', () => ({ recipients: people.slice(0, 6) }))
  const user = renderApp(desk, '/people')
  const rows = within(await screen.findByRole('grid', { name: 'People' })).getAllByRole('row')
  await waitFor(() => {
    expect(rows[1]).toHaveFocus()
  })
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(rows[3]).toHaveFocus()
  await user.keyboard('{Enter}')
  await screen.findByRole('link', { name: 'People', current: false })
  await user.keyboard('{Escape}')
  const again = within(await screen.findByRole('grid', { name: 'People' })).getAllByRole('row')
  await waitFor(() => {
    expect(again[3]).toHaveFocus()
  })
})

test('a heading sorts up, then down, and says so', async () => {
  const desk = makeSampleDesk()
  desk.answer('recipients.list', () => ({ recipients: people.slice(0, 6) }))
  const user = renderApp(desk, '/people')
  const cash = await screen.findByRole('columnheader', { name: 'Cash' })
  await user.click(within(cash).getByRole('button'))
  expect(cash).toHaveAttribute('aria-sort', 'ascending')
  const rows = within(screen.getByRole('grid', { name: 'People' })).getAllByRole('row')
  expect(rows[1]).toHaveTextContent('Joan Tully')
  await user.click(within(cash).getByRole('button'))
  expect(cash).toHaveAttribute('aria-sort', 'descending')
})

test('a balance below nothing has a minus sign and the word short', async () => {
  const desk = makeSampleDesk()
  desk.answer('recipients.list', () => ({ recipients: [{ ...people[0]!, cashPence: -12_345 }] }))
  renderApp(desk, '/people')
  expect(await screen.findByText('−£123.45 short')).toHaveClass('money-short')
})

test('F1 opens the sum behind free to spend', async () => {
  const user = renderApp(makeSampleDesk(), '/people/1')
  await screen.findByRole('button', { name: /how Free to spend was worked out/ })
  await user.keyboard('{F1}')
  const sum = await screen.findByRole('dialog', { name: 'Free to spend' })
  expect(sum).toHaveTextContent('less what is spoken for−£1,490.16')
})

test('Ctrl+N begins something new, and Ctrl+S saves', async () => {
  const user = renderApp(makeSampleDesk(), '/people')
  await screen.findByRole('grid', { name: 'People' })
  await user.keyboard('{Control>}n{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Add a person' })).toBeVisible()
  await user.keyboard('{Control>}s{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('put right')
})

test('an auditor is shown no action that writes', async () => {
  const desk = makeSampleDesk(stateOf({ user: userOf('auditor', 'Ros Lindqvist') }))
  renderApp(desk, '/people/1')
  await screen.findByRole('heading', { level: 1, name: /Marta Kowalska/ })
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add someone' })).toBeNull()
})

test('the chart has the same figures as a table', async () => {
  const user = renderApp(makeSampleDesk(), '/people/1/money')
  expect(await screen.findByRole('img', { name: /The figures are in the table below/ })).toBeVisible()
  await user.click(screen.getByText('The same figures as a table'))
  const table = screen.getByRole('table', { name: 'Marta’s money, week by week' })
  expect(within(table).getAllByRole('row')).toHaveLength(27)
})

test('long work shows how far it is and can be cancelled', async () => {
  const desk = makeSampleDesk()
  let finish = (): void => undefined
  const call = desk.call
  let callId = ''
  const slow = {
    ...desk,
    call: async (operation: string, input: unknown, id = '') => {
      if (operation === 'office.verify') {
        callId = id
        await new Promise<void>((resolve) => {
          finish = resolve
        })
      }
      return call(operation, input, id)
    },
  }
  const user = renderApp(slow, '/checks')
  await waitFor(() => {
    expect(callId).not.toBe('')
  })
  act(() => {
    desk.progress({ callId, done: 40, total: 100, label: 'Adding up' })
  })
  const bar = await screen.findByRole('progressbar', { name: 'Adding up' }, { timeout: 3_000 })
  expect(bar).toHaveAttribute('value', '40')
  await user.click(await screen.findByRole('button', { name: 'Cancel' }, { timeout: 5_000 }))
  expect(desk.cancelled).toStrictEqual([callId])
  finish()
  expect(await screen.findByText('Everything adds up.')).toBeVisible()
})

test('settings are saved with only what may be changed', async () => {
  const desk = makeSampleDesk()
  const user = renderApp(desk, '/office/settings')
  const minutes = await screen.findByLabelText('Lock after')
  await user.clear(minutes)
  await user.type(minutes, '5')
  await user.click(screen.getByRole('button', { name: 'Save settings' }))
  expect(await screen.findByText('Saved. Letters made from now on carry this.')).toBeVisible()
  expect(desk.calls.find((call) => call.operation === 'office.changeSettings')?.input).toMatchObject({
    idleLockMinutes: 5,
    contactName: 'Priya Nair',
  })
})
