import type { PlainDate } from '../plain-date.ts'
import type { Addressee, BankDetails, Office, SignOff } from './letter-facts.ts'

/**
 * One letter is one list of blocks. Standard print, large print and plain text all come from it, so the words can
 * never differ between formats. Values stay typed inside the words: they are written in one style (check K17), and
 * scoring can take them out exactly.
 */
export type Inline =
  | string
  /** `figure` names the ledger figure this amount must equal when the letter prints (check K15). */
  | { readonly kind: 'money'; readonly pence: number; readonly figure?: string }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** A person, organisation, address or telephone number: anything that is not the letter's own words. */
  | { readonly kind: 'name'; readonly text: string }

export type Words = readonly Inline[]

export type MoneyRow = {
  readonly label: Words
  /** A day, or how the amount was worked out: '88 hours at £13.20'. */
  readonly detail?: Words
  readonly amountPence: number
  readonly toDatePence?: number
  readonly figure?: string
}

export type MoneyTable = {
  readonly kind: 'money-table'
  readonly caption: string
  readonly amountHeading: string
  readonly detailHeading?: string
  readonly toDateHeading?: string
  readonly rows: readonly MoneyRow[]
  /** Must be the sum of the rows, in both columns (check K15). */
  readonly total?: MoneyRow
}

export type Fact = { readonly label: string; readonly value: Words }

export type Block =
  | { readonly kind: 'heading'; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  /** What we ask the person to do. Asks that follow each other are choices and count as one (check K11). */
  | { readonly kind: 'ask'; readonly words: Words; readonly by?: PlainDate }
  | MoneyTable
  /** The few figures that matter most, large. */
  | { readonly kind: 'key-figures'; readonly figures: readonly Fact[] }
  /** Labels with values, small and complete: who, which tax code, which week. */
  | { readonly kind: 'details'; readonly caption: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'bank-details'; readonly bank: BankDetails }
  | { readonly kind: 'sign-off'; readonly signOff: SignOff }

export type Letter = {
  /** The catalogue code, such as 'C1'. For the office's log: never printed in the headline. */
  readonly code: string
  readonly title: string
  readonly language: string
  readonly office: Office
  readonly addressee: Addressee
  readonly madeOn: PlainDate
  readonly blocks: readonly Block[]
}

export const money = (pence: number, figure?: string): Inline =>
  figure === undefined ? { kind: 'money', pence } : { kind: 'money', pence, figure }

export const day = (date: PlainDate): Inline => ({ kind: 'date', date })

export const named = (text: string): Inline => ({ kind: 'name', text })

/** Template tag: words with typed values between them, in reading order. */
export function say(texts: TemplateStringsArray, ...values: readonly (Inline | Words)[]): Words {
  const parts = texts.flatMap((text, index): Words => {
    const value = values[index]
    if (value === undefined) return [text]
    return isWords(value) ? [text, ...value] : [text, value]
  })
  return parts.filter((part) => part !== '')
}

const isWords = (value: Inline | Words): value is Words => Array.isArray(value)

export const heading = (words: string): Block => ({ kind: 'heading', words: [words] })

export const paragraph = (words: Words): Block => ({ kind: 'paragraph', words })

/** 'Beth', 'Beth and Carl', 'Beth, Carl and Dee', each kept as a name. */
export function listNames(names: readonly string[]): Words {
  return names.flatMap((name, index): Words => {
    if (index === 0) return [named(name)]
    return [index === names.length - 1 ? ' and ' : ', ', named(name)]
  })
}
