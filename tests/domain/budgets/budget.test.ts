import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BudgetLine,
  budgetFigures,
  monthlySplit,
  partPeriod,
  splitOf,
  weeklyPenceOf,
} from '../../../src-shared/domain/budgets/budget.ts'

const hours = (minutesPerWeek: number, ratePerHourHundredths: number): BudgetLine => ({
  kind: 'hours',
  description: 'PA',
  minutesPerWeek,
  ratePerHourHundredths,
})

describe('a line a week', () => {
  test.each([
    ['20 hours at £15.60', hours(1200, 156_000), 312_00],
    ['32 hours at £15.60', hours(1920, 156_000), 499_20],
    ['10 hours at £24.50', hours(600, 245_000), 245_00],
    ['7 minutes at £12.71: 148.28p rounds down', hours(7, 127_100), 148],
    ['30 minutes at £13.21: a half penny goes up', hours(30, 132_100), 661],
    [
      'three sessions',
      { kind: 'units', description: 'Day centre', unitsPerWeek: 3, ratePence: 58_00 },
      174_00,
    ],
    ['a one-off costs nothing a week', { kind: 'one-off', description: 'Insurance', amountPence: 110_00 }, 0],
  ] as [string, BudgetLine, number][])('%s', (_, line, pence) => {
    expect(weeklyPenceOf(line)).toBe(pence)
  })
})

describe('what nonsense does', () => {
  test.each([
    ['a contribution above the gross', () => splitOf(100, 101)],
    ['a negative contribution', () => splitOf(100, -1)],
    ['negative hours', () => weeklyPenceOf(hours(-60, 156_000))],
    ['half a penny', () => splitOf(100.5, 0)],
    ['negative days', () => partPeriod(100, 10, -1)],
  ])('%s throws', (_, call) => {
    expect(call).toThrow(RangeError)
  })
})

// Rule R1.5: both parts rounded, net the difference. Package A of scenario 1, every length of a first cycle's week.
test.each([
  [1, 52_86, 8_91, 43_95],
  [2, 105_71, 17_83, 87_88],
  [3, 158_57, 26_74, 131_83],
  [4, 211_43, 35_66, 175_77],
  [5, 264_29, 44_57, 219_72],
  [6, 317_14, 53_49, 263_65],
  [7, 370_00, 62_40, 307_60],
  [18, 951_43, 160_46, 790_97],
])('package A for %i days', (days, grossPence, contributionPence, netPence) => {
  expect(partPeriod(370_00, 62_40, days)).toEqual({ grossPence, contributionPence, netPence })
})

test('a month is a twelfth of the weeks in a year', () => {
  expect(monthlySplit(370_00, 62_40, 5200)).toEqual({
    grossPence: 1603_33,
    contributionPence: 270_40,
    netPence: 1332_93,
  })
  expect(monthlySplit(370_00, 62_40, 5214).grossPence).toBe(1607_65)
})

test('52.14 weeks make a longer year', () => {
  expect(budgetFigures([hours(1200, 156_000)], 0, 5214).yearlyGrossPence).toBe(16_267_68)
})

const week = fc
  .record({ gross: fc.integer({ min: 0, max: 500_000 }), share: fc.integer({ min: 0, max: 100 }) })
  .map(({ gross, share }) => ({ gross, contribution: Math.floor((gross * share) / 100) }))

test('whole weeks are exact, and gross is always contribution and net together', () => {
  fc.assert(
    fc.property(week, fc.integer({ min: 0, max: 60 }), ({ gross, contribution }, weeks) => {
      const part = partPeriod(gross, contribution, weeks * 7)
      expect(part.grossPence).toBe(gross * weeks)
      expect(part.contributionPence + part.netPence).toBe(part.grossPence)
    }),
  )
})

test('a longer part never costs less, and is within a penny of its two halves', () => {
  fc.assert(
    fc.property(week, fc.nat(40), fc.nat(40), ({ gross, contribution }, first, second) => {
      const whole = partPeriod(gross, contribution, first + second).grossPence
      const halves =
        partPeriod(gross, contribution, first).grossPence + partPeriod(gross, contribution, second).grossPence
      expect(Math.abs(whole - halves)).toBeLessThanOrEqual(1)
      expect(whole).toBeGreaterThanOrEqual(partPeriod(gross, contribution, first).grossPence)
    }),
  )
})
