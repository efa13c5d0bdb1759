import { assertWhole } from '../money.ts'
import {
  calculateNationalInsurance,
  niLimits,
  niOnPay,
  type NationalInsurance,
  type NiLimits,
} from './national-insurance.ts'
import { unitsInPeriod } from './pay-period.ts'
import type { NiLetter, PayFrequency, PayrollTables } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type DirectorsNationalInsuranceInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  /** Tax week of the pay date, 1 to 53, whatever the frequency. */
  readonly taxWeek: number
  readonly niLetter: NiLetter
  readonly niablePayPence: number
  /** This tax year's pay as a director, this payment with it. */
  readonly niablePayToDatePence: number
  readonly method: 'standard' | 'alternative'
  /** Appointed during the year: weeks left in it with the week of appointment. */
  readonly proRataWeeks?: number | undefined
  /** Alternative method: what was taken before. Without both, the earlier payments are taken to have been equal. */
  readonly employeeBeforePence?: number | undefined
  readonly employerBeforePence?: number | undefined
  /** The last payment of the year. Without it: the last pay day that fits into the year. */
  readonly isLastPayment?: boolean | undefined
}

export type DirectorsNationalInsurance = {
  readonly employeePence: number
  readonly employerPence: number
  readonly employeeToDatePence: number
  readonly employerToDatePence: number
  readonly atLelPence: number
  readonly lelToPtPence: number
  readonly ptToUelPence: number
  readonly working: readonly WorkingLine[]
}

type Contributions = Omit<NationalInsurance, 'working'>

/** Every limit of the year × weeks ÷ 52, up to the whole pound. Source: CA44 section 3, HMRC directors' test data. */
function yearLimits(tables: PayrollTables, weeks: number): NiLimits {
  const annual = niLimits(tables, 'annual')
  const share = (pence: number): number => Math.ceil((pence * weeks) / 5_200) * 100
  return {
    lowerEarningsLimit: share(annual.lowerEarningsLimit),
    primaryThreshold: share(annual.primaryThreshold),
    secondaryThreshold: share(annual.secondaryThreshold),
    upperEarningsLimit: share(annual.upperEarningsLimit),
    zoneSecondaryThreshold: share(annual.zoneSecondaryThreshold),
  }
}

/** Pay days before this one since the year, or the appointment, began. */
function paymentsBefore(frequency: PayFrequency, taxWeek: number, weeks: number): number {
  const weeksPast = Math.max(0, taxWeek - 1 - (52 - weeks))
  return frequency === 'monthly'
    ? Math.floor((weeksPast * 12) / 52)
    : Math.floor(weeksPast / unitsInPeriod(frequency))
}

const isLastPayDay = (frequency: PayFrequency, taxWeek: number): boolean =>
  taxWeek > 52 - (frequency === 'monthly' ? 4 : unitsInPeriod(frequency))

const scaled = (one: Contributions, times: number): Contributions => ({
  employeePence: one.employeePence * times,
  employerPence: one.employerPence * times,
  atLelPence: one.atLelPence * times,
  lelToPtPence: one.lelToPtPence * times,
  ptToUelPence: one.ptToUelPence * times,
})

const added = (one: Contributions, other: Contributions): Contributions => ({
  employeePence: one.employeePence + other.employeePence,
  employerPence: one.employerPence + other.employerPence,
  atLelPence: one.atLelPence + other.atLelPence,
  lelToPtPence: one.lelToPtPence + other.lelToPtPence,
  ptToUelPence: one.ptToUelPence + other.ptToUelPence,
})

/** What the alternative method had taken before, from equal earlier payments. */
function equalPaymentsBefore(
  input: DirectorsNationalInsuranceInput,
  weeks: number,
  beforePence: number,
): Contributions {
  const { taxYear, frequency, niLetter } = input
  const count = Math.max(paymentsBefore(frequency, input.taxWeek, weeks), beforePence > 0 ? 1 : 0)
  // What does not divide was paid in the first of them; the bands are those of the level payment.
  const levelPence = count === 0 ? 0 : Math.floor(beforePence / count)
  const firstPence = beforePence - levelPence * Math.max(0, count - 1)
  const on = (niablePayPence: number): Contributions =>
    calculateNationalInsurance({ taxYear, frequency, niLetter, niablePayPence })
  return count === 0 ? scaled(on(0), 0) : added(on(firstPence), scaled(on(levelPence), count - 1))
}

