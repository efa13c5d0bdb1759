import { expect, test } from 'vitest'
import { type BudgetLine, budgetFigures, partPeriod } from '../../src-shared/domain/budgets/budget.ts'
import { cycleContaining, firstCycle, nextCycle } from '../../src-shared/domain/budgets/cycle.ts'
import { firstReviewDays, interimCare, setUpClock } from '../../src-shared/domain/budgets/set-up.ts'
import { formatLongDate } from '../../src-shared/domain/plain-date.ts'

/**
 * Scenario 1: Amina Patel's managed account is set up in the middle of a cycle. The person is invented; the figures
 * are from the project's end-to-end scenarios, recomputed independently there.
 */
const lines: readonly BudgetLine[] = [
  {
    kind: 'hours',
    description: 'Personal assistant',
    minutesPerWeek: 20 * 60,
    ratePerHourHundredths: 156_000,
  },
  { kind: 'units', description: 'Day centre', unitsPerWeek: 1, ratePence: 58_00 },
  { kind: 'one-off', description: 'Insurance', amountPence: 110_00 },
]
const pattern = { length: 'four-weekly', anchorDay: '2026-10-26' } as const
const firstCare = '2026-11-05'

test('package A: the week, four weeks and the year at 52 weeks', () => {
  expect(budgetFigures(lines, 62_40, 5200)).toEqual({
    weeklyGrossPence: 370_00,
    weeklyContributionPence: 62_40,
    weeklyNetPence: 307_60,
    fourWeeklyGrossPence: 1_480_00,
    fourWeeklyContributionPence: 249_60,
    fourWeeklyNetPence: 1_230_40,
    yearlyGrossPence: 19_240_00,
    yearlyWithOneOffsPence: 19_350_00,
  })
})

test('the part cycle from 5 to 22 November, and the next one in full', () => {
  const part = firstCycle(pattern, firstCare)
  expect(part).toEqual({ firstDay: '2026-11-05', lastDay: '2026-11-22', days: 18 })
  expect(partPeriod(370_00, 62_40, part.days)).toEqual({
    grossPence: 951_43,
    contributionPence: 160_46,
    netPence: 790_97,
  })
  const next = nextCycle(pattern, cycleContaining(pattern, firstCare))
  expect(next).toEqual({ firstDay: '2026-11-23', lastDay: '2026-12-20', days: 28 })
  expect(partPeriod(370_00, 62_40, next.days).netPence).toBe(1_230_40)
})

test('the clock is red by 3 days, and the longest step is shown', () => {
  const steps = [
    { name: 'contribution known', on: '2026-10-12' },
    { name: 'PA found', on: '2026-10-20' },
    { name: 'first care', on: firstCare },
  ]
  expect(setUpClock('2026-09-21', firstCare, steps)).toEqual({
    days: 45,
    status: 'red',
    overTargetDays: 3,
    longestStep: { name: 'contribution known', days: 21 },
  })
})

test('interim care: £735.00, ending the day before her own care starts', () => {
  const care = interimCare({
    startsOn: '2026-10-15',
    weeks: 3,
    minutesPerWeek: 10 * 60,
    ratePerHourHundredths: 245_000,
  })
  expect(care).toEqual({ costPence: 735_00, lastDay: '2026-11-04' })
})

test('reviews: within six weeks, and the legal limit', () => {
  const { reviewBy, legalLimit } = firstReviewDays(firstCare, 6)
  expect(formatLongDate(reviewBy)).toBe('Thursday 17 December 2026')
  expect(legalLimit).toBe('2027-05-05')
})
