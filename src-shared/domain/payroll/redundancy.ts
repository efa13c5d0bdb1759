import { assertWhole, mulDiv } from '../money.ts'
import { addDays, addMonths, ageOn, type PlainDate, taxYearOf } from '../plain-date.ts'
import { wholeYears } from './notice.ts'
import type { WorkingLine } from './working.ts'

export type RedundancyInput = {
  readonly birthDate: PlainDate
  readonly start: PlainDate
  /** The relevant date: the day the employment, with the notice the law asks for, ends. */
  readonly end: PlainDate
  readonly weekPayPence: number
}

export type Redundancy = {
  /** Whole years of employment that count, at most twenty; none below two. */
  readonly years: number
  /** Hundredths of a week's pay: 750 is seven and a half. */
  readonly weeksHundredths: number
  /** A week's pay after the cap. */
  readonly countedWeekPayPence: number
  readonly redundancyPence: number
  readonly isEntitled: boolean
  readonly working: readonly WorkingLine[]
}

const LEAST_YEARS = 2
const MOST_YEARS = 20

/**
 * The most a week's pay counts for, by the tax year of the relevant date, in pence. Source: Employment Rights (Increase of
 * Limits) Orders; 2026-27 is SI 2026/310 as published guides quote GOV.UK, the order itself not seen.
 */
const CAP_PENCE: ReadonlyMap<string, number> = new Map([
  ['2024-25', 70_000],
  ['2025-26', 71_900],
  ['2026-27', 75_100],
])

/** Whether the cap on a week's pay is known for a relevant date. */
export const hasRedundancyCap = (date: PlainDate): boolean => CAP_PENCE.has(taxYearOf(date))

/** Halves of a week's pay for one year of employment, by the age throughout it. */
function halfWeeksFor(ageAtStart: number): number {
  if (ageAtStart >= 41) return 3
  return ageAtStart >= 22 ? 2 : 1
}

/** Years are counted back from the end; each by the age on its first day. */
function halfWeeks({ birthDate, end }: RedundancyInput, years: number): number {
  const yearsBack = Array.from({ length: years }, (_, at) => at + 1)
  return yearsBack.reduce((sum, back) => {
    const yearStart = addMonths(addDays(end, 1), -12 * back)
    return sum + halfWeeksFor(ageOn(birthDate, yearStart))
  }, 0)
}

/**
 * Statutory redundancy pay: for each whole year, counted back from the end, half a week's pay below 22, a week's from 22,
 * one and a half from 41; two years at least, twenty at most, a week's pay capped. Pence, half up.
 * Throws: RangeError for days in the wrong order, broken pay or a year without a cap.
 * Source: Employment Rights Act 1996 ss. 155, 162 and 227.
 */
export function calculateRedundancy(input: RedundancyInput): Redundancy {
  const { start, end, weekPayPence } = input
  const capPence = CAP_PENCE.get(taxYearOf(end))
  if (capPence === undefined) throw new RangeError(`no cap on a week's pay for ${end}`)
  if (assertWhole(weekPayPence, 'weekPayPence') < 0) throw new RangeError('weekPayPence must not be negative')
  const served = wholeYears(start, end)
  const isEntitled = served >= LEAST_YEARS
  const years = isEntitled ? Math.min(MOST_YEARS, served) : 0
  const halves = halfWeeks(input, years)
  const countedWeekPayPence = Math.min(weekPayPence, capPence)
  const redundancyPence = mulDiv(countedWeekPayPence, halves, 2, 'half-up')
  const working: WorkingLine[] = [
    { label: 'Whole years of employment', text: String(served) },
    { label: 'Years that count', text: String(years) },
    { label: "Halves of a week's pay", text: String(halves) },
    { label: "A week's pay at most", pence: capPence },
    { label: "A week's pay that counts", pence: countedWeekPayPence },
    { label: 'Redundancy pay', pence: redundancyPence },
  ]
  return {
    years,
    weeksHundredths: halves * 50,
    countedWeekPayPence,
    redundancyPence,
    isEntitled,
    working,
  }
}
