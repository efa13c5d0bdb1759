import type { Letter } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { formatLongDate } from '../../../src-shared/domain/plain-date.ts'
import { blockNodes } from './block-content.ts'
import { below, textNode, type Node } from './content-nodes.ts'
import { COLOURS, styleFor, type LetterFormat, type PageStyle } from './page-style.ts'
import { renderNodes } from './tagged-page.ts'

export type PdfSettings = {
  readonly format: LetterFormat
  /** UTC ISO moment the letter was made: the file's own date, so that a reprint gives the same bytes. */
  readonly madeAt: string
}

/**
 * A letter as a tagged A4 PDF with its fonts inside. The same letter and settings give the same bytes.
 * Reads no address and no file but our fonts: the document is drawn from what is passed in.
 */
export function renderLetterPdf(letter: Letter, { format, madeAt }: PdfSettings): Promise<Uint8Array> {
  const style = styleFor(format, isMostlyTables(letter))
  const { title, language, office, blocks } = letter
  const nodes = [...topNodes(letter, style), ...blockNodes(blocks, style)]
  return renderNodes(nodes, { title, author: office.name, language, madeAt, style })
}

const isMostlyTables = ({ blocks }: Letter): boolean =>
  blocks.filter((block) => block.kind === 'money-table').length > 1

/** The office, the person and the day, then the point of the letter. */
function topNodes({ office: sender, addressee, madeOn, title }: Letter, style: PageStyle): readonly Node[] {
  const line = (text: string, extra: Node = {}): Node => textNode([text], { role: 'P' }, extra)
  const email = sender.email === undefined ? [] : [sender.email]
  const contact = [...sender.addressLines, `Phone ${sender.phone}`, ...email]
  const office = line(contact.join('\n'), { color: COLOURS.quiet })
  const address = line([addressee.name, ...addressee.addressLines].join('\n'))
  const date = line(formatLongDate(madeOn))
  const heading = { bold: true, color: COLOURS.heading }
  const between = below(style.gap * 2)
  return [
    line(sender.name, { ...heading, fontSize: style.heading, margin: below(style.isLarge ? 0 : 6) }),
    ...(style.isLarge
      ? [office, address, date].map((node) => ({ ...node, margin: between }))
      : [besideNode(address, [office, date], style)]),
    textNode([title], { role: 'H1' }, { ...heading, fontSize: style.title, margin: below(style.gap * 1.6) }),
  ]
}

/** The person's address stands where the window of a DL envelope is, beside the office's own and the day. */
const besideNode = (address: Node, right: readonly Node[], style: PageStyle): Node => ({
  columns: [
    { width: '55%', stack: [{ ...address, margin: [0, 31, 0, 0] }] },
    { width: '45%', stack: right, alignment: 'right' },
  ],
  margin: below(style.gap * 3),
})
