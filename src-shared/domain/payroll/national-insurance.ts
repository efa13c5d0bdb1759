import { assertWhole } from '../money.ts'
import type { NiLetter, NiLetterRates, PayFrequency, PayrollTables } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type NationalInsuranceInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly niLetter: NiLetter
  readonly niablePayPence: number
}

/** Contributions, and the earnings bands an FPS reports. The bands are empty below the lower earnings limit. */
export type NationalInsurance = {
  readonly employeePence: number
  readonly employerPence: number
  readonly atLelPence: number
  readonly lelToPtPence: number
  readonly ptToUelPence: number
  readonly working: readonly WorkingLine[]
}

/** The thresholds of one earnings period, whole pence. */
export type NiLimits = {
  readonly lowerEarningsLimit: number
  readonly primaryThreshold: number
  readonly secondaryThreshold: number
  readonly upperEarningsLimit: number
  readonly zoneSecondaryThreshold: number
}

/**
 * A rate on one band, to the nearest penny with a half-penny dropped: pounds are cut to three decimals, and a third
 * decimal of 5 or less goes down, 6 or more up, so £50.155 is £50.15 and £50.156 is £50.16.
 * Source: Social Security (Contributions) Regulations 2001 reg. 12(1); HMRC National Insurance test data.
 */
export function niOnBandPence(bandPence: number, basisPoints: number): number {
  const tenthsOfPence = Math.floor((bandPence * basisPoints) / 1_000)
  return Math.floor((tenthsOfPence + 4) / 10)
}

const within = (payPence: number, fromPence: number, toPence: number): number =>
  Math.max(0, Math.min(payPence, toPence) - fromPence)

function employerPence(
  payPence: number,
  limits: NiLimits,
  rates: NiLetterRates,
  basisPoints: number,
): number {
  if (rates.employerFrom === 'never') return 0
  const upper = limits.upperEarningsLimit
  const above = niOnBandPence(within(payPence, upper, Infinity), basisPoints)
  if (rates.employerFrom === 'upper') return above
  const start = rates.employerFrom === 'zone' ? limits.zoneSecondaryThreshold : limits.secondaryThreshold
  return niOnBandPence(within(payPence, start, upper), basisPoints) + above
}

/** The bands and contributions on an amount of pay against one set of limits. Whole pence throughout. */
export function niOnPay(
  payPence: number,
  letter: NiLetter,
  limits: NiLimits,
  tables: PayrollTables['nationalInsurance'],
): Omit<NationalInsurance, 'working'> {
  const rates = tables.letters[letter]
  const main = within(payPence, limits.primaryThreshold, limits.upperEarningsLimit)
  const upper = within(payPence, limits.upperEarningsLimit, Infinity)
  const isReported = letter !== 'X' && payPence >= limits.lowerEarningsLimit
  return {
    employeePence: niOnBandPence(main, rates.mainBasisPoints) + niOnBandPence(upper, rates.upperBasisPoints),
    employerPence: employerPence(payPence, limits, rates, tables.employerBasisPoints),
    atLelPence: isReported ? limits.lowerEarningsLimit : 0,
    lelToPtPence: isReported ? within(payPence, limits.lowerEarningsLimit, limits.primaryThreshold) : 0,
    ptToUelPence: isReported ? main : 0,
  }
}

/** The limits of one pay period, or of the year. */
export function niLimits(tables: PayrollTables, period: PayFrequency | 'annual'): NiLimits {
  const { thresholds } = tables.nationalInsurance
  return {
    lowerEarningsLimit: thresholds.lowerEarningsLimit[period],
    primaryThreshold: thresholds.primaryThreshold[period],
    secondaryThreshold: thresholds.secondaryThreshold[period],
    upperEarningsLimit: thresholds.upperEarningsLimit[period],
    zoneSecondaryThreshold: thresholds.zoneSecondaryThreshold[period],
  }
}

const percent = (basisPoints: number): string => `${String(basisPoints / 100)}%`

function explain(
  payPence: number,
  limits: NiLimits,
  rates: NiLetterRates,
  employerBasisPoints: number,
  result: Omit<NationalInsurance, 'working'>,
): WorkingLine[] {
  const starts = {
    never: limits.upperEarningsLimit,
    secondary: limits.secondaryThreshold,
    upper: limits.upperEarningsLimit,
    zone: limits.zoneSecondaryThreshold,
  }
  const start = starts[rates.employerFrom]
  const employerRate = rates.employerFrom === 'never' ? 0 : employerBasisPoints
  const above = within(payPence, limits.upperEarningsLimit, Infinity)
  const main = within(payPence, limits.primaryThreshold, limits.upperEarningsLimit)
  return [
    { label: 'Pay for National Insurance', pence: payPence },
    { label: `Employee: pay above the primary threshold, at ${percent(rates.mainBasisPoints)}`, pence: main },
    { label: `Employee: pay above the upper limit, at ${percent(rates.upperBasisPoints)}`, pence: above },
    { label: 'Employee National Insurance', pence: result.employeePence },
    { label: 'Employer starts to pay above', pence: start },
    {
      label: `Employer: pay above that, at ${percent(employerRate)}`,
      pence: within(payPence, start, Infinity),
    },
    { label: 'Employer National Insurance', pence: result.employerPence },
  ]
}

/**
 * Class 1 National Insurance of one pay period, employee and employer, exact percentage method. Whole pence in and out;
 * each band is rounded by itself (see niOnBandPence) and then added. Not cumulative, and the same in weeks 53, 54 and 56.
 * Throws: RangeError for a year without figures, or negative or broken pence.
 * Source: Social Security (Contributions) Regulations 2001 reg. 12; HMRC National Insurance test data.
 */
export function calculateNationalInsurance(input: NationalInsuranceInput): NationalInsurance {
  const tables = payrollTables(input.taxYear)
  const payPence = assertWhole(input.niablePayPence, 'niablePayPence')
  if (payPence < 0) throw new RangeError('niablePayPence must not be negative')
  const { nationalInsurance } = tables
  const limits = niLimits(tables, input.frequency)
  const result = niOnPay(payPence, input.niLetter, limits, nationalInsurance)
  const rates = nationalInsurance.letters[input.niLetter]
  const working = explain(payPence, limits, rates, nationalInsurance.employerBasisPoints, result)
  return { ...result, working }
}
