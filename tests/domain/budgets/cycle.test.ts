import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cycleContaining,
  type CyclePattern,
  cyclesUpTo,
  cycleOfDays,
  firstCycle,
  nextCycle,
} from '../../../src-shared/domain/budgets/cycle.ts'
import { addDays, daysBetween } from '../../../src-shared/domain/plain-date.ts'

const fourWeekly: CyclePattern = { length: 'four-weekly', anchorDay: '2026-10-26' }

test.each([
  ['four-weekly', '2026-10-26', '2026-10-26', '2026-10-26', '2026-11-22'],
  ['four-weekly', '2026-10-26', '2026-11-22', '2026-10-26', '2026-11-22'],
  ['four-weekly', '2026-10-26', '2026-11-23', '2026-11-23', '2026-12-20'],
  ['four-weekly', '2026-10-26', '2026-10-25', '2026-09-28', '2026-10-25'],
  ['four-weekly', '2026-10-26', '2024-02-29', '2024-02-19', '2024-03-17'],
  ['monthly', '2026-04-01', '2026-02-28', '2026-02-01', '2026-02-28'],
  ['monthly', '2026-04-06', '2027-04-05', '2027-03-06', '2027-04-05'],
  ['monthly', '2026-01-31', '2026-02-28', '2026-02-28', '2026-03-30'],
  ['monthly', '2026-01-31', '2026-03-31', '2026-03-31', '2026-04-29'],
  ['monthly', '2026-01-31', '2028-02-29', '2028-02-29', '2028-03-30'],
] as const)('%s from %s: %s is in %s to %s', (length, anchorDay, date, firstDay, lastDay) => {
  expect(cycleContaining({ length, anchorDay }, date)).toEqual(cycleOfDays(firstDay, lastDay))
})

test('the first cycle is the part of it that is left', () => {
  expect(firstCycle(fourWeekly, '2026-11-05')).toEqual({
    firstDay: '2026-11-05',
    lastDay: '2026-11-22',
    days: 18,
  })
})

test('cycles up to a day: none before care starts, the one that starts that day included', () => {
  expect(cyclesUpTo(fourWeekly, '2026-11-05', '2026-11-04')).toEqual([])
  expect(cyclesUpTo(fourWeekly, '2026-11-05', '2026-12-21').map((cycle) => cycle.firstDay)).toEqual([
    '2026-11-05',
    '2026-11-23',
    '2026-12-21',
  ])
})

test('days in the wrong order throw', () => {
  expect(() => cycleOfDays('2026-11-05', '2026-11-04')).toThrow(RangeError)
})

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2022-01-01', days))
const pattern = fc.record({
  length: fc.constantFrom('four-weekly', 'monthly'),
  anchorDay: day,
})

test('every day is in exactly one cycle, and each cycle begins the day after the last', () => {
  fc.assert(
    fc.property(pattern, day, (counted, date) => {
      const cycle = cycleContaining(counted, date)
      expect(daysBetween(cycle.firstDay, date)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(date, cycle.lastDay)).toBeGreaterThanOrEqual(0)
      expect(cycleContaining(counted, cycle.firstDay)).toEqual(cycle)
      expect(cycleContaining(counted, cycle.lastDay)).toEqual(cycle)
      expect(nextCycle(counted, cycle).firstDay).toBe(addDays(cycle.lastDay, 1))
    }),
  )
})
