import { drawPlainPdf } from './plain-pdf.ts'

/** One document in a worker thread. The name is what the pool asks for. */
export const drawPlain = (lines: readonly string[]): Promise<Uint8Array> => drawPlainPdf(lines)
