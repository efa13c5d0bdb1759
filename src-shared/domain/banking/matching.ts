import { type ExpectedKind } from '../ledger/words.ts'
import { type PlainDate } from '../plain-date.ts'

/** Money that should come (above 0) or go (below 0). `words` are the payee and references a bank line would carry. */
export type ExpectedItem = {
  readonly id: number
  readonly recipientId: number
  readonly kind: ExpectedKind
  readonly amountPence: number
  readonly dueOn: PlainDate
  readonly words: readonly string[]
}

export type BankLine = {
  readonly id: number
  readonly postedOn: PlainDate
  readonly description: string
  readonly amountPence: number
}

/** A line of an earlier import; `expectedItemId` is what it was matched to. A line already paired is left out. */
export type EarlierLine = BankLine & { readonly expectedItemId: number | null }

export type Suggestion = {
  readonly expectedItemId: number
  readonly recipientId: number
  readonly words: string
  readonly confidence: 'likely' | 'possible'
}

/**
 * matched: certain, to one expected item. paired: goes with another line, and together they are nothing; when the
 * other line had been matched, `reopensItemId` is what is to be paid again. tray: for a person to look at.
 */
export type LineOutcome =
  | {
      readonly state: 'matched'
      readonly lineId: number
      readonly expectedItemId: number
      readonly recipientId: number
      readonly reason: string
    }
  | {
      readonly state: 'paired'
      readonly lineId: number
      readonly otherLineId: number
      readonly isPaidTwice: boolean
      readonly reopensItemId: number | null
      readonly reason: string
    }
  | TrayOutcome

export type TrayOutcome = {
  readonly state: 'tray'
  readonly lineId: number
  readonly isPaidTwice: boolean
  readonly reason: string
  /** Where to begin: the likely ordinary reason, and a call rather than a letter. Empty when the reason says all. */
  readonly ordinaryReason: string
  readonly firstStep: 'call' | 'confirm'
  /** Only money out at or above the council's threshold asks for a receipt (rule R5.9). */
  readonly asksForReceipt: boolean
  readonly suggestions: readonly Suggestion[]
}

/** A line as it is worked on: its words, and its day as a number. */
export type WorkLine = { readonly line: BankLine; readonly words: readonly string[]; readonly day: number }
