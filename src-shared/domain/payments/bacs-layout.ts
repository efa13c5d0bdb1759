import { addDays, dayNumber, partsOf, type PlainDate, plainDate } from '../plain-date.ts'

/** Length of the labels, of a payment in a single-day file, and of one in a multi-day file. */
export const LABEL_LENGTH = 80
export const SINGLE_DAY_LENGTH = 100
export const MULTI_DAY_LENGTH = 106

/** Left-aligned and filled with spaces. Throws RangeError when the text is longer than its field. */
export function textField(text: string, length: number): string {
  if (text.length > length) throw new RangeError(`${text} is longer than ${String(length)} characters`)
  return text.padEnd(length)
}

/** Right-aligned and filled with zeros. Throws RangeError unless it is whole, not negative and fits. */
export function figureField(figure: number, length: number): string {
  const text = String(figure)
  if (!/^\d+$/.test(text) || text.length > length) {
    throw new RangeError(`${text} is not a figure of at most ${String(length)} digits`)
  }
  return text.padStart(length, '0')
}

/** bYYDDD: a space, the year and the day of the year (13 November 2026 is " 26317"). */
export function dayField(date: PlainDate): string {
  const { year } = partsOf(date)
  const dayOfYear = dayNumber(date) - dayNumber(plainDate(year, 1, 1)) + 1
  return ` ${figureField(year % 100, 2)}${figureField(dayOfYear, 3)}`
}

/** Reads bYYDDD as a day of this century; undefined when there is no such day. */
export function readDayField(field: string): PlainDate | undefined {
  const match = /^ (\d{2})(\d{3})$/.exec(field)
  if (match === null) return undefined
  const year = 2000 + Number(match[1])
  const date = addDays(plainDate(year, 1, 1), Number(match[2]) - 1)
  return dayField(date) === field && partsOf(date).year === year ? date : undefined
}
