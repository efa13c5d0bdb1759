import type { PayFrequency } from './tables/payroll-tables.ts'

/** Where a pay day stands in the tax year. */
export type PayPeriod = {
  /** How many weeks or months of allowance count: to date, or of this period alone when it stands alone. */
  readonly periods: number
  readonly periodsInYear: 52 | 12
  /** Weeks 53, 54 and 56: the year's allowances are used up, so the period is taxed by itself. */
  readonly standsAlone: boolean
}

const weeksPaid: Readonly<Record<Exclude<PayFrequency, 'monthly'>, number>> = {
  weekly: 1,
  fortnightly: 2,
  'four-weekly': 4,
}

/** Weeks in a pay period of weeks; 1 for a month, which is counted in months. */
export const unitsInPeriod = (frequency: PayFrequency): number =>
  frequency === 'monthly' ? 1 : weeksPaid[frequency]

/**
 * Reads a tax week or month number. Two and four weeks are taxed to the end of their own run of weeks (2, 4, 6… and
 * 4, 8, 12…), so that the calendar week of the pay date may be given: week 30 paid four-weekly is week 32. What falls
 * in calendar week 53 is week 53, 54 or 56 and stands alone. Gives undefined for a number no pay day has (week 55, month 13).
 * Source: HMRC further guidance on PAYE (CWG2), weeks 53, 54 and 56.
 */
export function readPayPeriod(frequency: PayFrequency, taxPeriod: number): PayPeriod | undefined {
  if (!Number.isSafeInteger(taxPeriod) || taxPeriod < 1) return undefined
  if (frequency === 'monthly') {
    return taxPeriod > 12 ? undefined : { periods: taxPeriod, periodsInYear: 12, standsAlone: false }
  }
  const weeks = weeksPaid[frequency]
  if (taxPeriod === 53 || taxPeriod === 52 + weeks) {
    return { periods: weeks, periodsInYear: 52, standsAlone: true }
  }
  if (taxPeriod > 52) return undefined
  return { periods: Math.ceil(taxPeriod / weeks) * weeks, periodsInYear: 52, standsAlone: false }
}
