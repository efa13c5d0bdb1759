import type { DeskProgress } from '../../src-shared/desk-bridge.ts'
import { refuse } from '../../src-shared/result.ts'
import { runDeskProcess } from './desk-process-runner.ts'
import { makeOpenCalls } from './open-calls.ts'

export type DeskChannel = {
  readonly call: (callId: string, operation: string, input: unknown) => Promise<unknown>
  readonly cancel: (callId: string) => void
  readonly stop: () => Promise<void>
}
type Settings = {
  readonly entry: string
  readonly environment: NodeJS.ProcessEnv
  readonly onProgress: (progress: DeskProgress) => void
}

/** Carries calls to the desk process and answers back, also when that process dies in between. */
export const openDeskChannel = ({ entry, environment, onProgress }: Settings): DeskChannel => {
  const calls = makeOpenCalls()
  const desk = runDeskProcess({
    entry,
    environment,
    onMessage: (message) => {
      if (message.type === 'result') calls.answer(message.callId, message.result)
      if (message.type === 'progress') onProgress(message)
    },
    onDeath: calls.refuseAll,
  })
  return {
    call: (callId, operation, input) => {
      if (calls.has(callId)) return Promise.resolve(refuse('invalid-input'))
      if (!desk.isUp()) return Promise.resolve(refuse('desk-stopped'))
      const answer = calls.add(callId)
      desk.send({ type: 'call', callId, operation, input })
      return answer
    },
    cancel: (callId) => {
      if (calls.has(callId)) desk.send({ type: 'cancel', callId })
    },
    stop: desk.stop,
  }
}
