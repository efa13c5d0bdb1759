import { addDays, addMonths, ageOn, partsOf, plainDate, type PlainDate } from '../plain-date.ts'
import { assertWhole } from '../money.ts'
import type { PayFrequency } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type PensionAssessmentInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly birthDate: PlainDate
  /** Worked out from the birth date when absent. */
  readonly statePensionAgeDate?: PlainDate | undefined
  readonly payPence: number
  readonly payDate: PlainDate
}

type PensionCategory = 'eligible' | 'non-eligible' | 'entitled' | 'outside'

/** What the employer must do: enrol without being asked, write a letter, enrol or let join when asked. */
type PensionDuty =
  | 'enrol'
  | 'write-about-enrolment'
  | 'write-about-opting-in'
  | 'enrol-when-asked'
  | 'write-about-joining'
  | 'let-join-when-asked'

export type PensionAssessment = {
  readonly category: PensionCategory
  readonly duties: readonly PensionDuty[]
  /** Whether the employer pays in when the person is a member. */
  readonly employerMustContribute: boolean
  /** Absent for births before 6 October 1954: reached before 6 October 2020. */
  readonly statePensionAgeDate?: PlainDate
  /** The letter is due six weeks after the pay date assessed; postponing is possible for up to three months. */
  readonly letterDueBy: PlainDate
  readonly postponeAtMostTo: PlainDate
  readonly working: readonly WorkingLine[]
}

/** Months from the day 6 of one month to the month a birthday falls in, counting each 6th as the start of a month. */
function monthsFromSixth(birthDate: PlainDate, year: number, month: number): number {
  const born = partsOf(birthDate)
  return (born.year - year) * 12 + born.month - month + (born.day < 6 ? -1 : 0)
}

/**
 * The day somebody reaches State Pension age. 66; a month later for each month born from 6 April 1960; 67 from 6 March
 * 1961; steps of two months from 6 April 1977; 68 from 6 April 1978. Undefined for births before 6 October 1954: they all
 * reached it before 6 October 2020, on days that other tables give.
 * Source: Pensions Act 1995 Sch. 4, as amended by the Pensions Acts 2007, 2011 and 2014.
 */
export function statePensionAgeDate(birthDate: PlainDate): PlainDate | undefined {
  if (birthDate < '1954-10-06') return undefined
  if (birthDate < '1960-04-06') return addMonths(birthDate, 66 * 12)
  if (birthDate < '1961-03-06') return addMonths(birthDate, 66 * 12 + monthsFromSixth(birthDate, 1960, 4) + 1)
  if (birthDate < '1977-04-06') return addMonths(birthDate, 67 * 12)
  if (birthDate < '1978-04-06')
    return addMonths(plainDate(2044, 5, 6), 2 * monthsFromSixth(birthDate, 1977, 4))
  return addMonths(birthDate, 68 * 12)
}

/** Whether a day from 6 October 2020 on is at or past State Pension age. */
export const isOverStatePensionAge = (day: PlainDate, pensionDay: PlainDate | undefined): boolean =>
  pensionDay === undefined || day >= pensionDay

/** Earnings against the trigger and the lower limit of the pay period; each figure must be passed, not just reached. */
function categoryOf(
  age: number,
  isBeforePension: boolean,
  isOverTrigger: boolean,
  isOverLower: boolean,
): PensionCategory {
  if (age < 16 || age >= 75) return 'outside'
  if (isOverTrigger && age >= 22 && isBeforePension) return 'eligible'
  return isOverLower ? 'non-eligible' : 'entitled'
}

const duties: Readonly<Record<PensionCategory, readonly PensionDuty[]>> = {
  eligible: ['enrol', 'write-about-enrolment'],
  'non-eligible': ['write-about-opting-in', 'enrol-when-asked'],
  entitled: ['write-about-joining', 'let-join-when-asked'],
  outside: [],
}

/**
 * Assesses one worker for automatic enrolment on one pay date, whole pence. Eligible: 22 to State Pension age and above the
 * earnings trigger. Non-eligible: 16 to 74, above the lower limit, otherwise not eligible. Entitled: 16 to 74, at or below
 * the lower limit. Age is that on the pay date.
 * Throws: RangeError for a year without figures, a day that does not exist, or negative or broken pence.
 * Source: Pensions Act 2008 ss.3, 5, 7 and 9; The Pensions Regulator, detailed guidance 3.
 */
export function assessPension(input: PensionAssessmentInput): PensionAssessment {
  const { earningsTrigger, qualifyingLower } = payrollTables(input.taxYear).autoEnrolment
  if (assertWhole(input.payPence, 'payPence') < 0) throw new RangeError('payPence must not be negative')
  const [trigger, lower] = [earningsTrigger[input.frequency], qualifyingLower[input.frequency]]
  const pensionDay = input.statePensionAgeDate ?? statePensionAgeDate(input.birthDate)
  const age = ageOn(input.birthDate, input.payDate)
  const { payPence, payDate } = input
  const category = categoryOf(
    age,
    !isOverStatePensionAge(payDate, pensionDay),
    payPence > trigger,
    payPence > lower,
  )
  return {
    category,
    duties: duties[category],
    employerMustContribute: category === 'eligible' || category === 'non-eligible',
    ...(pensionDay === undefined ? {} : { statePensionAgeDate: pensionDay }),
    letterDueBy: addDays(payDate, 42),
    postponeAtMostTo: addMonths(payDate, 3),
    working: [
      { label: 'Age on the pay date', text: String(age) },
      { label: 'State Pension age from', text: pensionDay ?? 'before 6 October 2020' },
      { label: 'Pay in the period', pence: payPence },
      { label: 'Earnings trigger of the period', pence: trigger },
      { label: 'Lower limit of qualifying earnings', pence: lower },
    ],
  }
}
