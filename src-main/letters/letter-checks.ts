import { syllable } from 'syllable'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { checkLetter, isBlocked } from '../../src-shared/domain/letters/check-letter.ts'
import type { CheckResult } from '../../src-shared/domain/letters/check-result.ts'
import { daysBetween, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { FilledLetter } from './filled-letter.ts'

const NAMES: Readonly<Record<string, string>> = {
  K1: 'Reading age',
  K2: 'Reading ease',
  K3: 'Words in a sentence',
  K4: 'Longest sentence',
  K5: 'Sentences that hide who acts, in 100',
  K6: 'Words we never use',
  K7: 'Words that need a meaning',
  K8: 'Words in the letter',
  K9: 'Headline',
  K10: 'Purpose, amount and day first',
  K11: 'Things asked for',
  K12: 'Somebody to call',
  K13: 'Other formats',
  K14: 'The line that takes away fear',
  K15: 'Sums agree with the books',
  K16: 'Days are right and leave time',
  K17: 'Money and days in our style',
  K18: 'Sentences in capitals',
  K21: 'Days since the same letter',
  K22: 'Tested with people who use direct payments',
}

const DAYS_BETWEEN_SAME = 14

/** K12 again: another person or office the letter names, whom we know nothing of yet. */
const missingParts = ({ missing }: FilledLetter): CheckResult[] =>
  missing.map((suggestion) => ({ check: 'K12', outcome: 'block', figure: 0, limit: 1, suggestion }))

/** K21: the same letter twice in two weeks. */
function tooSoon(today: PlainDate, lastMadeAt: string | undefined): CheckResult[] {
  if (lastMadeAt === undefined) return []
  const days = daysBetween(lastMadeAt.slice(0, 10), today)
  if (days >= DAYS_BETWEEN_SAME) return []
  const suggestion = 'They have had this letter lately. Call them instead.'
  return [{ check: 'K21', outcome: 'warn', figure: days, limit: DAYS_BETWEEN_SAME, suggestion }]
}

/** K22: none of our letters has been tested with its readers yet, and nobody should think so. */
const UNTESTED: CheckResult = {
  check: 'K22',
  outcome: 'warn',
  figure: 0,
  limit: 1,
  suggestion: 'Ask somebody who uses a direct payment to read it, and write down who and when.',
}

export type LetterChecks = { readonly results: readonly CheckResult[]; readonly mayPrint: boolean }

/** Every check of our letters guide that a filled letter and this office's records can answer. */
export function checkFilled(
  filled: FilledLetter,
  today: PlainDate,
  lastMadeAt: string | undefined,
): LetterChecks {
  const { letter, ledgerPence } = filled
  const bankHolidays = BANK_HOLIDAYS_ENGLAND_AND_WALES
  const results = [
    ...checkLetter(letter, { countSyllables: syllable, ledgerPence, bankHolidays }),
    ...missingParts(filled),
    ...tooSoon(today, lastMadeAt),
    UNTESTED,
  ]
  return { results, mayPrint: !isBlocked(results) }
}

export const checkRow = ({ check, outcome, figure, limit, place, suggestion }: CheckResult) => ({
  check,
  outcome,
  name: NAMES[check] ?? check,
  figure: String(figure),
  limit: String(limit),
  place: place ?? '',
  suggestion: suggestion ?? '',
})
