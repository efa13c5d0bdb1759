import { addDays, partsOf, plainDate, type PlainDate, taxYearOf, weekdayOf } from '../../plain-date.ts'
import { knownTaxYears, payrollTables } from './tables.ts'

type StatutoryRates = {
  readonly taxYear: string
  readonly sickPayWeeklyPence: number
  readonly familyPayWeeklyPence: number
  readonly lowerEarningsLimitWeeklyPence: number
}

/**
 * Tax year, sick pay, family pay and lower earnings limit a week, in pence, for the years before the payroll tables.
 * They are here to check old absences. Source: GOV.UK statutory pay calculators (alphagov/smart-answers, MIT); the sick
 * pay of 2015-16, 2016-17, 2020-21 and 2021-22 and the limits before 2022-23 from GOV.UK rates pages, from memory.
 */
const EARLIER: readonly (readonly [string, number, number, number])[] = [
  ['2011-12', 8_160, 12_873, 10_200],
  ['2012-13', 8_585, 13_545, 10_700],
  ['2013-14', 8_670, 13_678, 10_900],
  ['2014-15', 8_755, 13_818, 11_100],
  ['2015-16', 8_845, 13_958, 11_200],
  ['2016-17', 8_845, 13_958, 11_200],
  ['2017-18', 8_935, 14_098, 11_300],
  ['2018-19', 9_205, 14_518, 11_600],
  ['2019-20', 9_425, 14_868, 11_800],
  ['2020-21', 9_585, 15_120, 12_000],
  ['2021-22', 9_635, 15_197, 12_000],
  ['2022-23', 9_935, 15_666, 12_300],
  ['2023-24', 10_940, 17_248, 12_300],
]

const allRates: readonly StatutoryRates[] = [
  ...EARLIER.map(
    ([taxYear, sickPayWeeklyPence, familyPayWeeklyPence, lowerEarningsLimitWeeklyPence]): StatutoryRates => ({
      taxYear,
      sickPayWeeklyPence,
      familyPayWeeklyPence,
      lowerEarningsLimitWeeklyPence,
    }),
  ),
  ...knownTaxYears.map((taxYear) => ({ taxYear, ...payrollTables(taxYear).statutoryPay })),
]

const byTaxYear = new Map(allRates.map((rates) => [rates.taxYear, rates]))
const lastTaxYear = allRates.at(-1)?.taxYear ?? ''

/** Whether a day is in a tax year there are statutory pay rates for. */
export const hasStatutoryPayRates = (date: PlainDate): boolean => byTaxYear.has(taxYearOf(date))

/** True for a day after the last tax year there are rates for: figures for it use last year's and must be looked at. */
export const isAfterKnownRates = (date: PlainDate): boolean => taxYearOf(date) > lastTaxYear

/** The rates of the day's tax year, or the last known ones for a later day. Throws RangeError for an earlier day. */
function ratesOn(date: PlainDate): StatutoryRates {
  const rates = byTaxYear.get(isAfterKnownRates(date) ? lastTaxYear : taxYearOf(date))
  if (rates === undefined) throw new RangeError(`no statutory pay rates for ${date}`)
  return rates
}

/** Sick pay a week, in pence, on a day. Sick pay changes on 6 April. Throws RangeError before the first table. */
export const sickPayWeeklyPenceOn = (date: PlainDate): number => ratesOn(date).sickPayWeeklyPence

/** The least weekly earnings, in pence, that statutory pay asks for on a day. Throws RangeError before the first table. */
export const lowerEarningsLimitPenceOn = (date: PlainDate): number =>
  ratesOn(date).lowerEarningsLimitWeeklyPence

const firstSundayInApril = (year: number): PlainDate => {
  const firstOfApril = plainDate(year, 4, 1)
  return addDays(firstOfApril, (7 - weekdayOf(firstOfApril)) % 7)
}

/** The first day of a pay week that has a year's new family pay rate: weeks that start on or after the first Sunday in April. */
const newRateFrom = (year: number, weekStartsOn: number): PlainDate =>
  addDays(firstSundayInApril(year), weekStartsOn)

function familyPayYear(date: PlainDate, weekStartsOn: number): number {
  const { year } = partsOf(date)
  return date >= newRateFrom(year, weekStartsOn) ? year : year - 1
}

/**
 * Flat family pay a week, in pence, on a day of a leave whose pay weeks start on the weekday given (0 is Sunday).
 * A new rate starts with the first pay week on or after the first Sunday in April. After the last table its rate goes on.
 * Throws: RangeError before the first table. Source: GOV.UK statutory pay calculators.
 */
export function familyPayWeeklyPenceOn(date: PlainDate, weekStartsOn: number): number {
  const year = familyPayYear(date, weekStartsOn)
  return ratesOn(plainDate(year, 4, 6)).familyPayWeeklyPence
}

/** Whether there is a fixed family pay rate for a day of a leave whose pay weeks start on the weekday given. */
export const hasFamilyPayRate = (date: PlainDate, weekStartsOn: number): boolean =>
  hasStatutoryPayRates(plainDate(familyPayYear(date, weekStartsOn), 4, 6))

/** True when the family pay of that day is not fixed yet, and the last known rate stands in for it. */
export const isFamilyPayRateUnknown = (date: PlainDate, weekStartsOn: number): boolean =>
  isAfterKnownRates(plainDate(familyPayYear(date, weekStartsOn), 4, 6))
