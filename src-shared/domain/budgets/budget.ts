import { assertWhole, mulDiv, payForMinutesPence, sumPence } from '../money.ts'

/** One need in a budget. A one-off is an amount for the year (insurance, training), outside the weekly figures. */
export type BudgetLine =
  | {
      readonly kind: 'hours'
      readonly description: string
      readonly minutesPerWeek: number
      readonly ratePerHourHundredths: number
    }
  | {
      readonly kind: 'units'
      readonly description: string
      readonly unitsPerWeek: number
      readonly ratePence: number
    }
  | { readonly kind: 'one-off'; readonly description: string; readonly amountPence: number }

/** Gross is what care costs, contribution what the person pays, net what the council pays. */
export type Split = {
  readonly grossPence: number
  readonly contributionPence: number
  readonly netPence: number
}

export type BudgetFigures = {
  readonly weeklyGrossPence: number
  readonly weeklyContributionPence: number
  readonly weeklyNetPence: number
  readonly fourWeeklyGrossPence: number
  readonly fourWeeklyContributionPence: number
  readonly fourWeeklyNetPence: number
  readonly yearlyGrossPence: number
  readonly yearlyWithOneOffsPence: number
}

function assertNotNegative(figure: number, name: string): number {
  if (assertWhole(figure, name) < 0) throw new RangeError(`${name} must not be negative`)
  return figure
}

/**
 * gross − contribution = net (rule R1.1, Care Act 2014 s.26).
 * Throws: RangeError when either is negative or the contribution is above the gross: a person cannot pay more
 * than their care costs.
 */
export function splitOf(grossPence: number, contributionPence: number): Split {
  assertNotNegative(grossPence, 'grossPence')
  assertNotNegative(contributionPence, 'contributionPence')
  if (contributionPence > grossPence) throw new RangeError('the contribution is above the gross budget')
  return { grossPence, contributionPence, netPence: grossPence - contributionPence }
}

/** What one line costs a week, in pence; hours are rounded half up, once. A one-off costs nothing a week. */
export function weeklyPenceOf(line: BudgetLine): number {
  if (line.kind === 'hours') {
    return payForMinutesPence(
      assertNotNegative(line.minutesPerWeek, 'minutesPerWeek'),
      assertNotNegative(line.ratePerHourHundredths, 'ratePerHourHundredths'),
    )
  }
  if (line.kind === 'one-off') return 0
  return assertWhole(
    assertNotNegative(line.unitsPerWeek, 'unitsPerWeek') * assertNotNegative(line.ratePence, 'ratePence'),
    'units × rate',
  )
}

export const weeklyGrossPenceOf = (lines: readonly BudgetLine[]): number =>
  sumPence(lines.map((line) => weeklyPenceOf(line)))

const oneOffsPenceOf = (lines: readonly BudgetLine[]): number =>
  sumPence(
    lines.map((line) => (line.kind === 'one-off' ? assertNotNegative(line.amountPence, 'amountPence') : 0)),
  )

/**
 * All figures of a budget in pence. `weeksInYearHundredths` is 5200 (52 weeks) or 5214 (52.14), rule R1.4; the
 * year is rounded half up, once. One-offs are added to the year only.
 * Throws: RangeError as splitOf does.
 */
export function budgetFigures(
  lines: readonly BudgetLine[],
  weeklyContributionPence: number,
  weeksInYearHundredths: number,
): BudgetFigures {
  const week = splitOf(weeklyGrossPenceOf(lines), weeklyContributionPence)
  const yearlyGrossPence = mulDiv(week.grossPence, weeksInYearHundredths, 100, 'half-up')
  return {
    weeklyGrossPence: week.grossPence,
    weeklyContributionPence: week.contributionPence,
    weeklyNetPence: week.netPence,
    fourWeeklyGrossPence: week.grossPence * 4,
    fourWeeklyContributionPence: week.contributionPence * 4,
    fourWeeklyNetPence: week.netPence * 4,
    yearlyGrossPence,
    yearlyWithOneOffsPence: sumPence([yearlyGrossPence, oneOffsPenceOf(lines)]),
  }
}

/**
 * What part of a period costs: weekly × days ÷ 7, gross and contribution each rounded half up, net the difference
 * so that the three always agree (rule R1.5). 28 days are exactly four weeks.
 * Throws: RangeError when days is negative or not whole, and as splitOf does.
 */
export function partPeriod(weeklyGrossPence: number, weeklyContributionPence: number, days: number): Split {
  const week = splitOf(weeklyGrossPence, weeklyContributionPence)
  assertNotNegative(days, 'days')
  return splitOf(
    mulDiv(week.grossPence, days, 7, 'half-up'),
    mulDiv(week.contributionPence, days, 7, 'half-up'),
  )
}

/**
 * A calendar month of a budget: weekly × weeks in a year ÷ 12, gross and contribution each rounded half up, net
 * the difference (R1.4 and R1.5 applied to a month).
 */
export function monthlySplit(
  weeklyGrossPence: number,
  weeklyContributionPence: number,
  weeksInYearHundredths: number,
): Split {
  const month = (weeklyPence: number): number => mulDiv(weeklyPence, weeksInYearHundredths, 1200, 'half-up')
  return splitOf(month(weeklyGrossPence), month(weeklyContributionPence))
}
