import type { Movement, MovementKind } from '../../src-shared/domain/letters/letter-facts.ts'
import type { Category } from '../../src-shared/domain/ledger/words.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { groupBy } from '../database/group-by.ts'
import type { AccountPosting } from './movements.repository.ts'

const KINDS: Readonly<Record<Category, readonly [cameIn: MovementKind, wentOut: MovementKind]>> = {
  opening: ['other-in', 'other-out'],
  'council-payment': ['council', 'other-out'],
  contribution: ['contribution', 'other-out'],
  wages: ['returned', 'wages'],
  tax: ['other-in', 'tax'],
  pension: ['returned', 'pension'],
  care: ['returned', 'provider'],
  fees: ['returned', 'other-out'],
  transfer: ['other-in', 'other-out'],
  unexplained: ['other-in', 'unexplained'],
  bank: ['other-in', 'other-out'],
}

/** A bank line without the bank's own words and numbers: 'CARD AMZ 7731' is AMZ. */
const BANK_WORDS = /^(card|bacs|dd|so|fpi|fpo|fps|pos|vis|chq|tfr|inv|invoice|return|returned|ref)$/i

const payeeIn = (description: string): string => {
  const words = description.split(/\s+/).filter((word) => !BANK_WORDS.test(word) && !/\d/.test(word))
  return words.length === 0 ? description : words.join(' ')
}

/** Who it was: what was expected says it best; else somebody named in this statement; else the bank's words. */
function nameOf({ words, description, category }: AccountPosting, known: readonly string[]): string {
  if (category === 'opening') return 'your old account'
  const [payee] = words
  if (payee !== undefined) return payee
  const named = known.find((name) => description.toLowerCase().includes(name.toLowerCase()))
  return named ?? payeeIn(description)
}

/** A line that came and went back pays for care as far as anybody can see. */
function kindOf({ category, isPaired }: AccountPosting, amountPence: number): MovementKind {
  const [cameIn, wentOut] = isPaired && category === 'unexplained' ? KINDS.care : KINDS[category]
  return amountPence > 0 ? cameIn : wentOut
}

/**
 * What moved on a person's account, oldest first. A line that was explained later stands there once, as what it was;
 * what was reversed in the same days does not stand there at all.
 */
export function movementsOf(postings: readonly AccountPosting[]): Movement[] {
  const known = [...new Set(postings.flatMap(({ words }) => words.slice(0, 1)))]
  const things = groupBy(postings, ({ about, category }) => `${about} ${category}`)
  return [...things.values()].flatMap((own): Movement[] => {
    const [first] = own
    const amountPence = sumPence(own.map((posting) => posting.amountPence))
    if (first === undefined || amountPence === 0) return []
    return [
      {
        kind: kindOf(first, amountPence),
        date: first.postedOn,
        name: nameOf(first, known),
        amountPence: Math.abs(amountPence),
      },
    ]
  })
}

/** Money in and out as the books have it, apart from how a letter words it: for check K15. */
export function inAndOutOf(postings: readonly AccountPosting[]): {
  readonly inPence: number
  readonly outPence: number
} {
  const nets = [...groupBy(postings, ({ about, category }) => `${about} ${category}`).values()].map((own) =>
    sumPence(own.map(({ amountPence }) => amountPence)),
  )
  return {
    inPence: sumPence(nets.map((net) => Math.max(0, net))),
    outPence: sumPence(nets.map((net) => Math.max(0, 0 - net))),
  }
}
