import { assertWhole } from '../money.ts'
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../plain-date.ts'

/** From this day sick pay has no waiting days and no earnings limit. Source: Employment Rights Act 2025 s. 10. */
export const SICK_PAY_REFORM: PlainDate = '2026-04-06'

/** An absence: both days counted. */
export type DaysOff = { readonly firstDay: PlainDate; readonly lastDay: PlainDate }

export type LinkedDays = {
  /** Qualifying days off in the linked absences, and how many of them sick pay was due for. */
  readonly days: number
  readonly paidDays: number
  /** First day of the earliest linked absence, where it is known. */
  readonly since?: PlainDate
}

type Linking = DaysOff & {
  readonly qualifyingWeekdays: readonly number[]
  readonly linkedDays?: number | undefined
  readonly linkedPeriods?: readonly DaysOff[] | undefined
}

/** Absences with 56 days or fewer between them are one. */
const LINKING_DAYS = 56
const WAITING_DAYS = 3

/** Before the reform an absence under four days in a row did not count at all. */
const counts = ({ firstDay, lastDay }: DaysOff): boolean =>
  firstDay >= SICK_PAY_REFORM || daysBetween(firstDay, lastDay) >= WAITING_DAYS

/** The absences that link, latest first: from the one before this backwards, as long as the gaps are short enough. */
function linkedChain(input: Linking): DaysOff[] {
  const chain: DaysOff[] = []
  let next: DaysOff = input
  const periods = (input.linkedPeriods ?? []).filter(counts)
  for (const period of periods.toSorted((a, b) => daysBetween(a.firstDay, b.firstDay))) {
    if (period.lastDay < period.firstDay || period.lastDay >= next.firstDay) {
      throw new RangeError('linked absences must not overlap, and must end before this one')
    }
    if (daysBetween(period.lastDay, next.firstDay) - 1 > LINKING_DAYS) break
    chain.push(period)
    next = period
  }
  return chain
}

function qualifyingDaysIn({ firstDay, lastDay }: DaysOff, weekdays: readonly number[]): PlainDate[] {
  const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, at) => addDays(firstDay, at))
  return days.filter((day) => weekdays.includes(weekdayOf(day)))
}

/**
 * Qualifying days of earlier absences that link with this one, 56 days or fewer apart, and how many of them were paid:
 * all from 6 April 2026, all but the waiting days before. Given as a number they are taken as they are.
 * Throws: RangeError for a negative number, or absences that overlap. Source: SSCBA 1992 ss. 152 and 155.
 */
export function countLinkedDays(input: Linking): LinkedDays {
  const isReformed = input.firstDay >= SICK_PAY_REFORM
  if (input.linkedDays !== undefined) {
    const days = assertWhole(input.linkedDays, 'linkedDays')
    if (days < 0) throw new RangeError('linkedDays must not be negative')
    return { days, paidDays: isReformed ? days : Math.max(0, days - WAITING_DAYS) }
  }
  const chain = linkedChain(input)
  const days = chain.flatMap((period) => qualifyingDaysIn(period, input.qualifyingWeekdays))
  const daysBefore = days.filter((day) => day < SICK_PAY_REFORM).length
  const paidDays = Math.max(0, daysBefore - WAITING_DAYS) + days.length - daysBefore
  const since = chain.at(-1)?.firstDay
  return since === undefined ? { days: 0, paidDays: 0 } : { days: days.length, paidDays, since }
}