function checked(input: DirectorsNationalInsuranceInput): { weeks: number; beforePence: number } {
  const weeks = assertWhole(input.proRataWeeks ?? 52, 'proRataWeeks')
  if (weeks < 1 || weeks > 52) throw new RangeError('proRataWeeks must be 1 to 52')
  if (assertWhole(input.taxWeek, 'taxWeek') < 1 || input.taxWeek > 53)
    throw new RangeError('taxWeek must be 1 to 53')
  const beforePence = assertWhole(input.niablePayToDatePence, 'niablePayToDatePence') - input.niablePayPence
  if (assertWhole(input.niablePayPence, 'niablePayPence') < 0 || beforePence < 0) {
    throw new RangeError('pay must not be negative, and pay to date includes this payment')
  }
  return { weeks, beforePence }
}

const contributions = (
  before: Pick<Contributions, 'employeePence' | 'employerPence'>,
  toDate: Contributions,
  working: readonly WorkingLine[],
): DirectorsNationalInsurance => ({
  employeePence: toDate.employeePence - before.employeePence,
  employerPence: toDate.employerPence - before.employerPence,
  employeeToDatePence: toDate.employeePence,
  employerToDatePence: toDate.employerPence,
  atLelPence: toDate.atLelPence,
  lelToPtPence: toDate.lelToPtPence,
  ptToUelPence: toDate.ptToUelPence,
  working: [
    ...working,
    { label: 'Employee, this payment', pence: toDate.employeePence - before.employeePence },
    { label: 'Employer, this payment', pence: toDate.employerPence - before.employerPence },
  ],
})

/**
 * National Insurance of a company director for one payment. Whole pence; the bands are to date.
 * Standard: the year's limits on the pay to date, less what the same sum gave before. Alternative: like any employee
 * during the year, worked again on the year's limits at the last payment. Appointed during the year: the limits are
 * weeks ÷ 52 of the year's, up to the pound; week 53 never makes 53 weeks.
 * Throws: RangeError for a year without figures, broken or negative pence, or weeks that do not exist.
 * Source: Social Security (Contributions) Regulations 2001 reg. 8; HMRC CA44; HMRC directors' test data 2025-26.
 */
export function calculateDirectorsNationalInsurance(
  input: DirectorsNationalInsuranceInput,
): DirectorsNationalInsurance {
  const { weeks, beforePence } = checked(input)
  const tables = payrollTables(input.taxYear)
  const { taxYear, frequency, niLetter, niablePayPence } = input
  const annual = (payPence: number): Contributions =>
    niOnPay(payPence, niLetter, yearLimits(tables, weeks), tables.nationalInsurance)
  const payLine: WorkingLine = { label: 'Pay to date', pence: input.niablePayToDatePence }
  const limitLine: WorkingLine = { label: 'Limits of the year', text: `${String(weeks)} of 52 weeks` }
  const toDate = annual(input.niablePayToDatePence)
  if (input.method === 'standard') return contributions(annual(beforePence), toDate, [payLine, limitLine])

  const { employeeBeforePence, employerBeforePence } = input
  // In week 53 the year has been worked again already, in week 52.
  const equal = isWeek53(input) ? annual(beforePence) : equalPaymentsBefore(input, weeks, beforePence)
  const before = {
    ...equal,
    employeePence: employeeBeforePence ?? equal.employeePence,
    employerPence: employerBeforePence ?? equal.employerPence,
  }
  const now = calculateNationalInsurance({ taxYear, frequency, niLetter, niablePayPence })
  const summed = added(before, now)
  if (!(input.isLastPayment ?? isLastPayDay(frequency, input.taxWeek)))
    return contributions(before, summed, now.working)
  // The contributions are those of the year, but HMRC's test data leaves the bands as the sum of the payments'.
  const { employeePence, employerPence } = toDate
  const lastLine: WorkingLine = { label: 'Last payment', text: 'worked again on the whole year' }
  return contributions(before, { ...summed, employeePence, employerPence }, [payLine, limitLine, lastLine])
}

const isWeek53 = (input: DirectorsNationalInsuranceInput): boolean => input.taxWeek === 53
