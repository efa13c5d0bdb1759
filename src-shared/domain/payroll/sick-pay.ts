import { mulDiv, sumPence } from '../money.ts'
import { addDays, daysBetween, type PlainDate, weekdayOf } from '../plain-date.ts'
import { HUNDRED_THOUSANDTHS_IN_A_PENNY } from './average-weekly-earnings.ts'
import { type DaysOff, countLinkedDays, SICK_PAY_REFORM } from './sick-pay-linking.ts'
import { reasonsToDecide } from './sick-pay-reasons.ts'
import { lowerEarningsLimitPenceOn, sickPayWeeklyPenceOn } from './tables/statutory-pay-rates.ts'
import type { WorkingLine } from './working.ts'

export type SickPayInput = DaysOff & {
  /** The days of the week agreed as working days: 0 is Sunday. At least one. */
  readonly qualifyingWeekdays: readonly number[]
  /** Average weekly earnings in hundred-thousandths of a penny. With linked absences: those before the first of them. */
  readonly weeklyHundredThousandths: number
  /** Qualifying days off sick in earlier absences that link with this one, where they are known as a number. */
  readonly linkedDays?: number | undefined
  /** Or the earlier absences themselves, earliest first. */
  readonly linkedPeriods?: readonly DaysOff[] | undefined
}

type SickPayWeek = { readonly saturday: PlainDate; readonly amountPence: number }

export type SickPay = {
  /** Sunday to Saturday weeks, without weeks at the end that pay nothing. */
  readonly weeks: readonly SickPayWeek[]
  readonly qualifyingDays: number
  readonly waitingDays: number
  readonly daysPaid: number
  readonly totalPence: number
  readonly isEntitled: boolean
  /** The figures are a proposal: the law leaves a question that the desk cannot answer. */
  readonly personMustDecide: boolean
  readonly reasons: readonly string[]
  readonly working: readonly WorkingLine[]
}

const WAITING_DAYS = 3
const LEAST_DAYS_OFF = 4
const MOST_WEEKS = 28
/** Off sick since before this day, 28 weeks had been paid by the reform: such an absence is entitled, at nothing a week. */
const PAID_UP_BY_REFORM = '2025-09-22'

type Day = { readonly date: PlainDate; readonly dailyHundredths: number }

/** The weekly rate shared over the qualifying days, cut at a hundredth of a penny. */
const dailyHundredths = (weeklyHundredThousandths: number, daysInWeek: number): number =>
  mulDiv(weeklyHundredThousandths, 1, 1_000 * daysInWeek, 'down')

function qualifyingDaysOf({ firstDay, lastDay, qualifyingWeekdays }: SickPayInput): PlainDate[] {
  const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, at) => addDays(firstDay, at))
  return days.filter((day) => qualifyingWeekdays.includes(weekdayOf(day)))
}

const flatRate = (date: PlainDate): number => sickPayWeeklyPenceOn(date) * HUNDRED_THOUSANDTHS_IN_A_PENNY

/** From 6 April 2026: the lower of the flat rate and 80% of average earnings. Those already paid keep the flat rate. */
function rateAfterReform(input: SickPayInput, date: PlainDate, wasPaidBefore: boolean): number {
  if (input.firstDay < PAID_UP_BY_REFORM) return 0
  if (wasPaidBefore) return flatRate(date)
  return Math.min(flatRate(date), mulDiv(input.weeklyHundredThousandths, 4, 5, 'down'))
}

/** Before 6 April 2026: four days off in a row, and earnings of the lower earnings limit or more. */
function isPayableBeforeReform({ firstDay, lastDay, weeklyHundredThousandths }: SickPayInput): boolean {
  const limit = lowerEarningsLimitPenceOn(firstDay) * HUNDRED_THOUSANDTHS_IN_A_PENNY
  return daysBetween(firstDay, lastDay) + 1 >= LEAST_DAYS_OFF && weeklyHundredThousandths >= limit
}

