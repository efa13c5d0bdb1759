import { type ExpectedKind } from '../ledger/words.ts'
import { dayNumber, formatShortDate } from '../plain-date.ts'
import {
  type ExpectedIndex,
  indexExpected,
  itemsAround,
  oncePerDay,
  type OpenItem,
  type Phrase,
  phrasesOn,
} from './expected-index.ts'
import { suggestionsFor, trayOutcome } from './line-suggestions.ts'
import { hasReturnWord, wordsOf } from './line-words.ts'
import {
  type BankLine,
  type EarlierLine,
  type ExpectedItem,
  type LineOutcome,
  type WorkLine,
} from './matching.ts'
import { pairReturns } from './pair-returns.ts'

type Choice =
  | { readonly found: 'one'; readonly open: OpenItem; readonly phrase: Phrase }
  | { readonly found: 'used'; readonly by: BankLine }
  | { readonly found: 'several'; readonly words: string }
  | { readonly found: 'none' }

/** What a person owes is paid oldest first; everything else is paid on its day. */
const OLDEST_FIRST: ReadonlySet<ExpectedKind> = new Set(['contribution', 'care'])

const nearest = (items: readonly OpenItem[], day: number): OpenItem | undefined =>
  items.toSorted((a, b) => Math.abs(a.dueDay - day) - Math.abs(b.dueDay - day))[0]

/** The items of a phrase around a day, or undefined as soon as they belong to two people or are of two kinds. */
function itemsOfOne(phrase: Phrase, day: number): OpenItem[] | undefined {
  const items: OpenItem[] = []
  for (const open of itemsAround(phrase.items, day)) {
    const first = items[0]?.item
    if (first !== undefined && first.recipientId !== open.item.recipientId) return undefined
    if (first !== undefined && first.kind !== open.item.kind) return undefined
    items.push(open)
  }
  return items
}

const isSeenAround = (phrase: Phrase, day: number): boolean =>
  itemsAround(phrase.items, day).next().done !== true

/**
 * The item that a line names and pays to the penny. The phrase that fewest items share decides: a reference before
 * a payee's name. Certain only when that phrase means one person, and no other phrase on the line means another.
 */
function choose({ line, words, day }: WorkLine, index: ExpectedIndex): Choice {
  const phrases = phrasesOn(words, index.phrasesByAmount.get(line.amountPence))
  const phrase = phrases.find((other) => isSeenAround(other, day))
  if (phrase === undefined) return { found: 'none' }
  const items = itemsOfOne(phrase, day)
  const first = items?.[0]
  if (items === undefined || first === undefined) return { found: 'several', words: phrase.text }
  const { recipientId, kind } = first.item
  const contrary = phrases.find(
    (other) =>
      other.soleRecipientId !== undefined &&
      other.soleRecipientId !== recipientId &&
      isSeenAround(other, day),
  )
  if (contrary !== undefined) {
    return { found: 'several', words: `${phrase.text} and ${contrary.text}` }
  }
  const free = items.filter(({ usedBy }) => usedBy === undefined)
  const open = OLDEST_FIRST.has(kind) ? free[0] : nearest(free, day)
  if (open !== undefined) return { found: 'one', open, phrase }
  return { found: 'used', by: items.findLast(({ usedBy }) => usedBy !== undefined)?.usedBy ?? line }
}

const sameLineKey = (line: BankLine, words: readonly string[]): string =>
  `${line.postedOn}|${String(line.amountPence)}|${words.join(' ')}`

const matchedReason = ({ amountText, dueText }: OpenItem, phrase: Phrase): string =>
  `${amountText} exactly, names ${phrase.text}, due ${dueText}`

/** Lines that were matched, by day, amount and words: the same again with nothing left to pay was paid twice. */
type Settled = Map<string, number>

function trayReason(choice: Choice): string {
  if (choice.found === 'several') return `could be more than one: it names ${choice.words}`
  if (choice.found === 'used') {
    return `already paid by the line of ${formatShortDate(choice.by.postedOn)}: “${choice.by.description}”`
  }
  return 'nothing that is expected fits'
}

function outcomeOf(
  work: WorkLine,
  index: ExpectedIndex,
  settled: Settled,
  receiptThresholdPence: number,
): LineOutcome {
  const { line, words, day } = work
  const choice = choose(work, index)
  const key = sameLineKey(line, words)
  if (choice.found === 'one') {
    choice.open.usedBy = line
    settled.set(key, line.id)
    const { id, recipientId } = choice.open.item
    const reason = matchedReason(choice.open, choice.phrase)
    return { state: 'matched', lineId: line.id, expectedItemId: id, recipientId, reason }
  }
  if (settled.has(key)) {
    const reason = 'same payee, number and amount, same day: this may have been paid twice'
    const tray = trayOutcome(line, words, reason, [], receiptThresholdPence)
    return { ...tray, isPaidTwice: true, ordinaryReason: '', asksForReceipt: false }
  }
  const suggestions = suggestionsFor(line, words, day, index)
  return trayOutcome(line, words, trayReason(choice), suggestions, receiptThresholdPence)
}

export type MatchingInput = {
  readonly lines: readonly BankLine[]
  /** Only what has not been seen at the bank. */
  readonly expected: readonly ExpectedItem[]
  /** Lines of earlier imports, about thirty days back, for what comes back later or is paid a second time. */
  readonly earlier?: readonly EarlierLine[]
  /** Rule R5.9; £50 unless the council says otherwise. */
  readonly receiptThresholdPence?: number
}

/**
 * What each bank line is, in the order given. A line is matched only to the penny, by a payee or reference it
 * carries word for word, in the days around the due day, and when that means one person and one expected item; each
 * item is used once, and the reason says all of it in words. A line that says it is a return is paired with the
 * payment it brings back, a second payment before a first. Everything else waits for a person: never a guess.
 */
export function matchLines({
  lines,
  expected,
  earlier = [],
  receiptThresholdPence = 50_00,
}: MatchingInput): LineOutcome[] {
  const index = indexExpected(expected)
  const dayOf = oncePerDay(dayNumber)
  const workOf = (line: BankLine): WorkLine => ({
    line,
    words: wordsOf(line.description),
    day: dayOf(line.postedOn),
  })
  const works = lines.map(workOf)
  const earlierWorks = earlier.map((line) => ({ ...workOf(line), expectedItemId: line.expectedItemId }))
  const settled: Settled = new Map(
    earlierWorks.flatMap(({ line, words, expectedItemId }) =>
      expectedItemId === null ? [] : [[sameLineKey(line, words), line.id] as const],
    ),
  )
  const outcomes = new Map<number, LineOutcome>()
  for (const work of works.toSorted((a, b) => a.day - b.day)) {
    if (hasReturnWord(work.words)) continue
    outcomes.set(work.line.id, outcomeOf(work, index, settled, receiptThresholdPence))
  }
  pairReturns(works, earlierWorks, outcomes)
  return works.map(
    (work) => outcomes.get(work.line.id) ?? outcomeOf(work, index, settled, receiptThresholdPence),
  )
}
