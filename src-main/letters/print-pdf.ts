import { createPdfPool, type PdfPool } from './pdf/pdf-pool.ts'
import type { PdfTask } from './pdf/pdf-worker.ts'

/** Beside the desk's own file when it is built; in its folder when running from sources. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './pdf/pdf-worker.ts' : './pdf-worker.js',
  import.meta.url,
)

let pool: PdfPool | undefined

/** One letter as a PDF. All areas share one pool; its threads start with the first letter and end when idle. */
export function printPdf(task: PdfTask): Promise<Uint8Array> {
  pool ??= createPdfPool(workerFile)
  return pool.render(task)
}
