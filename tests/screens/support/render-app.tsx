import { render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { useTransport } from '../../../src-renderer/api/desk-window.ts'
import { App } from '../../../src-renderer/app.tsx'
import type { FakeDesk } from './fake-desk.ts'

/** Starts the whole window at an address, over a desk of the test's own. */
export function renderApp(desk: FakeDesk, address = '/today'): UserEvent {
  useTransport(desk)
  window.location.hash = address
  const user = userEvent.setup()
  render(<App />)
  return user
}
