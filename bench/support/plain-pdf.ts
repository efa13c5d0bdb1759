import { createRequire } from 'node:module'
import { FONT_FAMILY, letterFonts } from '../../src-main/letters/pdf/fonts.ts'

type Element = { add: (child: unknown) => void; end: () => void }
type PlainDocument = {
  on: (event: 'data' | 'end', listen: (chunk: Uint8Array) => void) => void
  font: (font: Uint8Array) => PlainDocument
  fontSize: (points: number) => PlainDocument
  text: (text: string) => PlainDocument
  struct: (role: string, content?: () => void) => Element
  addStructure: (element: Element) => void
  end: () => void
}
type PlainDocumentClass = new (options: Readonly<Record<string, unknown>>) => PlainDocument

// The copy of pdfkit that pdfmake stands on; the desk itself does not name it as its own.
const requireBesidePdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'))
const pdfkit = requireBesidePdfmake('pdfkit') as PlainDocumentClass | { readonly default: PlainDocumentClass }
const Document = 'default' in pdfkit ? pdfkit.default : pdfkit

/**
 * The limit for a letter: its words drawn by pdfkit alone, a paragraph a line, tagged, with the font parsed before.
 * No columns, no tables, no checks, nothing read from the office.
 */
export function drawPlainPdf(lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({
    size: 'A4',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
  })
  const chunks: Uint8Array[] = []
  const finished = new Promise<Uint8Array>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
  })
  const font = letterFonts()[FONT_FAMILY]?.normal
  if (font === undefined) throw new Error('no font')
  document.font(font).fontSize(11)
  const root = document.struct('Document')
  document.addStructure(root)
  for (const line of lines) {
    root.add(
      document.struct('P', () => {
        document.text(line)
      }),
    )
  }
  root.end()
  document.end()
  return finished
}
