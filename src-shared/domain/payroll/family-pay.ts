import { mulDiv, sumPence } from '../money.ts'
import { addDays, type PlainDate, taxYearOf, weekdayOf } from '../plain-date.ts'
import { HUNDRED_THOUSANDTHS_IN_A_PENNY } from './average-weekly-earnings.ts'
import { payDatesFor, type PayPattern } from './family-pay-dates.ts'
import { recoverStatutoryPay } from './statutory-recovery.ts'
import { familyPayWeeklyPenceOn, isFamilyPayRateUnknown } from './tables/statutory-pay-rates.ts'
import { knownTaxYears } from './tables/tables.ts'

/** Whole weeks of leave in a row. */
export type LeaveWeeks = { readonly firstDay: PlainDate; readonly weeks: number }

/** What every kind of family pay is worked out from. */
export type FamilyPayFacts = {
  /** Average weekly earnings in hundred-thousandths of a penny. */
  readonly weeklyHundredThousandths: number
  readonly payPattern: PayPattern
  /** Whether the employer gets small employers' relief. */
  readonly isSmallEmployer: boolean
  /** First day of the employment; without it the length of service is not checked. */
  readonly employmentStart?: PlainDate | undefined
}

export type FamilyPayment = { readonly payDate: PlainDate; readonly amountPence: number }

export type YearRecovery = {
  readonly taxYear: string
  readonly paidPence: number
  readonly recoveredPence: number
  readonly compensationPence: number
}

/** Ninety per cent of average earnings, in hundred-thousandths of a penny, cut like the average itself. */
export const ninetyPerCent = (weeklyHundredThousandths: number): number =>
  mulDiv(weeklyHundredThousandths, 9, 10, 'down')

/** The last day of a leave of whole weeks. */
export const lastDayOf = ({ firstDay, weeks }: LeaveWeeks): PlainDate => addDays(firstDay, weeks * 7 - 1)

/** The lower of the flat rate and a share of earnings, in hundred-thousandths of a penny, on a day of a leave. */
export function lowerOfFlatRate(earningsShare: number, date: PlainDate, leaveStart: PlainDate): number {
  const flatPence = familyPayWeeklyPenceOn(date, weekdayOf(leaveStart))
  return Math.min(flatPence * HUNDRED_THOUSANDTHS_IN_A_PENNY, earningsShare)
}

type PaidDay = { readonly date: PlainDate; readonly weeklyRate: number }

/** Every day of the leave with its week's rate, which may depend on the day and on the leave it is in. */
function paidDays(
  leave: readonly LeaveWeeks[],
  weeklyRateOn: (date: PlainDate, leaveStart: PlainDate) => number,
): PaidDay[] {
  return leave.flatMap(({ firstDay, weeks }) =>
    Array.from({ length: weeks * 7 }, (_, at) => {
      const date = addDays(firstDay, at)
      return { date, weeklyRate: weeklyRateOn(date, firstDay) }
    }),
  )
}

/** A day is a seventh of its week. The sum is cut at a hundred-thousandth of a penny, then goes up to the penny. */
function payForDays(days: readonly PaidDay[]): number {
  const weekly = sumPence(days.map(({ weeklyRate }) => weeklyRate))
  return mulDiv(mulDiv(weekly, 1, 7, 'down'), 1, HUNDRED_THOUSANDTHS_IN_A_PENNY, 'up')
}

/**
 * What each pay day pays of a leave, in pence. `weeklyRateOn` gives hundred-thousandths of a penny a week; each payment
 * goes up to the penny. Pay days that pay nothing are left out. Leave is in order and does not overlap.
 * Throws: RangeError for leave that overlaps or has no whole weeks. Source: SMP (General) Regulations 1986 reg. 27 to 29.
 */
export function payByPayDate(
  leave: readonly LeaveWeeks[],
  payPattern: PayPattern,
  weeklyRateOn: (date: PlainDate, leaveStart: PlainDate) => number,
): FamilyPayment[] {
  const [first, last] = [leave[0], leave.at(-1)]
  if (first === undefined || last === undefined) return []
  for (const [at, { firstDay, weeks }] of leave.entries()) {
    const before = leave[at - 1]
    if (!Number.isInteger(weeks) || weeks < 1) throw new RangeError('leave is whole weeks, one or more')
    if (before !== undefined && firstDay <= lastDayOf(before)) throw new RangeError('leave must not overlap')
  }
  const days = paidDays(leave, weeklyRateOn)
  let paidTo = addDays(first.firstDay, -1)
  const payments = payDatesFor(payPattern, first.firstDay, lastDayOf(last)).map(({ payDate, paysTo }) => {
    const due = days.filter(({ date }) => date > paidTo && date <= paysTo)
    paidTo = paysTo
    return { payDate, amountPence: payForDays(due) }
  })
  return payments.filter(({ amountPence }) => amountPence > 0)
}

/** What the employer gets back by tax year of the pay day; years without figures are left out. */
export function recoveryByTaxYear(
  payments: readonly FamilyPayment[],
  isSmallEmployer: boolean,
): YearRecovery[] {
  const years = [...new Set(payments.map(({ payDate }) => taxYearOf(payDate)))]
  return years
    .filter((taxYear) => knownTaxYears.includes(taxYear))
    .map((taxYear) => {
      const inYear = payments.filter(({ payDate }) => taxYearOf(payDate) === taxYear)
      const paidPence = sumPence(inYear.map(({ amountPence }) => amountPence))
      return { taxYear, paidPence, ...recoverStatutoryPay(taxYear, paidPence, isSmallEmployer) }
    })
}

/** Sentences for figures that lean on a rate not fixed yet. */
export function unknownRateReasons(leave: readonly LeaveWeeks[]): string[] {
  const isUnknown = leave.some((spell) => isFamilyPayRateUnknown(lastDayOf(spell), weekdayOf(spell.firstDay)))
  return isUnknown
    ? [
        'Some weeks have a rate that is not known yet. The last known rate stands in for it: work it out again in April.',
      ]
    : []
}
