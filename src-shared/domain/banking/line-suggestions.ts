import { type ExpectedIndex, itemsAround, type OpenItem, phrasesOn } from './expected-index.ts'
import { isCardLine } from './line-words.ts'
import { type BankLine, type Suggestion, type TrayOutcome } from './matching.ts'

const MOST_SUGGESTIONS = 3
/** Far enough to find three that are free, near enough to stay quick when thousands are alike. */
const MOST_LOOKED_AT = 30

function firstFree(items: Iterable<OpenItem>): OpenItem[] {
  const found: OpenItem[] = []
  let looked = 0
  for (const open of items) {
    looked += 1
    if (open.usedBy === undefined) found.push(open)
    if (found.length === MOST_SUGGESTIONS || looked === MOST_LOOKED_AT) break
  }
  return found
}

const dueText = (open: OpenItem): string => `${open.amountText} due ${open.dueText}`

const suggestion = (open: OpenItem, words: string, confidence: Suggestion['confidence']): Suggestion => ({
  expectedItemId: open.item.id,
  recipientId: open.item.recipientId,
  words,
  confidence,
})

/** Named on the line, but the amount is another: a part payment, or a bill that changed. */
function namedElsewhere(words: readonly string[], day: number, amountPence: number, index: ExpectedIndex) {
  for (const phrase of phrasesOn(words, index.phrasesBySign.get(Math.sign(amountPence)))) {
    const free = firstFree(itemsAround(phrase.items, day))
    const confidence = phrase.soleRecipientId === undefined ? 'possible' : 'likely'
    const text = `names ${phrase.text}, but expected is`
    if (free.length > 0) return free.map((open) => suggestion(open, `${text} ${dueText(open)}`, confidence))
  }
  return []
}

/** What a person may want to confirm: at most three, the named before the merely equal. */
export function suggestionsFor(
  line: BankLine,
  words: readonly string[],
  day: number,
  index: ExpectedIndex,
): Suggestion[] {
  const named = namedElsewhere(words, day, line.amountPence, index)
  const sameAmount = firstFree(itemsAround(index.byAmount.get(line.amountPence) ?? [], day))
    .filter(({ item }) => named.every(({ expectedItemId }) => expectedItemId !== item.id))
    .map((open) =>
      suggestion(open, `the same amount, ${dueText(open)}, but the line does not name it`, 'possible'),
    )
  return [...named, ...sameAmount].slice(0, MOST_SUGGESTIONS)
}

/** Every look at a line begins with the likely ordinary reason (capability M2): misuse is very rare. */
function ordinaryReason(line: BankLine, words: readonly string[], isSmall: boolean): string {
  if (line.amountPence > 0) return 'likely ordinary reason: paid in without the usual reference'
  if (!isCardLine(words)) return 'likely ordinary reason: a bill that we have not been told about'
  return isSmall
    ? 'likely ordinary reason: household item by mistake'
    : 'likely ordinary reason: something for the plan that we have not been told about'
}

/** A line for a person to look at. */
export function trayOutcome(
  line: BankLine,
  words: readonly string[],
  reason: string,
  suggestions: readonly Suggestion[],
  receiptThresholdPence: number,
): TrayOutcome {
  const isSmall = Math.abs(line.amountPence) < receiptThresholdPence
  return {
    state: 'tray',
    lineId: line.id,
    isPaidTwice: false,
    reason,
    ordinaryReason: ordinaryReason(line, words, isSmall),
    firstStep: suggestions.length > 0 ? 'confirm' : 'call',
    asksForReceipt: line.amountPence < 0 && !isSmall,
    suggestions,
  }
}
