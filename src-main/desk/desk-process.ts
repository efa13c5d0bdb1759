import { clockAt, systemClock } from './clock.ts'
import { createDesk } from './desk.ts'
import { createFaultLog } from './fault-log.ts'
import { parseDeskMessage } from './messages.ts'

/** The desk inside Electron: a utility process that owns the data, so that the window never waits for it. */
const port = process.parentPort
const folder = process.env['DESK_DATA_FOLDER']
const nativeBinding = process.env['DESK_SQLITE_BINDING']
const day = process.env['DESK_TODAY']
if (folder === undefined) throw new Error('DESK_DATA_FOLDER is not set')

const clock = day === undefined ? systemClock : clockAt(day)
const desk = createDesk({
  folder,
  clock,
  ...(nativeBinding === undefined ? {} : { nativeBinding }),
  report: createFaultLog(folder, clock.now),
})
const running = new Map<string, AbortController>()

async function answer(callId: string, operation: string, input: unknown): Promise<void> {
  const controller = new AbortController()
  running.set(callId, controller)
  const result = await desk.dispatch(operation, input, {
    signal: controller.signal,
    onProgress: (progress) => {
      port.postMessage({ type: 'progress', callId, ...progress })
    },
  })
  running.delete(callId)
  port.postMessage({ type: 'result', callId, result })
}

port.on('message', ({ data }: { data: unknown }) => {
  const message = parseDeskMessage(data)
  if (message.type === 'cancel') running.get(message.callId)?.abort()
  else if (message.type === 'call') void answer(message.callId, message.operation, message.input)
  else void desk.end().then(() => process.exit(0))
})
port.postMessage({ type: 'ready' })
