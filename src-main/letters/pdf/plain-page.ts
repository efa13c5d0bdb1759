import { textNode, type Node } from './content-nodes.ts'
import { COLOURS, styleFor } from './page-style.ts'
import { renderNodes } from './tagged-page.ts'

export type PlainPage = {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Shown large and on its own, in groups as it is to be typed. */
  readonly keyText: string
  /** UTC ISO moment the page was made. */
  readonly madeAt: string
}

/** One page that is not a letter, such as a recovery key to print and lock away. */
export function renderPlainPage({ title, paragraphs, keyText, madeAt }: PlainPage): Promise<Uint8Array> {
  const style = styleFor('large-16', false)
  const between = [0, 0, 0, style.gap * 1.5]
  const heading = { bold: true, fontSize: style.title, color: COLOURS.heading, margin: between }
  const key = { bold: true, fontSize: style.heading, margin: [0, style.gap * 2, 0, 0] }
  const nodes: readonly Node[] = [
    textNode([title], { role: 'H1' }, heading),
    ...paragraphs.map((words) => textNode([words], { role: 'P' }, { margin: between })),
    textNode([keyText], { role: 'P' }, key),
  ]
  return renderNodes(nodes, { title, author: 'Direct Payments Desk', language: 'en-GB', madeAt, style })
}