function payableDays(input: SickPayInput, days: readonly PlainDate[], waitingDays: number): Day[] {
  const weekLength = input.qualifyingWeekdays.length
  const isPayable = input.firstDay >= SICK_PAY_REFORM || isPayableBeforeReform(input)
  const before = isPayable ? days.filter((day) => day < SICK_PAY_REFORM).slice(waitingDays) : []
  const after = days.filter((day) => day >= SICK_PAY_REFORM)
  return [
    ...before.map((date) => ({ date, dailyHundredths: dailyHundredths(flatRate(date), weekLength) })),
    ...after.map((date) => {
      const weekly = rateAfterReform(input, date, before.length > 0)
      return { date, dailyHundredths: dailyHundredths(weekly, weekLength) }
    }),
  ].filter((day) => day.dailyHundredths > 0)
}

/** Each Sunday to Saturday week goes up to the penny. */
function payWeeks({ firstDay, lastDay }: DaysOff, paid: readonly Day[]): SickPayWeek[] {
  const weeks: SickPayWeek[] = []
  const lastPaid = paid.at(-1)?.date
  if (lastPaid === undefined) return weeks
  const firstSaturday = addDays(firstDay, 6 - weekdayOf(firstDay))
  for (let saturday = firstSaturday; daysBetween(lastDay, saturday) < 7; saturday = addDays(saturday, 7)) {
    const sunday = addDays(saturday, -6)
    if (sunday > lastPaid) break
    const inWeek = paid.filter(({ date }) => date >= sunday && date <= saturday)
    const hundredths = sumPence(inWeek.map((day) => day.dailyHundredths))
    weeks.push({ saturday, amountPence: mulDiv(hundredths, 1, 100, 'up') })
  }
  return weeks
}

function checkInput({ firstDay, lastDay, qualifyingWeekdays }: SickPayInput): void {
  if (lastDay < firstDay) throw new RangeError('the last day is before the first')
  const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 0 && day <= 6
  const isSet = new Set(qualifyingWeekdays).size === qualifyingWeekdays.length
  if (qualifyingWeekdays.length === 0 || !isSet || !qualifyingWeekdays.every(isWeekday)) {
    throw new RangeError('qualifying weekdays are different days of the week, at least one')
  }
}

/**
 * Statutory Sick Pay of one absence by Sunday to Saturday weeks. Pence; average earnings in hundred-thousandths of a
 * penny; the daily rate is cut at a hundredth of a penny and each week goes up to the penny.
 * Before 6 April 2026: three waiting days, four days off or more, earnings of the lower earnings limit or more. From then:
 * every qualifying day, the lower of the flat rate and 80% of average earnings. At most 28 weeks with linked absences.
 * An absence over that day is worked out by the transitional rules as a proposal, and a person must decide.
 * Throws: RangeError for days in the wrong order, weekdays that do not exist or days before the first table.
 * Source: SSCBA 1992 ss. 151 to 157; Employment Rights Act 2025 ss. 10 to 13; SI 2026/373; GOV.UK sick pay calculator.
 */
export function calculateSickPay(input: SickPayInput): SickPay {
  checkInput(input)
  const { qualifyingWeekdays, firstDay } = input
  const linked = countLinkedDays(input)
  const waitingDays = firstDay >= SICK_PAY_REFORM ? 0 : Math.max(0, WAITING_DAYS - linked.days)
  const days = qualifyingDaysOf(input)
  const mostDays = Math.max(0, MOST_WEEKS * qualifyingWeekdays.length - linked.paidDays)
  const paid = payableDays(input, days, waitingDays).slice(0, mostDays)
  const weeks = payWeeks(input, paid)
  const totalPence = sumPence(weeks.map(({ amountPence }) => amountPence))
  const reasons = reasonsToDecide(input, linked)
  const working: WorkingLine[] = [
    { label: 'Qualifying days off sick', text: String(days.length) },
    { label: 'Waiting days without pay', text: String(waitingDays) },
    { label: 'Qualifying days of linked absences', text: String(linked.days) },
    { label: 'Most days that can be paid for this absence', text: String(mostDays) },
    { label: 'Days paid', text: String(paid.length) },
    ...weeks.map(({ saturday, amountPence }) => ({
      label: `Week to Saturday ${saturday}`,
      pence: amountPence,
    })),
    { label: 'Sick pay', pence: totalPence },
  ]
  return {
    weeks,
    qualifyingDays: days.length,
    waitingDays,
    daysPaid: paid.length,
    totalPence,
    isEntitled: paid.length > 0,
    personMustDecide: reasons.length > 0,
    reasons,
    working,
  }
}
