import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES as holidays } from '../../../src-shared/domain/bank-holidays.ts'
import {
  currentPayPeriod,
  nextPayPeriod,
  payPeriodContaining,
  payPeriodsAround,
} from '../../../src-shared/domain/care/pay-calendar.ts'
import { addDays, isWorkingDay } from '../../../src-shared/domain/plain-date.ts'

const frequencies = ['weekly', 'fortnightly', 'four-weekly', 'monthly'] as const

describe('pay periods', () => {
  test.each([
    // Scenario 2: sheets due noon Monday 9 November, pay Friday 13 November 2026.
    ['four-weekly', '2026-10-12', '2026-10-12', '2026-11-08', '2026-11-09', '2026-11-13'],
    ['four-weekly', '2026-11-08', '2026-10-12', '2026-11-08', '2026-11-09', '2026-11-13'],
    ['four-weekly', '2026-10-11', '2026-09-14', '2026-10-11', '2026-10-12', '2026-10-16'],
    ['fortnightly', '2026-10-26', '2026-10-26', '2026-11-08', '2026-11-09', '2026-11-13'],
    // Christmas Day 2026 is a Friday; Monday 28 December is a holiday, and New Year's Day a Friday.
    ['weekly', '2026-12-20', '2026-12-14', '2026-12-20', '2026-12-21', '2026-12-24'],
    ['weekly', '2026-12-27', '2026-12-21', '2026-12-27', '2026-12-29', '2026-12-31'],
    // 14 November 2026 is a Saturday; 1 November a Sunday.
    ['monthly', '2026-10-31', '2026-10-01', '2026-10-31', '2026-11-02', '2026-11-13'],
    ['monthly', '2026-02-10', '2026-02-01', '2026-02-28', '2026-03-02', '2026-03-13'],
    ['monthly', '2026-12-31', '2026-12-01', '2026-12-31', '2027-01-04', '2027-01-14'],
  ] as const)('%s with %s', (frequency, day, firstDay, lastDay, cutOffDay, payDay) => {
    expect(payPeriodContaining(frequency, day, holidays)).toEqual({ firstDay, lastDay, cutOffDay, payDay })
  })

  test('the current one is the first whose pay day has not passed', () => {
    expect(currentPayPeriod('four-weekly', '2026-11-13', holidays).firstDay).toBe('2026-10-12')
    expect(currentPayPeriod('four-weekly', '2026-11-14', holidays).firstDay).toBe('2026-11-09')
    expect(currentPayPeriod('monthly', '2026-11-13', holidays).firstDay).toBe('2026-10-01')
    expect(currentPayPeriod('monthly', '2026-11-14', holidays).firstDay).toBe('2026-11-01')
  })

  test('are listed around today without a gap', () => {
    const periods = payPeriodsAround('weekly', '2026-11-21', { before: 2, after: 1 }, holidays)
    expect(periods.map(({ firstDay, isCurrent }) => [firstDay, isCurrent])).toEqual([
      ['2026-11-02', false],
      ['2026-11-09', false],
      ['2026-11-16', true],
      ['2026-11-23', false],
    ])
  })

  test('follow on each other, are due after they end and paid on a working day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frequencies), fc.integer({ min: 0, max: 1500 }), (frequency, days) => {
        const period = payPeriodContaining(frequency, addDays('2024-06-01', days), holidays)
        expect(nextPayPeriod(frequency, period, holidays).firstDay).toBe(addDays(period.lastDay, 1))
        expect(period.cutOffDay > period.lastDay).toBe(true)
        expect(isWorkingDay(period.payDay, holidays) && period.payDay >= period.cutOffDay).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
