import { setImmediate } from 'node:timers/promises'
import type { Progress } from './context.ts'

export type ProgressListener = (progress: { done: number; total: number; label: string }) => void

export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

/** How long work may go on before other calls are let in. */
const BREATH_MS = 30

/** Long work calls this between steps: it tells how far it is, breathes, and stops where it was cancelled. */
export function createProgress(options: {
  readonly signal?: AbortSignal
  readonly onProgress?: ProgressListener
}): Progress {
  let lastBreath = performance.now()
  return async (done, total, label) => {
    if (performance.now() - lastBreath >= BREATH_MS || done === total) {
      options.onProgress?.({ done, total, label })
      await setImmediate()
      lastBreath = performance.now()
    }
    if (options.signal?.aborted === true) throw new CancelledError('cancelled')
  }
}
