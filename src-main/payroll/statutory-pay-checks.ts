import { addMonths, daysBetween, type PlainDate, weekdayOf } from '../../src-shared/domain/plain-date.ts'
import {
  averageWeeklyHundredThousandths,
  HUNDRED_THOUSANDTHS_IN_A_PENNY,
} from '../../src-shared/domain/payroll/average-weekly-earnings.ts'
import { lastDayOf, type LeaveWeeks } from '../../src-shared/domain/payroll/family-pay.ts'
import {
  hasFamilyPayRate,
  hasStatutoryPayRates,
} from '../../src-shared/domain/payroll/tables/statutory-pay-rates.ts'
import { refuse } from '../../src-shared/result.ts'

/** Each check gives a refusal that names the field and what to do about it, or nothing when the figures can be used. */

type Earnings = {
  readonly totalPence: number
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly isPaidMonthly: boolean
}

export type AverageInput = {
  readonly averageWeeklyEarningsPence?: number | undefined
  readonly averageWeeklyEarningsHundredThousandths?: number | undefined
  readonly earnings?: Earnings | undefined
}

export function checkEarnings(input: AverageInput) {
  const { averageWeeklyEarningsPence, averageWeeklyEarningsHundredThousandths, earnings } = input
  const given = [averageWeeklyEarningsPence, averageWeeklyEarningsHundredThousandths, earnings]
  if (given.filter((one) => one !== undefined).length !== 1) {
    const whatToDo = 'Give the average weekly earnings, or the pay of the relevant period with its days.'
    return refuse('earnings-needed', { field: 'averageWeeklyEarningsPence', whatToDo })
  }
  if (earnings === undefined) return undefined
  const { firstDay, lastDay, isPaidMonthly } = earnings
  if (lastDay < firstDay) {
    const whatToDo = 'Give a last day on or after the first day.'
    return refuse('days-in-wrong-order', { field: 'earnings.lastDay', whatToDo })
  }
  if (isPaidMonthly && daysBetween(firstDay, lastDay) < 27) {
    const whatToDo = 'Monthly pay is averaged over whole months. Give the days of at least one.'
    return refuse('relevant-period-too-short', { field: 'earnings.lastDay', whatToDo })
  }
  return undefined
}

/** The average in hundred-thousandths of a penny, of figures that passed their check. */
export function averageOf(input: AverageInput): number {
  if (input.earnings !== undefined) return averageWeeklyHundredThousandths(input.earnings)
  const { averageWeeklyEarningsPence = 0, averageWeeklyEarningsHundredThousandths } = input
  return (
    averageWeeklyEarningsHundredThousandths ?? averageWeeklyEarningsPence * HUNDRED_THOUSANDTHS_IN_A_PENNY
  )
}

const noTables = (field: string) => {
  const whatToDo = 'There are rates for the tax years 2011-12 to 2026-27. Choose a day in one of them.'
  return refuse('no-tables-for-year', { field, whatToDo })
}

/** The day that decides about earnings and service, and the first day of leave, must have rates. */
export function checkFamilyDays(
  relevantWeekEnd: PlainDate,
  relevantField: string,
  leaveStart: PlainDate,
  leaveField: string,
) {
  if (!hasStatutoryPayRates(relevantWeekEnd)) return noTables(relevantField)
  const isKnown = hasStatutoryPayRates(leaveStart) && hasFamilyPayRate(leaveStart, weekdayOf(leaveStart))
  return isKnown ? undefined : noTables(leaveField)
}

type Absence = { readonly firstDay: PlainDate; readonly lastDay: PlainDate }

type SickInput = Absence & {
  readonly linkedDays?: number | undefined
  readonly linkedPeriods?: readonly Absence[] | undefined
}

const MOST_MONTHS = 36

export function checkAbsence({ firstDay, lastDay }: SickInput) {
  if (lastDay < firstDay) {
    const whatToDo = 'Give a last day on or after the first day.'
    return refuse('days-in-wrong-order', { field: 'lastDay', whatToDo })
  }
  if (!hasStatutoryPayRates(firstDay)) return noTables('firstDay')
  if (lastDay >= addMonths(firstDay, MOST_MONTHS)) {
    const whatToDo = 'Sick pay ends after three years at the latest. Check the last day.'
    return refuse('absence-too-long', { field: 'lastDay', whatToDo })
  }
  return undefined
}

export function checkLinked({ firstDay, linkedDays, linkedPeriods = [] }: SickInput) {
  if (linkedDays !== undefined && linkedPeriods.length > 0) {
    const whatToDo = 'Give the linked absences, or the number of their qualifying days, not both.'
    return refuse('linked-days-given-twice', { field: 'linkedDays', whatToDo })
  }
  const inOrder = linkedPeriods.toSorted((a, b) => daysBetween(b.firstDay, a.firstDay))
  for (const [at, period] of inOrder.entries()) {
    const next = inOrder[at + 1]?.firstDay ?? firstDay
    if (period.lastDay < period.firstDay || period.lastDay >= next) {
      const whatToDo = 'Each linked absence ends before the next one starts. Check the days.'
      return refuse('linked-absences-overlap', { field: 'linkedPeriods', whatToDo })
    }
  }
  const first = inOrder[0]?.firstDay
  if (first !== undefined && addMonths(first, 2 * MOST_MONTHS) < firstDay) {
    const whatToDo = 'Leave out absences of more than six years ago: they cannot link.'
    return refuse('absence-too-long', { field: 'linkedPeriods', whatToDo })
  }
  return undefined
}

type Leave = readonly [LeaveWeeks, ...LeaveWeeks[]]

/** Leave with its earliest weeks first. */
export function inOrderOfDays(leave: readonly LeaveWeeks[]): Leave {
  const [first, ...others] = leave.toSorted((a, b) => daysBetween(b.firstDay, a.firstDay))
  if (first === undefined) throw new RangeError('leave has a week at least')
  return [first, ...others]
}

export function checkLeave(leave: Leave, most: number, field: string) {
  const weeks = leave.reduce((sum, spell) => sum + spell.weeks, 0)
  if (weeks > most) {
    const whatToDo = `There are ${String(most)} weeks of this pay at most. Take weeks off.`
    return refuse('too-many-weeks', { field, whatToDo })
  }
  const overlaps = leave.some((spell, at) => {
    const next = leave[at + 1]
    return next !== undefined && next.firstDay <= lastDayOf(spell)
  })
  if (!overlaps) return undefined
  return refuse('leave-overlaps', { field, whatToDo: 'Give weeks of leave that follow one another.' })
}
