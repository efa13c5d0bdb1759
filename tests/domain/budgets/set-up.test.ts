import { expect, test } from 'vitest'
import { firstReviewDays, interimCare, setUpClock } from '../../../src-shared/domain/budgets/set-up.ts'

test.each([
  ['2026-09-22', 1, 'green', 0],
  ['2026-10-19', 28, 'green', 0],
  ['2026-10-20', 29, 'amber', 0],
  ['2026-11-02', 42, 'amber', 0],
  ['2026-11-03', 43, 'red', 1],
] as const)('asked 21 September, until %s: %i days, %s', (until, days, status, overTargetDays) => {
  expect(setUpClock('2026-09-21', until, [])).toEqual({
    days,
    status,
    overTargetDays,
    longestStep: undefined,
  })
})

test('a step before the one before it throws', () => {
  const steps = [
    { name: 'PA found', on: '2026-10-20' },
    { name: 'contribution known', on: '2026-10-12' },
  ]
  expect(() => setUpClock('2026-09-21', '2026-11-05', steps)).toThrow(RangeError)
})

test('half a year from 31 August is the last day of February', () => {
  expect(firstReviewDays('2026-08-31', 6)).toEqual({ reviewBy: '2026-10-12', legalLimit: '2027-02-28' })
})

test('one week of interim care ends six days later', () => {
  const care = interimCare({
    startsOn: '2026-10-15',
    weeks: 1,
    minutesPerWeek: 90,
    ratePerHourHundredths: 245_000,
  })
  expect(care).toEqual({ costPence: 36_75, lastDay: '2026-10-21' })
})
