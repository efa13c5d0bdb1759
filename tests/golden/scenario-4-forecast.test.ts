import { expect, test } from 'vitest'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES as holidays } from '../../src-shared/domain/bank-holidays.ts'
import { arrearsSteps, DEFAULT_ARREARS_POLICY } from '../../src-shared/domain/contributions/arrears-steps.ts'
import { forecastBalance, runsShortIn } from '../../src-shared/domain/contributions/forecast.ts'
import { instalmentPlan } from '../../src-shared/domain/contributions/instalments.ts'
import { setAgainstOldest } from '../../src-shared/domain/contributions/still-to-pay.ts'
import { formatLongDate } from '../../src-shared/domain/plain-date.ts'

/**
 * Scenario 4: Dev Sharma's contributions stop. The person is invented; the figures are from the project's end-to-end
 * scenarios, recomputed independently there. Package A: £1,480.00 a cycle, the council pays £1,230.40 and he £249.60.
 */

const dues = [
  { dueOn: '2026-07-27', amountPence: 249_60 },
  { dueOn: '2026-08-24', amountPence: 249_60 },
]
/** His cycles begin on 27 July 2026. */
const his = { length: 'four-weekly', anchorDay: '2026-07-27' } as const
const withoutContribution = () => ({ councilPence: 1_230_40, contributionPence: 0, costPence: 1_480_00 })

test('1. the steps and their days', () => {
  const steps = arrearsSteps(
    dues.map(({ dueOn }) => dueOn),
    DEFAULT_ARREARS_POLICY,
    holidays,
  )
  expect(steps.map(({ step, onDay, letterCode }) => [step, onDay, letterCode])).toEqual([
    [0, '2026-07-30', ''],
    [1, '2026-08-03', 'C1'],
    [2, '2026-08-17', 'C2'],
    [3, '2026-08-31', 'C3'],
    [4, '2026-09-14', 'C4'],
  ])
})

test('2. still to pay, before and after £120.00', () => {
  expect(setAgainstOldest(dues, []).unpaidPence).toBe(499_20)
  const after = setAgainstOldest(dues, [120_00])
  expect(after.unpaidPence).toBe(379_20)
  expect(after.dues.map(({ unpaidPence }) => unpaidPence)).toEqual([129_60, 249_60])
})

test('3. the balance after two cycles, the second with £120.00', () => {
  const money = ({ firstDay }: { readonly firstDay: string }) => ({
    ...withoutContribution(),
    contributionPence: firstDay === '2026-08-24' ? 120_00 : 0,
  })
  const forecast = forecastBalance(1_297_29, his, '2026-07-27', money, 2)
  expect(forecast.map(({ lastDay, closingPence }) => [lastDay, closingPence])).toEqual([
    ['2026-08-23', 1_047_69],
    ['2026-09-20', 918_09],
  ])
})

test('4. if no more comes: £80.31 short in the cycle from Monday 14 December', () => {
  const forecast = forecastBalance(918_09, his, '2026-09-21', withoutContribution, 13)
  expect(forecast.slice(0, 3).map(({ lastDay, closingPence }) => [lastDay, closingPence])).toEqual([
    ['2026-10-18', 668_49],
    ['2026-11-15', 418_89],
    ['2026-12-13', 169_29],
  ])
  expect(runsShortIn(forecast)).toEqual({
    firstDay: '2026-12-14',
    lastDay: '2027-01-10',
    days: 28,
    openingPence: 169_29,
    availablePence: 1_399_69,
    costPence: 1_480_00,
    closingPence: 0,
    shortPence: 80_31,
  })
  expect(formatLongDate(forecast.at(-1)?.firstDay ?? '')).toBe('Monday 14 December 2026')
})

test('4. C1, written before the £120.00, names the same cycle', () => {
  const forecast = forecastBalance(1_297_29, his, '2026-07-27', withoutContribution, 13)
  expect(forecast.at(-2)).toMatchObject({ lastDay: '2026-12-13', closingPence: 49_29 })
  expect(runsShortIn(forecast)).toMatchObject({ firstDay: '2026-12-14', shortPence: 200_31 })
})

test('6. a plan of £15.00 every Monday from 5 October: 25 and a last £4.20', () => {
  const plan = instalmentPlan(379_20, 15_00, '2026-10-05')
  expect(plan.filter(({ amountPence }) => amountPence === 15_00)).toHaveLength(25)
  expect(plan.at(-1)).toEqual({ dueOn: '2027-03-29', amountPence: 4_20 })
  expect(formatLongDate('2027-03-29')).toBe('Monday 29 March 2027')
})
