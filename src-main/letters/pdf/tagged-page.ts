import { tableLayouts } from 'pdfmake/js/tableLayouts.js'
import type { Node } from './content-nodes.ts'
import { FONT_FAMILY, letterFonts } from './fonts.ts'
import { COLOURS, LINE_HEIGHT, type PageStyle } from './page-style.ts'
import { PdfDocument, TaggedLayoutBuilder, TaggedRenderer } from './tagged-pdf.ts'

const A4 = { width: 595.28, height: 841.89, orientation: 'portrait' } as const

export type PageSettings = {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly madeAt: string
  readonly style: PageStyle
}

/** Nodes as a tagged A4 PDF. */
export function renderNodes(nodes: readonly Node[], settings: PageSettings): Promise<Uint8Array> {
  const { style } = settings
  const document = openDocument(settings)
  const bytes = collect(document)
  const builder = new TaggedLayoutBuilder(A4, style.margins, null)
  builder.registerTableLayouts(tableLayouts)
  const body = { font: FONT_FAMILY, fontSize: style.text, lineHeight: LINE_HEIGHT, color: COLOURS.text }
  const footer = (page: number, count: number) => footerNode(page, count, style)
  const pages = builder.layoutDocument({ stack: nodes }, document, {}, body, undefined, undefined, footer)
  new TaggedRenderer(document).renderPages(pages)
  document.end()
  return bytes
}

function openDocument({ title, author, language, madeAt }: PageSettings) {
  const options = {
    size: [A4.width, A4.height],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    compress: true,
    autoFirstPage: false,
    font: null,
    fontLayoutCache: true,
    info: {
      Title: title,
      Author: author,
      Producer: 'Direct Payments Desk',
      Creator: 'Direct Payments Desk',
      CreationDate: new Date(madeAt),
    },
  }
  return new PdfDocument(letterFonts(), {}, {}, {}, options, null, () => false)
}

function collect(document: InstanceType<typeof PdfDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    document.on('error', reject)
  })
}

/** Large print always carries page numbers; a standard letter of one page needs none. */
function footerNode(page: number, count: number, style: PageStyle): Node | undefined {
  if (count === 1 && !style.isLarge) return undefined
  const { left, right } = style.margins
  return {
    text: `Page ${String(page)} of ${String(count)}`,
    fontSize: style.text,
    color: COLOURS.quiet,
    alignment: 'right',
    margin: [left, style.gap, right, 0],
  }
}
