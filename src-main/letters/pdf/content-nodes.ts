import type { Inline, Words } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { textOf } from '../../../src-shared/domain/letters/neutral-text.ts'
import { TABULAR_FIGURES } from './fonts.ts'
import type { Tag } from './tagged-pdf.ts'

/** A node of pdfmake's document tree. */
export type Node = Readonly<Record<string, unknown>>

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

export const below = (space: number): Margin => [0, 0, 0, space]

/** Words as a tagged line; amounts, names and telephone numbers are never broken over two lines when they are short. */
export const textNode = (words: Words, tag: Tag, style: Node = {}): Node => ({
  text: words.map(inlineNode),
  tag,
  ...style,
})

function inlineNode(inline: Inline): Node {
  const text = textOf([inline])
  const isWhole = typeof inline !== 'string' && inline.kind !== 'date' && text.length <= 14
  return isWhole ? { text, noWrap: true } : { text }
}

export const amountNode = (text: string, tag: Tag, style: Node = {}): Node => ({
  text,
  tag,
  alignment: 'right',
  noWrap: true,
  fontFeatures: TABULAR_FIGURES,
  ...style,
})
