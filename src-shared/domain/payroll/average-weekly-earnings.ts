import { assertWhole, mulDiv } from '../money.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '../plain-date.ts'

/**
 * Statutory pay needs average earnings finer than a penny. HMRC cuts them at the seventh decimal of a pound, which is a
 * hundred-thousandth of a penny: a whole number again.
 */
export const HUNDRED_THOUSANDTHS_IN_A_PENNY = 100_000

/** Pay in the relevant period: from the day after the pay day eight weeks or more before, to the last normal pay day. */
export type RelevantEarnings = {
  readonly totalPence: number
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  /** Monthly pay is counted in months, any other pay in days. */
  readonly isPaidMonthly: boolean
}

/** Whole months from a day to a day, both counted; half a month or more counts as one. */
function nearestMonths(firstDay: PlainDate, lastDay: PlainDate): number {
  const end = addDays(lastDay, 1)
  let months = 0
  while (addMonths(firstDay, months + 1) <= end) months += 1
  const left = daysBetween(addMonths(firstDay, months), end)
  const monthLength = daysBetween(addMonths(firstDay, months), addMonths(firstDay, months + 1))
  return left * 2 >= monthLength ? months + 1 : months
}

/**
 * Average weekly earnings in hundred-thousandths of a penny, cut, never rounded up: pay ÷ days × 7, or for monthly pay
 * pay ÷ months × 12 ÷ 52. Throws: RangeError for broken pay, days in the wrong order or less than half a month.
 * Source: SSP (General) Regulations 1982 reg. 19; SMP (General) Regulations 1986 reg. 21; HMRC manual SPM170400.
 */
export function averageWeeklyHundredThousandths(earnings: RelevantEarnings): number {
  const { totalPence, firstDay, lastDay, isPaidMonthly } = earnings
  if (assertWhole(totalPence, 'totalPence') < 0) throw new RangeError('totalPence must not be negative')
  const days = daysBetween(firstDay, lastDay) + 1
  if (days < 1) throw new RangeError('the relevant period ends before it starts')
  const fine = totalPence * HUNDRED_THOUSANDTHS_IN_A_PENNY
  if (!isPaidMonthly) return mulDiv(fine, 7, days, 'down')
  const months = nearestMonths(firstDay, lastDay)
  if (months === 0) throw new RangeError('a relevant period of monthly pay has at least half a month')
  return mulDiv(fine, 12, months * 52, 'down')
}
