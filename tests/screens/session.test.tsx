import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { refuse } from '../../src-shared/result.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk, stateOf, userOf } from './support/sample-office.ts'

const locked = stateOf({ state: 'locked', user: null })

describe('what the data folder holds', () => {
  test.each([
    ['read-only-folder', 'The desk cannot write in its folder'],
    ['in-use', 'The office is open somewhere else'],
    ['newer', 'This office needs a newer version of the desk'],
    ['corrupt', 'The office file is damaged'],
  ] as const)('%s has its own screen that says what to do', async (state, title) => {
    const desk = makeSampleDesk(stateOf({ state, user: null, detail: 'C:/Desk/office.desk' }))
    const user = renderApp(desk)
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'What to do' })).toBeVisible()
    expect(screen.getByText('C:/Desk/office.desk')).toBeVisible()
    desk.answer('office.state', () => locked)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText('Password')).toBeVisible()
  })

  test('an empty folder offers an office of your own or the example', async () => {
    renderApp(makeSampleDesk(stateOf({ state: 'empty', user: null, officeName: '', userNames: [] })))
    expect(await screen.findByRole('button', { name: 'Make an office' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Open the example office' })).toBeVisible()
  })
})

test('a wrong password is explained, and what was typed stays', async () => {
  const desk = makeSampleDesk({ ...locked, userNames: ['Priya Nair'] })
  desk.answer('office.signIn', () => refuse('wrong-password'))
  const user = renderApp(desk)
  const password = await screen.findByLabelText('Password')
  await user.type(password, 'not it at all{Enter}')
  const problem = await screen.findByRole('alert')
  expect(problem).toHaveTextContent('That password is not right for this name.')
  expect(problem).toHaveTextContent('Nothing has changed.')
  expect(problem).toHaveFocus()
  expect(password).toHaveValue('not it at all')
})

test('signing in opens the page whose address was there', async () => {
  const desk = makeSampleDesk({ ...locked, userNames: ['Priya Nair'] })
  desk.answer('office.signIn', () => {
    desk.answer('office.state', () => stateOf())
    return { user: userOf('manager') }
  })
  const user = renderApp(desk, '/checks')
  await user.type(await screen.findByLabelText('Password'), 'long enough it is{Enter}')
  expect(await screen.findByText('Everything adds up.')).toBeVisible()
})

test('the recovery key is shown once, and must be kept before going on', async () => {
  const desk = makeSampleDesk(stateOf({ state: 'empty', user: null, officeName: '', userNames: [] }))
  desk.answer('office.create', () => ({ recoveryKey: 'K7QP-2M4X-9RTD', user: userOf('manager') }))
  const user = renderApp(desk)
  await user.click(await screen.findByRole('button', { name: 'Make an office' }))
  await user.type(screen.getByLabelText('Name of the office'), 'Northbridge')
  await user.type(screen.getByLabelText('Your name'), 'Priya Nair')
  await user.type(screen.getByLabelText('Password'), 'three plain words')
  await user.click(screen.getByRole('button', { name: 'Make the office' }))
  expect(await screen.findByText('K7QP-2M4X-9RTD')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Go to the office' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Save the page to print' }))
  expect(desk.calls.at(-1)).toStrictEqual({
    operation: 'office.recoveryKeyPage',
    input: { officeName: 'Northbridge', recoveryKey: 'K7QP-2M4X-9RTD', madeOn: '2026-11-21' },
  })
  desk.answer('office.state', () => stateOf())
  await user.click(screen.getByLabelText('I have kept the recovery key'))
  await user.click(screen.getByRole('button', { name: 'Go to the office' }))
  expect(await screen.findByRole('heading', { level: 1, name: /Today/ })).toBeVisible()
  expect(screen.queryByText('K7QP-2M4X-9RTD')).toBeNull()
})

test('a new password may be set with the recovery key', async () => {
  const desk = makeSampleDesk({ ...locked, userNames: ['Priya Nair'] })
  desk.answer('office.recover', () => refuse('wrong-recovery-key'))
  const user = renderApp(desk)
  await user.click(await screen.findByRole('button', { name: 'I have forgotten my password' }))
  await user.type(screen.getByLabelText('Recovery key'), 'AAAA-BBBB')
  await user.type(screen.getByLabelText('New password'), 'a fresh password')
  await user.click(screen.getByRole('button', { name: 'Set the password and open' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('That is not the recovery key of this office.')
})

test('locking forgets what was read and asks for the password again', async () => {
  const desk = makeSampleDesk()
  desk.answer('office.lock', () => {
    desk.answer('office.state', () => locked)
    return {}
  })
  const user = renderApp(desk)
  expect(await screen.findByText('Contributions that are late', { selector: 'a' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Lock' }))
  expect(await screen.findByLabelText('Password')).toBeVisible()
  await waitFor(() => {
    expect(screen.queryByText('Marta Kowalska')).toBeNull()
  })
})
