import { plainDate, type PlainDate } from '../plain-date.ts'

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL_NAMES =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|sept)$/

function monthOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const name = text.toLowerCase()
  const isName = name.length === 3 || FULL_NAMES.test(name)
  return isName ? MONTH_NAMES.indexOf(name.slice(0, 3)) + 1 : 0
}

/** Two figures mean 20…: no bank statement that can be imported is older. */
const yearOf = (text: string): number => Number(text.length === 2 ? `20${text}` : text)

/** The same sign between all three parts: - / . or a space. A time of day after it is passed over. */
const PARTS =
  /^\s*([A-Za-z]{3,9}|\d{1,4})([-/. ])([A-Za-z]{3,9}|\d{1,2})\2(\d{1,4})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?\s*$/

const inOrder = (first: string, second: string, third: string, order: DateOrder): [string, string, string] =>
  order === 'year-month-day'
    ? [first, second, third]
    : order === 'day-month-year'
      ? [third, second, first]
      : [third, first, second]

/**
 * Reads a day as a bank wrote it, in the order its owner stated: 26/10/2026, 26-10-26, 26 Oct 2026, 2026-10-26.
 * Undefined when it does not fit that order, names no real day, has no year, or carries a time zone (the day would
 * then depend on where you stand): refused, never guessed.
 */
export function parseStatementDate(text: string, order: DateOrder): PlainDate | undefined {
  const match = PARTS.exec(text)
  if (match === null) return undefined
  const [year, month, day] = inOrder(match[1] ?? '', match[3] ?? '', match[4] ?? '', order)
  const isYear = order === 'year-month-day' ? /^\d{4}$/.test(year) : /^(\d{2}|\d{4})$/.test(year)
  if (!isYear || !/^\d{1,2}$/.test(day)) return undefined
  try {
    return plainDate(yearOf(year), monthOf(month), Number(day))
  } catch {
    return undefined
  }
}
