import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  partsOf,
  plainDate,
  weekdayOf,
  type PlainDate,
} from '../plain-date.ts'

export type PayFrequency = 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly'

/** Hours worked from the first day to the last are due by noon on the cut-off day and paid on the pay day. */
export type PayCalendarPeriod = {
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly cutOffDay: PlainDate
  readonly payDay: PlainDate
}

/** Periods of weeks are counted from this Monday: a four-weekly one runs from 12 October to 8 November 2026. */
const ANCHOR_MONDAY = '2026-10-12'
const FRIDAY = 5
const MONTHLY_PAY_DAY = 14

const daysIn = { weekly: 7, fortnightly: 14, 'four-weekly': 28 } as const

function lastWorkingDayUpTo(date: PlainDate, holidays: ReadonlySet<PlainDate>): PlainDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1)
  return day
}

/** Friday of the week of the cut-off; the 14th for months; the working day before where that is none (rule R7.17). */
function payDayOf(
  frequency: PayFrequency,
  cutOffDay: PlainDate,
  lastDay: PlainDate,
  holidays: ReadonlySet<PlainDate>,
) {
  const named =
    frequency === 'monthly'
      ? addDays(lastDay, MONTHLY_PAY_DAY)
      : addDays(cutOffDay, FRIDAY - weekdayOf(cutOffDay))
  return lastWorkingDayUpTo(named, holidays)
}

function daysContaining(
  frequency: PayFrequency,
  day: PlainDate,
): { firstDay: PlainDate; lastDay: PlainDate } {
  if (frequency === 'monthly') {
    const { year, month } = partsOf(day)
    const firstDay = plainDate(year, month, 1)
    return { firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) }
  }
  const length = daysIn[frequency]
  const firstDay = addDays(ANCHOR_MONDAY, Math.floor(daysBetween(ANCHOR_MONDAY, day) / length) * length)
  return { firstDay, lastDay: addDays(firstDay, length - 1) }
}

/**
 * The pay period that a day falls in. Cut-off: the first working day after it. Pay day: the Friday of that week, or for
 * months the 14th of the next; the working day before where that is a holiday or weekend. Rule R7.17.
 * Throws: RangeError unless the day exists.
 */
export function payPeriodContaining(
  frequency: PayFrequency,
  day: PlainDate,
  holidays: ReadonlySet<PlainDate>,
): PayCalendarPeriod {
  const { firstDay, lastDay } = daysContaining(frequency, day)
  const cutOffDay = addWorkingDays(addDays(lastDay, 1), 0, holidays)
  return { firstDay, lastDay, cutOffDay, payDay: payDayOf(frequency, cutOffDay, lastDay, holidays) }
}

/** The period to work on: the first whose pay day has not passed. */
export function currentPayPeriod(
  frequency: PayFrequency,
  today: PlainDate,
  holidays: ReadonlySet<PlainDate>,
): PayCalendarPeriod {
  let period = payPeriodContaining(frequency, today, holidays)
  for (;;) {
    const before = payPeriodContaining(frequency, addDays(period.firstDay, -1), holidays)
    if (before.payDay < today) return period
    period = before
  }
}

export const nextPayPeriod = (
  frequency: PayFrequency,
  period: PayCalendarPeriod,
  holidays: ReadonlySet<PlainDate>,
): PayCalendarPeriod => payPeriodContaining(frequency, addDays(period.lastDay, 1), holidays)

/** The current period with some before and after it, oldest first. */
export function payPeriodsAround(
  frequency: PayFrequency,
  today: PlainDate,
  count: { readonly before: number; readonly after: number },
  holidays: ReadonlySet<PlainDate>,
): (PayCalendarPeriod & { readonly isCurrent: boolean })[] {
  const current = currentPayPeriod(frequency, today, holidays)
  let period = current
  for (let left = count.before; left > 0; left -= 1) {
    period = payPeriodContaining(frequency, addDays(period.firstDay, -1), holidays)
  }
  const periods = [{ ...period, isCurrent: period.firstDay === current.firstDay }]
  while (periods.length < count.before + 1 + count.after) {
    period = nextPayPeriod(frequency, period, holidays)
    periods.push({ ...period, isCurrent: period.firstDay === current.firstDay })
  }
  return periods
}
