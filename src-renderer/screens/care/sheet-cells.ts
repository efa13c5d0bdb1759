import { allocatePence } from '../../../src-shared/domain/money.ts'
import { addDays, weekdayOf, type PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { parseHours } from '../../format/hours.ts'

/** What is typed for each day. A day left empty was not worked. */
export type Cells = Readonly<Record<PlainDate, string>>
export type SheetDay = { readonly day: PlainDate; readonly minutes: number }
/** Monday to Sunday; undefined where the day is outside the period. */
export type Week = readonly (PlainDate | undefined)[]

const DAY_MINUTES = 24 * 60
const isWeekday = (day: PlainDate): boolean => weekdayOf(day) !== 0 && weekdayOf(day) !== 6

/** '7:30', as a cell shows time. */
const cellText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`

export const cellsOf = (days: readonly SheetDay[]): Cells =>
  Object.fromEntries(
    days.filter(({ minutes }) => minutes > 0).map(({ day, minutes }) => [day, cellText(minutes)]),
  )

/** Minutes of a cell; undefined when it cannot be read, or has more than a day holds. */
export function minutesOfCell(text: string): number | undefined {
  if (text.trim() === '') return 0
  const minutes = parseHours(text)
  return minutes !== undefined && minutes <= DAY_MINUTES ? minutes : undefined
}

/** The weeks that a period touches, Monday first. */
export function weeksOf(firstDay: PlainDate, lastDay: PlainDate): Week[] {
  const weeks: Week[] = []
  let monday = addDays(firstDay, -((weekdayOf(firstDay) + 6) % 7))
  while (monday <= lastDay) {
    const start = monday
    weeks.push(
      Array.from({ length: 7 }, (_, index) => addDays(start, index)).map((day) =>
        day < firstDay || day > lastDay ? undefined : day,
      ),
    )
    monday = addDays(monday, 7)
  }
  return weeks
}

/** The usual hours of a week spread over Monday to Friday; only the days inside the period. */
export function usualWeek(week: Week, usualMinutesPerWeek: number): Cells {
  // Whole minutes are shared out as pennies are: the parts add up to the week.
  const shares = allocatePence(usualMinutesPerWeek, [1, 1, 1, 1, 1])
  return Object.fromEntries(
    week.flatMap((day, index) =>
      day === undefined || !isWeekday(day) ? [] : [[day, cellText(shares[index] ?? 0)]],
    ),
  )
}

/** The days that something was typed for, in order. */
export const daysFrom = (cells: Cells): SheetDay[] =>
  Object.entries(cells)
    .filter(([, text]) => text.trim() !== '')
    .map(([day, text]) => ({ day, minutes: minutesOfCell(text) ?? 0 }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))

export const totalOf = (cells: Cells): number =>
  daysFrom(cells).reduce((sum, { minutes }) => sum + minutes, 0)

export const unreadableDays = (cells: Cells): PlainDate[] =>
  Object.entries(cells)
    .filter(([, text]) => minutesOfCell(text) === undefined)
    .map(([day]) => day)
    .toSorted((a, b) => (a < b ? -1 : 1))
