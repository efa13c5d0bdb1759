import { type ExpectedKind } from '../ledger/words.ts'
import { dayNumber, type PlainDate } from '../plain-date.ts'
import { isTelling, wordsOf } from './line-words.ts'
import { type BankLine, type ExpectedItem } from './matching.ts'

/** An expected item while lines are matched: `usedBy` is the line that took it. */
export type OpenItem = { readonly item: ExpectedItem; readonly dueDay: number; usedBy: BankLine | undefined }

/** A payee or reference with the items that carry it, soonest due first. */
export type Phrase = {
  readonly words: readonly string[]
  readonly items: OpenItem[]
  /** The only person it can mean, or undefined when it can mean several. */
  soleRecipientId: number | undefined
}

/** Phrases by their first word: a line looks up each of its own words once. */
type PhraseIndex = Map<string, Phrase[]>

export type ExpectedIndex = {
  readonly byAmount: ReadonlyMap<number, readonly OpenItem[]>
  readonly phrasesByAmount: ReadonlyMap<number, PhraseIndex>
  /** All amounts together, money in (1) and money out (-1) apart. */
  readonly phrasesBySign: ReadonlyMap<number, PhraseIndex>
}

/** How many days before and after its due day an item may be seen at the bank. */
const WINDOWS: Readonly<Record<ExpectedKind, { readonly early: number; readonly late: number }>> = {
  'council-payment': { early: 7, late: 28 },
  contribution: { early: 7, late: 60 },
  wages: { early: 3, late: 7 },
  tax: { early: 7, late: 28 },
  pension: { early: 7, late: 28 },
  care: { early: 14, late: 60 },
  other: { early: 14, late: 60 },
}
const MOST_EARLY = 14
const MOST_LATE = 60

function addPhrase(index: PhraseIndex, words: readonly string[], open: OpenItem): void {
  const [first] = words
  if (first === undefined) return
  const phrases = index.get(first) ?? []
  index.set(first, phrases)
  const text = words.join(' ')
  const phrase = phrases.find((other) => other.words.join(' ') === text)
  if (phrase === undefined) {
    phrases.push({ words, items: [open], soleRecipientId: open.item.recipientId })
    return
  }
  phrase.items.push(open)
  if (phrase.soleRecipientId !== open.item.recipientId) phrase.soleRecipientId = undefined
}

function inMap<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** Reads each day once: thousands of items share few days. */
export function dayReader(): (date: PlainDate) => number {
  const days = new Map<PlainDate, number>()
  return (date) => inMap(days, date, () => dayNumber(date))
}

const telling = (item: ExpectedItem): (readonly string[])[] => {
  const phrases = new Map(item.words.map((text) => [wordsOf(text).join(' '), wordsOf(text)]))
  return [...phrases.values()].filter(isTelling)
}

export function indexExpected(items: readonly ExpectedItem[]): ExpectedIndex {
  const dayOf = dayReader()
  const byAmount = new Map<number, OpenItem[]>()
  const phrasesByAmount = new Map<number, PhraseIndex>()
  const phrasesBySign = new Map<number, PhraseIndex>()
  const newIndex = (): PhraseIndex => new Map()
  const opened = items.map((item): OpenItem => ({ item, dueDay: dayOf(item.dueOn), usedBy: undefined }))
  for (const open of opened.toSorted((a, b) => a.dueDay - b.dueDay || a.item.id - b.item.id)) {
    const { amountPence } = open.item
    inMap(byAmount, amountPence, () => []).push(open)
    for (const words of telling(open.item)) {
      addPhrase(inMap(phrasesByAmount, amountPence, newIndex), words, open)
      addPhrase(inMap(phrasesBySign, Math.sign(amountPence), newIndex), words, open)
    }
  }
  return { byAmount, phrasesByAmount, phrasesBySign }
}

/** The phrases that a line carries word for word, those that few items share first. */
export function phrasesOn(words: readonly string[], index: PhraseIndex | undefined): Phrase[] {
  if (index === undefined) return []
  const found = new Set<Phrase>()
  words.forEach((word, at) => {
    for (const phrase of index.get(word) ?? []) {
      if (phrase.words.every((expected, offset) => words[at + offset] === expected)) found.add(phrase)
    }
  })
  return [...found].toSorted((a, b) => a.items.length - b.items.length)
}

const isInWindow = ({ item, dueDay }: OpenItem, day: number): boolean =>
  day >= dueDay - WINDOWS[item.kind].early && day <= dueDay + WINDOWS[item.kind].late

function firstFrom(items: readonly OpenItem[], dueDay: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.dueDay ?? 0) < dueDay) low = middle + 1
    else high = middle
  }
  return low
}

/** Items that may be seen on a day, soonest due first. Takes items as they are asked for, so a few cost little. */
export function* itemsAround(items: readonly OpenItem[], day: number): Generator<OpenItem> {
  for (let at = firstFrom(items, day - MOST_LATE); at < items.length; at += 1) {
    const open = items[at]
    if (open === undefined || open.dueDay > day + MOST_EARLY) return
    if (isInWindow(open, day)) yield open
  }
}
