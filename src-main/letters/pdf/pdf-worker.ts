import type { Letter } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { renderLetterPdf, type PdfSettings } from './render-pdf.ts'

export type PdfTask = PdfSettings & { readonly letter: Letter }

/** One letter in a worker thread. The name is what the pool asks for. */
export const renderLetter = ({ letter, ...settings }: PdfTask): Promise<Uint8Array> =>
  renderLetterPdf(letter, settings)
