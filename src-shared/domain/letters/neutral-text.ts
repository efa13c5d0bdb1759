import { formatPounds } from '../money.ts'
import { formatLongDate } from '../plain-date.ts'
import type { Block, Inline, Letter, Words } from './letter-blocks.ts'

/** Words as the reader sees them: £1,234.56 and Monday 10 August 2026 (check K17). */
export const textOf = (words: Words): string => words.map(textOfInline).join('')

function textOfInline(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if (inline.kind === 'money') return formatPounds(inline.pence)
  return inline.kind === 'date' ? formatLongDate(inline.date) : inline.text
}

/**
 * Words as they are scored. An amount, and each group of a telephone number, is one word of two syllables; each word
 * of a name is one of one syllable, so that nobody's name makes a letter harder. A day keeps its weekday and month,
 * and its two numbers count one syllable each. These choices give the figures measured for the eight sample letters.
 */
export const neutralTextOf = (words: Words): string => words.map(neutralInline).join('')

function neutralInline(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if (inline.kind === 'money') return 'money'
  if (inline.kind === 'date') return formatLongDate(inline.date).replaceAll(/\d+/g, 'one')
  return inline.text.replaceAll(/\S+/g, (word) => (/^[\d()+-]+$/.test(word) ? 'number' : 'name'))
}

/** The lines that are scored: paragraphs, list items and asks. Headings, tables, address and sign-off are left out. */
export const bodyLines = (letter: Letter): readonly Words[] => letter.blocks.flatMap(scoredLines)

function scoredLines(block: Block): readonly Words[] {
  if (block.kind === 'list') return block.items
  return block.kind === 'paragraph' || block.kind === 'ask' ? [block.words] : []
}

/** Every line the office chose the words of: the headline, headings, body, and the labels of money tables. */
export function writtenLines(letter: Letter): readonly Words[] {
  return [[letter.title], ...letter.blocks.flatMap(writtenWords)]
}

function writtenWords(block: Block): readonly Words[] {
  if (block.kind === 'heading') return [block.words]
  if (block.kind === 'key-figures') return block.figures.map((figure) => [figure.label])
  if (block.kind !== 'money-table') return scoredLines(block)
  const rows = block.total === undefined ? block.rows : [...block.rows, block.total]
  return [[block.caption], ...rows.map((row) => row.label)]
}

/** True for words that sum up a heading-like capital sentence: SHOUTING, two words or more (check K18). */
export function isShouting(sentence: string): boolean {
  const words = sentence.match(/[A-Za-z]{2,}/g) ?? []
  return words.length >= 2 && words.every((word) => word === word.toUpperCase())
}
