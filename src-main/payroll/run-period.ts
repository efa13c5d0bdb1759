import { unitsInPeriod } from '../../src-shared/domain/payroll/pay-period.ts'
import type { PayFrequency } from '../../src-shared/domain/payroll/tables/payroll-tables.ts'
import {
  addMonths,
  partsOf,
  plainDate,
  taxMonthOf,
  taxWeekOf,
  taxYearOf,
  type PlainDate,
} from '../../src-shared/domain/plain-date.ts'

export type RunPeriod = {
  readonly frequency: PayFrequency
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly payDay: PlainDate
  readonly taxYear: string
  readonly taxPeriod: number
}

/**
 * The tax month of a pay day when paid monthly, else its tax week. A pay day on 5 April (4 April too in a leap year)
 * is one too many: week 53, 54 or 56 by how often people are paid, and taxed by itself (rule R7.15).
 */
export function taxPeriodOf(frequency: PayFrequency, payDay: PlainDate): number {
  if (frequency === 'monthly') return taxMonthOf(payDay)
  const week = taxWeekOf(payDay)
  return week === 53 ? 52 + unitsInPeriod(frequency) : week
}

export const runPeriod = (
  days: Pick<RunPeriod, 'frequency' | 'firstDay' | 'lastDay' | 'payDay'>,
): RunPeriod => ({
  ...days,
  taxYear: taxYearOf(days.payDay),
  taxPeriod: taxPeriodOf(days.frequency, days.payDay),
})

/** HMRC is paid by the 22nd after the tax month ends on the 5th (rule R7.14). */
export function taxDueOn(payDay: PlainDate): PlainDate {
  const { year, month, day } = partsOf(payDay)
  const sameMonth = plainDate(year, month, 22)
  return day >= 6 ? addMonths(sameMonth, 1) : sameMonth
}

/** The pension is paid by the 22nd of the month after it was taken from pay. */
export function pensionDueOn(payDay: PlainDate): PlainDate {
  const { year, month } = partsOf(payDay)
  return addMonths(plainDate(year, month, 22), 1)
}
