import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  partsOf,
  plainDate,
  type PlainDate,
  weekdayOf,
} from '../plain-date.ts'

/** When somebody is usually paid. Weekdays: 0 is Sunday. */
export type PayPattern =
  /** A pay day at the end of each week of the leave. */
  | { readonly kind: 'weekly-with-leave' }
  | { readonly kind: 'weekly'; readonly payWeekday: number }
  | { readonly kind: 'fortnightly' | 'four-weekly'; readonly firstPayDate: PlainDate }
  | { readonly kind: 'first-day-of-month' | 'last-day-of-month' }
  | { readonly kind: 'last-working-day-of-month'; readonly workWeekdays: readonly number[] }
  /** The last day of a month that is too short. */
  | { readonly kind: 'day-of-month'; readonly dayOfMonth: number }
  | { readonly kind: 'weekday-of-month'; readonly payWeekday: number; readonly week: WeekOfMonth }
  /** Everything on one day. */
  | { readonly kind: 'lump-sum'; readonly payDate: PlainDate }

type WeekOfMonth = 'first' | 'second' | 'third' | 'fourth' | 'last'

/** A pay day pays for every day not paid yet, up to and including `paysTo`. */
export type PayDate = { readonly payDate: PlainDate; readonly paysTo: PlainDate }

const WEEKS_BEFORE = { first: 0, second: 1, third: 2, fourth: 3 } as const

const nextWeekday = (date: PlainDate, weekday: number): PlainDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7)

const lastWeekday = (date: PlainDate, weekday: number): PlainDate =>
  addDays(date, -((weekdayOf(date) - weekday + 7) % 7))

function lastWorkingDay(monthEnd: PlainDate, workWeekdays: readonly number[]): PlainDate {
  let day = monthEnd
  for (let left = 6; left > 0 && !workWeekdays.includes(weekdayOf(day)); left -= 1) day = addDays(day, -1)
  return day
}

type MonthlyPattern = Exclude<
  PayPattern,
  { kind: 'weekly-with-leave' | 'weekly' | 'fortnightly' | 'four-weekly' | 'lump-sum' }
>

/** The pay day in the month that starts on a day. */
function payDateInMonth(pattern: MonthlyPattern, monthStart: PlainDate): PlainDate {
  const { year, month } = partsOf(monthStart)
  const monthEnd = plainDate(year, month, daysInMonth(year, month))
  switch (pattern.kind) {
    case 'first-day-of-month':
      return monthStart
    case 'last-day-of-month':
      return monthEnd
    case 'last-working-day-of-month':
      return lastWorkingDay(monthEnd, pattern.workWeekdays)
    case 'day-of-month':
      return plainDate(year, month, Math.min(pattern.dayOfMonth, daysInMonth(year, month)))
    case 'weekday-of-month':
      return pattern.week === 'last'
        ? lastWeekday(monthEnd, pattern.payWeekday)
        : addDays(nextWeekday(monthStart, pattern.payWeekday), 7 * WEEKS_BEFORE[pattern.week])
  }
}

function monthlyPayDates(pattern: MonthlyPattern, firstDay: PlainDate, lastDay: PlainDate): PlainDate[] {
  const { year, month } = partsOf(firstDay)
  const dates: PlainDate[] = []
  for (let monthStart = plainDate(year, month, 1); ; monthStart = addMonths(monthStart, 1)) {
    const payDate = payDateInMonth(pattern, monthStart)
    if (payDate >= firstDay) dates.push(payDate)
    if (payDate >= lastDay) return dates
  }
}

function everyNthDay(first: PlainDate, step: number, lastDay: PlainDate): PlainDate[] {
  const count = Math.max(1, Math.ceil(daysBetween(first, lastDay) / step) + 1)
  return Array.from({ length: count }, (_, at) => addDays(first, at * step))
}

/** The first pay day on or after the first day of leave, from any pay day of the cycle before it. */
function firstOnOrAfter(firstPayDate: PlainDate, step: number, firstDay: PlainDate): PlainDate {
  const before = Math.max(0, daysBetween(firstPayDate, firstDay))
  return addDays(firstPayDate, Math.ceil(before / step) * step)
}

function payDatesOf(pattern: PayPattern, firstDay: PlainDate, lastDay: PlainDate): PlainDate[] {
  switch (pattern.kind) {
    case 'weekly-with-leave':
      return everyNthDay(addDays(firstDay, 6), 7, lastDay)
    case 'weekly':
      return everyNthDay(nextWeekday(firstDay, pattern.payWeekday), 7, lastDay)
    case 'fortnightly':
      return everyNthDay(firstOnOrAfter(pattern.firstPayDate, 14, firstDay), 14, lastDay)
    case 'four-weekly':
      return everyNthDay(firstOnOrAfter(pattern.firstPayDate, 28, firstDay), 28, lastDay)
    case 'lump-sum':
      return [pattern.payDate]
    case 'first-day-of-month':
    case 'last-day-of-month':
    case 'last-working-day-of-month':
    case 'day-of-month':
    case 'weekday-of-month':
      return monthlyPayDates(pattern, firstDay, lastDay)
  }
}

/**
 * The pay days that pay for a leave, from the first on or after its first day to the first on or after its last. Each
 * pays up to and including itself; a lump sum pays all. Throws: RangeError for days in the wrong order.
 * Source: GOV.UK statutory pay calculators (usual pay patterns).
 */
export function payDatesFor(pattern: PayPattern, firstDay: PlainDate, lastDay: PlainDate): PayDate[] {
  if (lastDay < firstDay) throw new RangeError('the last day is before the first')
  const isLumpSum = pattern.kind === 'lump-sum'
  return payDatesOf(pattern, firstDay, lastDay).map((payDate) => ({
    payDate,
    paysTo: isLumpSum ? lastDay : payDate,
  }))
}
