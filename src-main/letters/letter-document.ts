import type { Letter } from '../../src-shared/domain/letters/letter-blocks.ts'
import { renderPlainText } from '../../src-shared/domain/letters/plain-text.ts'
import type { CommunicationFormat } from '../../src-shared/domain/recipients/words.ts'
import { printPdf } from './print-pdf.ts'

/** The letter as it is handed over: a PDF, or text for a screen reader. The same letter gives the same bytes. */
export async function letterBytes(
  letter: Letter,
  format: CommunicationFormat,
  madeAt: string,
): Promise<Uint8Array> {
  if (format === 'plain-text') return Buffer.from(renderPlainText(letter), 'utf8')
  return printPdf({ letter, format, madeAt })
}

export function documentOf(
  letter: { readonly code: string; readonly format: CommunicationFormat; readonly madeAt: string },
  reference: string,
  bytes: Uint8Array,
) {
  const isText = letter.format === 'plain-text'
  const name = `${letter.code}-${reference}-${letter.madeAt.slice(0, 10)}`
  return {
    fileName: `${name}.${isText ? 'txt' : 'pdf'}`,
    mediaType: isText ? 'text/plain' : 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
  }
}

/** Pages of a PDF we made; text has one. */
export function pagesOf(format: CommunicationFormat, bytes: Uint8Array): number {
  if (format === 'plain-text') return 1
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
