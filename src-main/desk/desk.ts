import { contract } from '../../src-shared/contract/index.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './context.ts'
import { handlers } from './handlers.ts'
import { createSession, type Session } from './session.ts'

export type DeskSettings = {
  readonly folder: string
  readonly nativeBinding?: string
  readonly clock?: Clock
  /** Writes a fault down and gives its short reference. */
  readonly report: (error: unknown, operation: string) => string
}

export type Desk = {
  readonly dispatch: Dispatch
  readonly session: Session
  readonly end: () => Promise<void>
}

/** One desk on one data folder. The window, the command line and the tests all drive this and nothing behind it. */
export function createDesk({ folder, nativeBinding, clock = systemClock, report }: DeskSettings): Desk {
  const session = createSession(folder, nativeBinding)
  return {
    dispatch: createDispatch({ contract, handlers, session, clock, report }),
    session,
    end: session.end,
  }
}
