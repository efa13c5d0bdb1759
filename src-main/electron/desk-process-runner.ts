import { utilityProcess, type UtilityProcess } from 'electron'
import type { MessageFromDesk, MessageToDesk } from '../../src-shared/desk-bridge.ts'
import { atMost } from './at-most.ts'

const RESTARTS_A_MINUTE = 3
const STOP_WAIT_MS = 3000

export type DeskProcessRunner = {
  /** Starts the process if it died and may be started again; false when it stays down. */
  readonly isUp: () => boolean
  readonly send: (message: MessageToDesk) => void
  readonly stop: () => Promise<void>
}
type Settings = {
  readonly entry: string
  readonly environment: NodeJS.ProcessEnv
  readonly onMessage: (message: MessageFromDesk) => void
  readonly onDeath: () => void
}

const stopAndWait = (child: UtilityProcess): Promise<void> =>
  new Promise((resolve) => {
    const tooLong = setTimeout(() => {
      child.kill()
    }, STOP_WAIT_MS)
    child.once('exit', () => {
      clearTimeout(tooLong)
      resolve()
    })
    child.postMessage({ type: 'end' } satisfies MessageToDesk)
  })

/** Keeps the process that owns the data running; messages wait until it says that it is ready. */
export const runDeskProcess = ({ entry, environment, onMessage, onDeath }: Settings): DeskProcessRunner => {
  const mayStart = atMost(RESTARTS_A_MINUTE + 1, 60_000, Date.now)
  let child: UtilityProcess | undefined
  let isReady = false
  let isStopping = false
  let early: MessageToDesk[] = []

  const hear = (message: MessageFromDesk): void => {
    if (message.type !== 'ready') {
      onMessage(message)
      return
    }
    isReady = true
    for (const waiting of early) child?.postMessage(waiting)
    early = []
  }
  const start = (): void => {
    if (isStopping || !mayStart()) return
    child = utilityProcess.fork(entry, [], {
      env: environment,
      serviceName: 'Desk data',
      stdio: 'inherit',
    })
    child.on('message', hear)
    child.once('exit', () => {
      child = undefined
      isReady = false
      early = []
      onDeath()
      start()
    })
  }

  start()
  return {
    isUp: () => {
      // Another start is allowed once the minute is over, so that trying again later can work.
      if (child === undefined) start()
      return child !== undefined
    },
    send: (message) => {
      if (isReady) child?.postMessage(message)
      else early.push(message)
    },
    stop: async () => {
      isStopping = true
      if (child !== undefined) await stopAndWait(child)
    },
  }
}
