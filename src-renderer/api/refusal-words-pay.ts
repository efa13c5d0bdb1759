import type { payrollCalculationOperations } from '../../src-shared/contract/payroll-calculations.contract.ts'
import type { RefusalWords } from './refusal-words.ts'

type Calculators = typeof payrollCalculationOperations

/** Refusals that only the pay calculators give; the two others are told with the areas. */
export type PayFigureRefusal = Exclude<
  Calculators[keyof Calculators]['refusals'][number],
  'invalid-tax-code' | 'no-tables-for-year'
>

export const payFigureRefusals: Readonly<Record<PayFigureRefusal, RefusalWords>> = {
  'invalid-tax-period': {
    happened: 'The tax year does not have that week or month.',
    next: 'Weeks run from 1 to 56 and months from 1 to 12.',
  },
  'pay-to-date-too-low': {
    happened: 'The pay of the year so far is less than the pay of this period.',
    next: 'Check the figures to date.',
  },
  'invalid-ni-letter': {
    happened: 'That is not a National Insurance letter the desk knows.',
    next: 'A is for most people. Copy the letter from the last payslip.',
  },
  'invalid-student-loan-plan': {
    happened: 'That is not a student loan plan.',
    next: 'Copy the plan from the notice of HMRC: 1, 2, 4 or 5.',
  },
  'pay-date-outside-year': {
    happened: 'The pay day is not in that tax year.',
    next: 'A tax year runs from 6 April to 5 April.',
  },
  'invalid-birth-date': { happened: 'That birth date cannot be right.', next: 'Check the year.' },
  'no-rates-for-day': {
    happened: 'The desk has no minimum wage for that day.',
    next: 'Install the version for that year.',
  },
  'age-needed': {
    happened: 'The minimum wage depends on age, and no birth date is given.',
    next: 'Enter the birth date.',
  },
  'accommodation-given-twice': {
    happened: 'Accommodation is given both as an offset and as a charge.',
    next: 'Enter it one way only.',
  },
  'invalid-pay-line': {
    happened: 'A line of the payslip cannot be worked out.',
    next: 'Check its hours and its rate.',
  },
  'negative-pay': { happened: 'The pay of the period is less than nothing.', next: 'Check the corrections.' },
  'deductions-above-pay': {
    happened: 'More would be taken off than there is pay.',
    next: 'Check the deductions agreed with the assistant.',
  },
  'leave-year-start-needed': {
    happened: 'Holiday cannot be worked out without the first day of the leave year.',
    next: 'Enter that day.',
  },
  'leaving-before-start': {
    happened: 'The last day is before the contract started.',
    next: 'Check both days.',
  },
}
