import { Piscina } from 'piscina'
import type { PdfTask } from './pdf-worker.ts'

export type PdfPool = {
  /** One letter as a PDF. Rejects with the signal's reason when it is aborted, also while it waits its turn. */
  readonly render: (task: PdfTask, signal?: AbortSignal) => Promise<Uint8Array>
  /** Waits for what is running, then ends the threads. */
  readonly close: () => Promise<void>
}

/**
 * Two threads that make PDFs, so that long batches never stop the data process. `workerFile` is pdf-worker.ts when
 * running from sources and the built pdf-worker.js otherwise. Threads start with the first letter and end when idle.
 */
export function createPdfPool(workerFile: URL): PdfPool {
  const pool = new Piscina<PdfTask, Uint8Array>({
    filename: workerFile.href,
    name: 'renderLetter',
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 30_000,
  })
  return {
    render: (task, signal) => pool.run(task, signal === undefined ? {} : { signal }),
    close: () => pool.close(),
  }
}
