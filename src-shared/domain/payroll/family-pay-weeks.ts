import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'
import {
  type FamilyPayFacts,
  lastDayOf,
  type LeaveWeeks,
  lowerOfFlatRate,
  ninetyPerCent,
} from './family-pay.ts'
import { type ChildEvent, relevantWeekEndOf } from './family-pay-paternity.ts'
import { type FamilyPay, familyPayFor, weekEnd } from './family-pay-result.ts'

/** Whole weeks of leave, together or apart, earliest first. */
type WeeksOfLeave = readonly [LeaveWeeks, ...LeaveWeeks[]]

const MOST_WEEKS_TO_SHARE = 39
const LEAST_MATERNITY_WEEKS = 2
export const MOST_BEREAVEMENT_WEEKS = 2
const MOST_NEONATAL_WEEKS = 12

/** Weeks of leave added up. */
const countWeeks = (leave: readonly LeaveWeeks[]): number => leave.reduce((sum, { weeks }) => sum + weeks, 0)

/** The lower of the flat rate and 90% of average earnings, throughout. */
function flatRate({ weeklyHundredThousandths }: FamilyPayFacts) {
  const ninety = ninetyPerCent(weeklyHundredThousandths)
  return (date: PlainDate, leaveStart: PlainDate): number => lowerOfFlatRate(ninety, date, leaveStart)
}

function checkWeeks(leave: readonly LeaveWeeks[], most: number): void {
  if (countWeeks(leave) > most) throw new RangeError(`there are only ${String(most)} weeks of this pay`)
}

/** Whether any of the leave is outside the days it must be taken in, both counted. */
const isOutside = (leave: WeeksOfLeave, from: PlainDate, to: PlainDate): boolean =>
  leave.some((spell) => spell.firstDay < from || lastDayOf(spell) > to)

export type SharedParentalInput = FamilyPayFacts & {
  readonly event: ChildEvent
  readonly leave: WeeksOfLeave
  /** Weeks of maternity or adoption pay (or allowance) that have been or will be taken: at least two. */
  readonly maternityWeeksTaken: number
  /** Weeks of shared parental pay of the other parent. */
  readonly otherParentWeeks: number
  readonly birthDate?: PlainDate | undefined
}

/** Weeks of shared parental pay that are left for this parent: 39 less what is taken otherwise. */
export function sharedParentalWeeksLeft(maternityWeeksTaken: number, otherParentWeeks: number): number {
  const taken = Math.max(LEAST_MATERNITY_WEEKS, maternityWeeksTaken) + otherParentWeeks
  return Math.max(0, MOST_WEEKS_TO_SHARE - taken)
}

/**
 * Statutory Shared Parental Pay by pay day, in pence: the weeks not taken as maternity or adoption pay, at the lower of
 * the flat rate and 90% of average earnings. Throws: RangeError for more weeks than are left, or weeks that overlap.
 * Source: SSCBA 1992 ss. 171ZU to 171ZY; SI 2014/3051.
 */
export function calculateSharedParentalPay(input: SharedParentalInput): FamilyPay {
  const { leave, birthDate, maternityWeeksTaken, otherParentWeeks } = input
  checkWeeks(leave, sharedParentalWeeksLeft(maternityWeeksTaken, otherParentWeeks))
  const isLate = birthDate !== undefined && isOutside(leave, birthDate, addDays(birthDate, 364))
  return familyPayFor(input, {
    leave,
    relevantWeekEnd: relevantWeekEndOf(input.event),
    weeklyRateOn: flatRate(input),
    questions: isLate
      ? ['Shared parental leave is taken in the first year after the birth or placement: check the days.']
      : [],
  })
}

export type BereavementInput = FamilyPayFacts & {
  readonly deathDate: PlainDate
  readonly leave: WeeksOfLeave
}

/** The Saturday of the week before the week of a day. */
const weekBefore = (date: PlainDate): PlainDate => addDays(weekEnd(date), -7)

/**
 * Statutory Parental Bereavement Pay by pay day, in pence: one or two weeks within 56 weeks of the death of a child under
 * 18 or a stillbirth, at the lower of the flat rate and 90% of average earnings.
 * Throws: RangeError for more than two weeks, or weeks that overlap. Source: SSCBA 1992 ss. 171ZZ6 to 171ZZ9; SI 2020/233.
 */
export function calculateBereavementPay(input: BereavementInput): FamilyPay {
  const { leave, deathDate } = input
  checkWeeks(leave, MOST_BEREAVEMENT_WEEKS)
  const isLate = isOutside(leave, deathDate, addDays(deathDate, 56 * 7 - 1))
  return familyPayFor(input, {
    leave,
    relevantWeekEnd: weekBefore(deathDate),
    weeklyRateOn: flatRate(input),
    questions: isLate
      ? ['Parental bereavement leave is taken in the 56 weeks from the death: check the days.']
      : [],
  })
}

export type NeonatalInput = FamilyPayFacts & {
  readonly birthDate: PlainDate
  /** First and last day of the care. */
  readonly careFirstDay: PlainDate
  readonly careLastDay: PlainDate
  readonly leave: WeeksOfLeave
}

/** A week for each seven days of care without a break, counted from the day after it started: at most twelve. */
export const neonatalWeeks = (careFirstDay: PlainDate, careLastDay: PlainDate): number =>
  Math.max(0, Math.min(MOST_NEONATAL_WEEKS, Math.floor(daysBetween(careFirstDay, careLastDay) / 7)))

/**
 * Statutory Neonatal Care Pay by pay day, in pence: a week for each week of care that started within 28 days of a birth
 * from 6 April 2025, at most twelve, within 68 weeks of the birth, at the lower of the flat rate and 90% of average
 * earnings. Throws: RangeError for more weeks than there was care, or weeks that overlap.
 * Source: SSCBA 1992 ss. 171ZZ16 to 171ZZ24; SI 2025/375 and 376.
 */
export function calculateNeonatalCarePay(input: NeonatalInput): FamilyPay {
  const { leave, birthDate, careFirstDay, careLastDay } = input
  checkWeeks(leave, neonatalWeeks(careFirstDay, careLastDay))
  const isLate = isOutside(leave, addDays(careFirstDay, 8), addDays(birthDate, 68 * 7 - 1))
  const isOtherCare =
    birthDate < '2025-04-06' || careFirstDay < birthDate || daysBetween(birthDate, careFirstDay) > 28
  return familyPayFor(input, {
    leave,
    relevantWeekEnd: weekBefore(careFirstDay),
    weeklyRateOn: flatRate(input),
    questions: [
      ...(isOtherCare
        ? [
            'This pay is for care that starts within 28 days of a birth on or after 6 April 2025: check the days.',
          ]
        : []),
      ...(isLate
        ? [
            'Neonatal care leave starts after a week of care and ends within 68 weeks of the birth: check the days.',
          ]
        : []),
    ],
  })
}
