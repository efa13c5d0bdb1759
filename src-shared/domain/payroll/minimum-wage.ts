import { assertWhole, payForMinutesPence } from '../money.ts'
import { addMonths, ageOn, partsOf, type PlainDate } from '../plain-date.ts'
import type { MinimumWageRates } from './tables/payroll-tables.ts'
import { knownTaxYears, payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type MinimumWageInput = {
  /** First day of the pay reference period: it fixes the age and the year's rate. */
  readonly periodStart: PlainDate
  readonly birthDate?: PlainDate | undefined
  /** Age on the first day, where the birth date is not known. */
  readonly age?: number | undefined
  /** Under 19, or in the first year of the apprenticeship. */
  readonly apprentice: boolean
  readonly basicMinutes: number
  /** Travel between people, training, and the minutes of a sleep-in awake for work: all are working time. */
  readonly travelMinutes?: number | undefined
  readonly trainingMinutes?: number | undefined
  readonly sleepInAwakeMinutes?: number | undefined
  /** Pay that counts, before deductions, without premiums for overtime and expenses. */
  readonly basicPayPence: number
  readonly accommodation?: { readonly chargePencePerDay: number; readonly nights: number } | undefined
  /** Instead of a charge: what accommodation adds to or takes from pay, worked out elsewhere. */
  readonly accommodationAdjustmentPence?: number | undefined
}

export type MinimumWage = {
  readonly ratePerHourHundredths: number
  readonly entitlementPence: number
  readonly paidPence: number
  readonly compliant: boolean
  readonly shortfallPence: number
  readonly working: readonly WorkingLine[]
}

function findRates(periodStart: PlainDate): MinimumWageRates | undefined {
  partsOf(periodStart)
  const inForce = knownTaxYears
    .map((taxYear) => payrollTables(taxYear).minimumWage)
    .filter((rates) => rates.effectiveFrom <= periodStart)
    .at(-1)
  if (inForce === undefined) return undefined
  // Rates hold for a year: those of a later April are not known, and last year's are not a guess worth making.
  return periodStart < addMonths(inForce.effectiveFrom, 12) ? inForce : undefined
}

/** Whether there are rates for a pay reference period that starts on the day. */
export const hasMinimumWageRates = (periodStart: PlainDate): boolean => findRates(periodStart) !== undefined

/**
 * The rates of a pay reference period: those in force on its first day. Throws RangeError when the day is before the
 * first or after the last year there are figures for.
 */
export function minimumWageRates(periodStart: PlainDate): MinimumWageRates {
  const rates = findRates(periodStart)
  if (rates === undefined) throw new RangeError(`no minimum wage figures for ${periodStart}`)
  return rates
}

/** Hundredths of a penny an hour. Source: National Minimum Wage Regulations 2015 regs. 4 to 6. */
export function minimumWageRateHundredths(rates: MinimumWageRates, age: number, apprentice: boolean): number {
  if (apprentice) return rates.apprenticeHundredths
  if (age < 18) return rates.under18Hundredths
  return age < 21 ? rates.age18To20Hundredths : rates.adultHundredths
}

/** Free accommodation adds the day's offset to pay; a charge above the offset takes the difference; below, nothing. */
function accommodationPence(input: MinimumWageInput, offsetPence: number): number {
  if (input.accommodation === undefined)
    return assertWhole(input.accommodationAdjustmentPence ?? 0, 'adjustment')
  const { chargePencePerDay, nights } = input.accommodation
  if (assertWhole(chargePencePerDay, 'chargePencePerDay') === 0)
    return offsetPence * assertWhole(nights, 'nights')
  return chargePencePerDay > offsetPence
    ? (offsetPence - chargePencePerDay) * assertWhole(nights, 'nights')
    : 0
}

function ageAtStart({ birthDate, age, periodStart }: MinimumWageInput): number {
  if (birthDate !== undefined) return ageOn(birthDate, periodStart)
  if (age === undefined) throw new RangeError('a birth date or an age is needed')
  return assertWhole(age, 'age')
}

/**
 * Compares what was paid in a pay reference period with the least the law allows. Time in minutes, money in pence, rate in
 * hundredths of a penny; the entitlement is half up to the penny. The age and the rate are those of the first day.
 * Throws: RangeError for a day without figures, no age, or broken figures.
 * Source: National Minimum Wage Regulations 2015; GOV.UK minimum wage calculator.
 */
export function checkMinimumWage(input: MinimumWageInput): MinimumWage {
  const rates = minimumWageRates(input.periodStart)
  const ratePerHourHundredths = minimumWageRateHundredths(rates, ageAtStart(input), input.apprentice)
  const { travelMinutes = 0, trainingMinutes = 0, sleepInAwakeMinutes = 0 } = input
  const minutes = input.basicMinutes + travelMinutes + trainingMinutes + sleepInAwakeMinutes
  const entitlementPence = payForMinutesPence(minutes, ratePerHourHundredths)
  const adjustmentPence = accommodationPence(input, rates.accommodationOffsetPencePerDay)
  const paidPence = assertWhole(input.basicPayPence, 'basicPayPence') + adjustmentPence
  const shortfallPence = Math.max(0, entitlementPence - paidPence)
  const working: WorkingLine[] = [
    { label: 'Working time', text: `${String(minutes)} minutes` },
    { label: 'Least hourly rate, in hundredths of a penny', text: String(ratePerHourHundredths) },
    { label: 'The law asks for', pence: entitlementPence },
    { label: 'Pay that counts', pence: input.basicPayPence },
    { label: 'Accommodation', pence: adjustmentPence },
    { label: 'Paid', pence: paidPence },
  ]
  const compliant = shortfallPence === 0
  return { ratePerHourHundredths, entitlementPence, paidPence, compliant, shortfallPence, working }
}
