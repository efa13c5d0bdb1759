import { assertWhole } from '../money.ts'
import { addDays, addMonths, partsOf, type PlainDate } from '../plain-date.ts'
import type { WorkingLine } from './working.ts'

export type NoticeInput = {
  readonly start: PlainDate
  /** The day notice is given. */
  readonly end: PlainDate
  readonly weekPayPence: number
}

export type Notice = {
  readonly years: number
  /** What the employer must give, and what the employee must give. */
  readonly weeks: number
  readonly employeeWeeks: number
  /** The last day of the employer's notice. */
  readonly lastDay: PlainDate
  /** Pay for the employer's notice. */
  readonly noticePence: number
  readonly working: readonly WorkingLine[]
}

const MOST_WEEKS = 12

/** Whole years from a day to a day, both counted. Throws: RangeError for days in the wrong order. */
export function wholeYears(start: PlainDate, end: PlainDate): number {
  if (end < start) throw new RangeError('the last day is before the first')
  const dayAfter = addDays(end, 1)
  const years = partsOf(dayAfter).year - partsOf(start).year
  return addMonths(start, years * 12) <= dayAfter ? years : years - 1
}

/**
 * Statutory notice by the employer: nothing in the first month, a week until two years, then a week for each whole year,
 * at most twelve; the employee gives a week after a month. Pence for the employer's weeks, without a cap.
 * Throws: RangeError for days in the wrong order or broken pay. Source: Employment Rights Act 1996 s. 86.
 */
export function calculateNotice({ start, end, weekPayPence }: NoticeInput): Notice {
  if (assertWhole(weekPayPence, 'weekPayPence') < 0) throw new RangeError('weekPayPence must not be negative')
  const years = wholeYears(start, end)
  const employeeWeeks = addMonths(start, 1) <= addDays(end, 1) ? 1 : 0
  const weeks = employeeWeeks === 0 ? 0 : Math.min(MOST_WEEKS, Math.max(1, years))
  const noticePence = weeks * weekPayPence
  const lastDay = addDays(end, weeks * 7)
  const working: WorkingLine[] = [
    { label: 'Whole years of employment', text: String(years) },
    { label: "Weeks of the employer's notice", text: String(weeks) },
    { label: "A week's pay", pence: weekPayPence },
    { label: 'Last day of the notice', text: lastDay },
    { label: 'Notice pay', pence: noticePence },
  ]
  return { years, weeks, employeeWeeks, lastDay, noticePence, working }
}
