import { type ExpectedKind } from '../ledger/words.ts'
import { formatPounds } from '../money.ts'
import { dayNumber, formatShortDate, type PlainDate } from '../plain-date.ts'
import { isTelling, wordsOf } from './line-words.ts'
import { type BankLine, type ExpectedItem } from './matching.ts'

/** An expected item while lines are matched: `usedBy` is the line that took it. */
export type OpenItem = {
  readonly item: ExpectedItem
  readonly dueDay: number
  /** How reasons write the day and the amount, made once: many lines may name one item. */
  readonly dueText: string
  readonly amountText: string
  usedBy: BankLine | undefined
}

/** A payee or reference with the items that carry it, soonest due first. */
export type Phrase = {
  readonly text: string
  readonly items: OpenItem[]
  /** The only person it can mean, or undefined when it can mean several. */
  soleRecipientId: number | undefined
}

/** Phrases by their text, and how many words the longest has that begins with a word. */
type PhraseIndex = {
  readonly byText: Map<string, Phrase>
  readonly longestFrom: Map<string, number>
}

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
  // Due on the 22nd of the month after; direct debits and careful offices pay soon after pay day.
  tax: { early: 45, late: 28 },
  pension: { early: 45, late: 28 },
  care: { early: 14, late: 60 },
  other: { early: 14, late: 60 },
}
const MOST_EARLY = 45
const MOST_LATE = 60

function addPhrase(index: PhraseIndex, words: readonly string[], open: OpenItem): void {
  const [first = ''] = words
  index.longestFrom.set(first, Math.max(words.length, index.longestFrom.get(first) ?? 0))
  const text = words.join(' ')
  const phrase = index.byText.get(text)
  if (phrase === undefined) {
    index.byText.set(text, { text, items: [open], soleRecipientId: open.item.recipientId })
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

/** Works each day out once: thousands of items share few days. */
export function oncePerDay<Value>(workOut: (date: PlainDate) => Value): (date: PlainDate) => Value {
  const known = new Map<PlainDate, Value>()
  return (date) => inMap(known, date, () => workOut(date))
}

const telling = (item: ExpectedItem): (readonly string[])[] => {
  const phrases = new Map(item.words.map((text) => [wordsOf(text).join(' '), wordsOf(text)]))
  return [...phrases.values()].filter(isTelling)
}

export function indexExpected(items: readonly ExpectedItem[]): ExpectedIndex {
  const [dayOf, dayText] = [oncePerDay(dayNumber), oncePerDay(formatShortDate)]
  const byAmount = new Map<number, OpenItem[]>()
  const phrasesByAmount = new Map<number, PhraseIndex>()
  const phrasesBySign = new Map<number, PhraseIndex>()
  const newIndex = (): PhraseIndex => ({ byText: new Map(), longestFrom: new Map() })
  const opened = items.map((item): OpenItem => ({
    item,
    dueDay: dayOf(item.dueOn),
    dueText: dayText(item.dueOn),
    amountText: formatPounds(Math.abs(item.amountPence)),
    usedBy: undefined,
  }))
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
    const longest = index.longestFrom.get(word) ?? 0
    for (let length = 1; length <= longest && at + length <= words.length; length += 1) {
      const phrase = index.byText.get(words.slice(at, at + length).join(' '))
      if (phrase !== undefined) found.add(phrase)
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
