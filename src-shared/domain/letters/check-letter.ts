import type { PlainDate } from '../plain-date.ts'
import { checkContent } from './check-content.ts'
import { checkReading } from './check-reading.ts'
import type { CheckResult } from './check-result.ts'
import { checkSums } from './check-sums.ts'
import { checkWording } from './check-wording.ts'
import type { Letter } from './letter-blocks.ts'
import type { CountSyllables } from './readability.ts'

export type CheckFacts = {
  readonly countSyllables: CountSyllables
  /** Ledger figures at print time by name; every amount the letter shows under that name must equal it. */
  readonly ledgerPence: Readonly<Record<string, number>>
  readonly bankHolidays: ReadonlySet<PlainDate>
}

/**
 * Checks K1 to K18 of our letters guide on the filled letter, in order. Payslips are tables a law asks for: a letter
 * with no body sentence has nothing to score, and its reading checks are left out.
 * K19 needs the printed page, and K20 to K22 the office's records: they are checked where those are known.
 */
export function checkLetter(letter: Letter, facts: CheckFacts): readonly CheckResult[] {
  const results = [
    ...checkReading(letter, facts.countSyllables),
    ...checkWording(letter),
    ...checkContent(letter, facts.bankHolidays),
    checkSums(letter, facts.ledgerPence),
  ]
  return results.toSorted((a, b) => Number(a.check.slice(1)) - Number(b.check.slice(1)))
}

/** A letter that is blocked prints only when a named person overrides it with a reason. */
export const isBlocked = (results: readonly CheckResult[]): boolean =>
  results.some((result) => result.outcome === 'block')
