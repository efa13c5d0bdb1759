/**
 * A day is a `'2026-11-21'` string: it has no time zone. These functions count days with whole numbers and never
 * make a `Date`. The calendar is the proleptic Gregorian one, 0001 to 9999.
 */
export type PlainDate = string

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export type DateParts = { readonly year: number; readonly month: number; readonly day: number }

const CODE_OF_0 = 48
const CODE_OF_DASH = 45

/** The figures of a text between two places, or NaN where one is no figure. Dates are read too often for a pattern. */
function figuresAt(text: string, start: number, end: number): number {
  let figure = 0
  for (let place = start; place < end; place += 1) {
    const digit = text.charCodeAt(place) - CODE_OF_0
    if (digit < 0 || digit > 9) return Number.NaN
    figure = figure * 10 + digit
  }
  return figure
}

/** Year, month 1–12, day. Throws RangeError unless the day exists. */
export function partsOf(date: PlainDate): DateParts {
  const [year, month, day] = [figuresAt(date, 0, 4), figuresAt(date, 5, 7), figuresAt(date, 8, 10)]
  const hasForm =
    date.length === 10 && date.charCodeAt(4) === CODE_OF_DASH && date.charCodeAt(7) === CODE_OF_DASH
  const exists =
    hasForm && year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!exists) throw new RangeError(`not a day: ${date}`)
  return { year, month, day }
}

/** True when the text is a day that exists, written yyyy-mm-dd. */
export function isPlainDate(text: string): boolean {
  try {
    partsOf(text)
    return true
  } catch {
    return false
  }
}

/** Throws RangeError unless the day exists. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const pad = (figure: number, width: number): string => String(figure).padStart(width, '0')
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  partsOf(date)
  return date
}

/** Days since 1 January of year 1, which is day 0 (a Monday). */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  const past = year - 1
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return past * 365 + leaps + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1
}

/** The inverse of dayNumber. */
export function fromDayNumber(days: number): PlainDate {
  // 146,097 days are 400 years: the estimate is this year or the one before it.
  const estimate = Math.floor((days * 400) / 146_097) + 1
  const firstDayOf = (year: number): number => {
    const past = year - 1
    return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  }
  const year =
    firstDayOf(estimate) > days ? estimate - 1 : firstDayOf(estimate + 1) <= days ? estimate + 1 : estimate
  let left = days - firstDayOf(year)
  let month = 1
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month)
    month += 1
  }
  return plainDate(year, month, left + 1)
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** Days from the first to the second: 0 for the same day, negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** The same day of another month; the last day of that month when it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (date: PlainDate): number => (dayNumber(date) + 1) % 7

export const weekdayName = (date: PlainDate): string => WEEKDAYS[weekdayOf(date)] ?? ''

/** Monday to Friday and not among the holidays given. */
export function isWorkingDay(date: PlainDate, holidays: ReadonlySet<PlainDate>): boolean {
  const weekday = weekdayOf(date)
  return weekday !== 0 && weekday !== 6 && !holidays.has(date)
}

/** The working day that many working days after a day (0: the day itself, or the next working day). */
export function addWorkingDays(
  date: PlainDate,
  workingDays: number,
  holidays: ReadonlySet<PlainDate>,
): PlainDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  for (let left = workingDays; left > 0; left -= 1) {
    day = addDays(day, 1)
    while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  }
  return day
}

/** Whole years of age on a day. Someone born on 29 February has their birthday on 1 March in other years. */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  const born = partsOf(birthDate)
  const on = partsOf(date)
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day)
  return on.year - born.year - (hadBirthday ? 0 : 1)
}

/** '2026-27' for any day from 6 April 2026 to 5 April 2027. */
export function taxYearOf(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  const start = month > 4 || (month === 4 && day >= 6) ? year : year - 1
  return `${String(start)}-${String((start + 1) % 100).padStart(2, '0')}`
}

/** The 6 April that starts a tax year written '2026-27'. */
export const taxYearStart = (taxYear: string): PlainDate => plainDate(Number(taxYear.slice(0, 4)), 4, 6)

/** Tax week 1 to 53: week 1 is 6 to 12 April. Week 53 is 5 April, and 4 April too in a leap year. */
export const taxWeekOf = (date: PlainDate): number =>
  Math.floor(daysBetween(taxYearStart(taxYearOf(date)), date) / 7) + 1

/** Tax month 1 to 12: month 1 is 6 April to 5 May. */
export function taxMonthOf(date: PlainDate): number {
  const { month, day } = partsOf(date)
  return ((month - 4 + (day >= 6 ? 0 : -1) + 12) % 12) + 1
}

/** '13 Nov 2026': how screens show a day. */
export function formatShortDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(day)} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${String(year)}`
}

/** 'Monday 10 August 2026': how letters show a day. */
export function formatLongDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${weekdayName(date)} ${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`
}
