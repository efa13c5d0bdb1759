import { assertWhole, mulDiv } from '../money.ts'
import { addMonths, daysBetween, partsOf, type PlainDate } from '../plain-date.ts'

/** Which part of a leave year somebody is employed for. Nothing given: all of it. */
export type LeaveYearPart = {
  readonly leaveYearStart?: PlainDate | undefined
  /** Given when the employment starts during the leave year. */
  readonly employmentStart?: PlainDate | undefined
  /** The last day, given when the employment ends during the leave year. */
  readonly leavingDate?: PlainDate | undefined
}

/** How the work is counted. Days a week, shifts and days of a pattern are whole numbers. */
export type WorkPattern =
  | { readonly unit: 'weeks' }
  | { readonly unit: 'days'; readonly daysPerWeek: number }
  | { readonly unit: 'hours'; readonly daysPerWeek: number; readonly weeklyMinutes: number }
  | { readonly unit: 'shifts'; readonly shiftsInPattern: number; readonly daysInPattern: number }

type Share = { readonly part: 'whole' | 'starting' | 'leaving'; readonly of: number; readonly outOf: number }

const positive = (figure: number, name: string): number => {
  if (assertWhole(figure, name) <= 0) throw new RangeError(`${name} must be above 0`)
  return figure
}

function wholeMonthsBetween(from: PlainDate, to: PlainDate): number {
  const [start, end] = [partsOf(from), partsOf(to)]
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
}

/**
 * Leavers have the days employed out of the days of the leave year; starters who stay have twelfths, the month they start
 * in counted. Source: Working Time Regulations 1998 regs. 13(5), 14 and 15A; GOV.UK holiday calculator.
 */
function shareOfYear({ leaveYearStart, employmentStart, leavingDate }: LeaveYearPart): Share {
  const firstDay = employmentStart ?? leaveYearStart
  if (leavingDate !== undefined) {
    if (firstDay === undefined || leavingDate < firstDay)
      throw new RangeError('leaving needs an earlier first day')
    const yearStart = leaveYearStart ?? firstDay
    const of = daysBetween(firstDay, leavingDate) + 1
    return { part: 'leaving', of, outOf: daysBetween(yearStart, addMonths(yearStart, 12)) }
  }
  if (employmentStart === undefined) return { part: 'whole', of: 1, outOf: 1 }
  if (leaveYearStart === undefined) throw new RangeError('starting needs the start of the leave year')
  const past = wholeMonthsBetween(leaveYearStart, employmentStart)
  return { part: 'starting', of: 12 - (((past % 12) + 12) % 12), outOf: 12 }
}

/** 5.6 weeks, at most 28 days, in tenths of a day. */
const yearTenthsOfDays = (daysPerWeek: number): number =>
  Math.min(positive(daysPerWeek, 'daysPerWeek') * 56, 280)

/** Up to the next step, in hundredths of the unit: `stepsInOne` is 100, 10 or 2. */
const upTo = (stepsInOne: number, figure: number, { of, outOf }: Share, divisor: number): number =>
  mulDiv(figure, of * stepsInOne, outOf * divisor, 'up') * (100 / stepsInOne)

/** Days go up to a tenth; while a first year builds up, to half a day. */
const daysHundredths = (daysPerWeek: number, share: Share): number =>
  upTo(share.part === 'starting' ? 2 : 10, yearTenthsOfDays(daysPerWeek), share, 10)

function hoursHundredths(daysPerWeek: number, weeklyMinutes: number, share: Share): number {
  positive(weeklyMinutes, 'weeklyMinutes')
  if (share.part === 'starting') {
    // The half days of a first year, each as long as a usual day.
    const halfDays = daysHundredths(daysPerWeek, share) / 50
    return mulDiv(halfDays * weeklyMinutes, 10, 120 * daysPerWeek, 'up') * 10
  }
  return upTo(10, yearTenthsOfDays(daysPerWeek) * weeklyMinutes, share, 600 * daysPerWeek)
}

function shiftsHundredths(shifts: number, days: number, share: Share): number {
  const yearTenths = Math.min(
    positive(shifts, 'shiftsInPattern') * 392,
    positive(days, 'daysInPattern') * 280,
  )
  const steps = { whole: 10, starting: 2, leaving: 100 }
  return upTo(steps[share.part], yearTenths, share, 10 * days)
}

/**
 * Statutory leave for a leave year or the part of it employed, in hundredths of the pattern's unit (2240 is 22.4 days):
 * 5.6 weeks, at most 28 days. Always rounded up: weeks to a hundredth, days and hours to a tenth, shifts of a leaver to a
 * hundredth; days and shifts of a first year to a half.
 * Throws: RangeError for days that do not exist, a leaver without a first day, or patterns that are not above 0.
 * Source: Working Time Regulations 1998 regs. 13 to 15A; GOV.UK holiday calculator (alphagov/smart-answers).
 */
export function holidayEntitlementHundredths(pattern: WorkPattern, part: LeaveYearPart): number {
  const share = shareOfYear(part)
  switch (pattern.unit) {
    case 'weeks':
      return upTo(100, 56, share, 10)
    case 'days':
      return daysHundredths(pattern.daysPerWeek, share)
    case 'hours':
      return hoursHundredths(pattern.daysPerWeek, pattern.weeklyMinutes, share)
    case 'shifts':
      return shiftsHundredths(pattern.shiftsInPattern, pattern.daysInPattern, share)
  }
}
