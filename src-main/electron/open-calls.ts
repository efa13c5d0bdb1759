import { refuse } from '../../src-shared/result.ts'

export type OpenCalls = {
  readonly has: (callId: string) => boolean
  readonly add: (callId: string) => Promise<unknown>
  readonly answer: (callId: string, result: unknown) => void
  readonly refuseAll: () => void
}

/** The calls that wait for the desk process; when it dies each gets an answer rather than none. */
export const makeOpenCalls = (): OpenCalls => {
  const waiting = new Map<string, (result: unknown) => void>()
  const answer = (callId: string, result: unknown): void => {
    waiting.get(callId)?.(result)
    waiting.delete(callId)
  }
  return {
    has: (callId) => waiting.has(callId),
    add: (callId) => new Promise((resolve) => waiting.set(callId, resolve)),
    answer,
    refuseAll: () => {
      for (const callId of [...waiting.keys()]) answer(callId, refuse('desk-stopped'))
    },
  }
}
