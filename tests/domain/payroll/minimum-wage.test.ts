import { describe, expect, test } from 'vitest'
import { checkMinimumWage, minimumWageRates } from '../../../src-shared/domain/payroll/minimum-wage.ts'

const week = {
  periodStart: '2026-11-09',
  apprentice: false,
  basicMinutes: 600,
  basicPayPence: 12_710,
} as const

describe('the rate is that of the first day', () => {
  test.each([
    ['2024-04-01', 114_400],
    ['2025-03-31', 114_400],
    ['2025-04-01', 122_100],
    ['2026-03-31', 122_100],
    ['2026-04-01', 127_100],
    ['2027-03-31', 127_100],
  ])('%s: %d', (periodStart, hundredths) => {
    expect(minimumWageRates(periodStart).adultHundredths).toBe(hundredths)
  })

  test.each(['2024-03-31', '2027-04-01', '2026-02-30'])('%s has none', (periodStart) => {
    expect(() => minimumWageRates(periodStart)).toThrow(RangeError)
  })

  test.each([
    ['2005-11-09', 127_100],
    ['2005-11-10', 108_500],
    ['2008-11-10', 80_000],
  ])('born %s: %d', (birthDate, hundredths) => {
    expect(checkMinimumWage({ ...week, birthDate }).ratePerHourHundredths).toBe(hundredths)
  })
})

test('travel, training and time awake in a sleep-in count as work', () => {
  const paidExactly = checkMinimumWage({ ...week, age: 30 })
  expect(paidExactly).toMatchObject({ compliant: true, shortfallPence: 0 })
  const short = checkMinimumWage({
    ...week,
    age: 30,
    travelMinutes: 30,
    trainingMinutes: 20,
    sleepInAwakeMinutes: 10,
  })
  expect(short).toMatchObject({ compliant: false, entitlementPence: 13_981, shortfallPence: 1_271 })
})

test('accommodation: free adds the offset, a dear one takes the difference', () => {
  const on = (chargePencePerDay: number): number =>
    checkMinimumWage({ ...week, age: 30, accommodation: { chargePencePerDay, nights: 3 } }).paidPence
  expect(on(0)).toBe(12_710 + 3 * 1_110)
  expect(on(1_110)).toBe(12_710)
  expect(on(1_200)).toBe(12_710 - 270)
})

test('an age or a birth date is needed', () => {
  expect(() => checkMinimumWage(week)).toThrow(RangeError)
})
