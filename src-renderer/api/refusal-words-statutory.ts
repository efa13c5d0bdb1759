import type { accountNumberOperations } from '../../src-shared/contract/account-number.contract.ts'
import type { statutoryPayOperations } from '../../src-shared/contract/statutory-pay.contract.ts'
import type { PayFigureRefusal } from './refusal-words-pay.ts'
import type { RefusalWords } from './refusal-words.ts'

type Calculators = typeof statutoryPayOperations & typeof accountNumberOperations

/** Refusals that only the calculators of sick pay, family pay, leaving and account numbers give. */
export type StatutoryPayRefusal = Exclude<
  Calculators[keyof Calculators]['refusals'][number],
  PayFigureRefusal | 'no-tables-for-year' | 'days-in-wrong-order'
>

export const statutoryPayRefusals: Readonly<Record<StatutoryPayRefusal, RefusalWords>> = {
  'earnings-needed': {
    happened: 'Average weekly earnings are missing, or given more than once.',
    next: 'Enter the average, or the pay of the eight weeks before with its days.',
  },
  'relevant-period-too-short': {
    happened: 'The days given for the earnings are less than a month.',
    next: 'Enter the days of at least one whole month of pay.',
  },
  'absence-too-long': {
    happened: 'The absence is longer than sick pay can last.',
    next: 'Check the first and the last day.',
  },
  'linked-days-given-twice': {
    happened: 'Earlier absences are given both as days and as a number.',
    next: 'Enter them one way only.',
  },
  'linked-absences-overlap': {
    happened: 'The earlier absences overlap, or one has not ended.',
    next: 'Check the days of each absence.',
  },
  'due-or-match-date-needed': {
    happened: 'It is not clear whether this is a birth or an adoption.',
    next: 'Enter the day the baby is due or the day of the match, not both.',
  },
  'too-many-weeks': {
    happened: 'There are fewer weeks of this pay than were asked for.',
    next: 'Take weeks off, or check what has been taken already.',
  },
  'leave-overlaps': {
    happened: 'Some weeks of the leave overlap.',
    next: 'Check the first day of each part.',
  },
  'no-modulus-table': {
    happened: 'The desk has no table to check account numbers with.',
    next: 'Download the modulus table from Pay.UK and give it to the desk.',
  },
  'modulus-table-not-read': {
    happened: 'A line of the modulus table could not be read.',
    next: 'Download the file again and give it without changes.',
  },
}
