import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  dayNumber,
  daysBetween,
  formatLongDate,
  formatShortDate,
  fromDayNumber,
  isPlainDate,
  partsOf,
  plainDate,
  taxMonthOf,
  taxWeekOf,
  taxYearOf,
  taxYearStart,
  weekdayOf,
} from '../../src-shared/domain/plain-date.ts'

/** Days of 1900 to 2199, as the machine's own calendar counts them in UTC: a second opinion. */
const anyDay = fc.integer({ min: 0, max: 109_571 }).map((days) => new Date(Date.UTC(1900, 0, 1 + days)))
const textOf = (date: Date): string => date.toISOString().slice(0, 10)

describe('a day', () => {
  test('is the same as in the machine’s own calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const later = new Date(date.getTime() + days * 86_400_000)
        expect(addDays(textOf(date), days)).toBe(textOf(later))
        expect(daysBetween(textOf(date), textOf(later))).toBe(days)
        expect(weekdayOf(textOf(date))).toBe(date.getUTCDay())
      }),
      { numRuns: 2000 },
    )
  })

  test('comes back from its number at every turn of a year, leap or not', () => {
    for (let year = 1; year <= 4000; year += 1) {
      for (const day of [
        plainDate(year, 1, 1),
        plainDate(year, 2, 28),
        plainDate(year, 3, 1),
        plainDate(year, 12, 31),
      ]) {
        expect(fromDayNumber(dayNumber(day))).toBe(day)
      }
    }
    expect(dayNumber('0001-01-01')).toBe(0)
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '26-01-01',
    '2026-01-32',
    '2026/01/01',
    '',
    '2026-01-01T',
    '٢٠٢٦-01-01',
  ])('%s is refused', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => partsOf(text)).toThrow(RangeError)
  })

  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })
})

describe('the tax year', () => {
  test('turns on 6 April, in every year', () => {
    for (let year = 1990; year < 2090; year += 1) {
      expect(taxYearStart(taxYearOf(plainDate(year, 4, 6)))).toBe(plainDate(year, 4, 6))
      expect(taxYearStart(taxYearOf(plainDate(year, 4, 5)))).toBe(plainDate(year - 1, 4, 6))
      expect(taxWeekOf(plainDate(year, 4, 6))).toBe(1)
      expect(taxWeekOf(plainDate(year, 4, 5))).toBe(53)
      expect(taxMonthOf(plainDate(year, 4, 6))).toBe(1)
      expect(taxMonthOf(plainDate(year, 4, 5))).toBe(12)
      expect(taxMonthOf(plainDate(year, 5, 5))).toBe(1)
      expect(taxMonthOf(plainDate(year, 5, 6))).toBe(2)
    }
  })

  test.each([
    ['2026-11-13', '2026-27', 32, 8],
    ['2027-04-05', '2026-27', 53, 12],
    ['2028-04-04', '2027-28', 53, 12],
    ['2027-04-04', '2026-27', 52, 12],
    ['2026-04-12', '2026-27', 1, 1],
    ['2026-04-13', '2026-27', 2, 1],
    ['2026-01-01', '2025-26', 39, 9],
  ])('%s is in %s, week %i, month %i', (day, year, week, month) => {
    expect([taxYearOf(day), taxWeekOf(day), taxMonthOf(day)]).toEqual([year, week, month])
  })
})

describe('counting', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-05', 6, '2027-05-05'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('working days leave out weekends and holidays', () => {
    const holidays = new Set(['2026-12-25', '2026-12-28'])
    expect(addWorkingDays('2026-12-24', 1, holidays)).toBe('2026-12-29')
    expect(addWorkingDays('2026-12-26', 0, holidays)).toBe('2026-12-29')
    expect(addWorkingDays('2026-07-27', 3, new Set())).toBe('2026-07-30')
  })

  test.each([
    ['2008-11-21', '2026-11-20', 17],
    ['2008-11-21', '2026-11-21', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
  ])('somebody born %s is on %s %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age)
  })

  test('is written as people read it', () => {
    expect(formatShortDate('2026-11-03')).toBe('3 Nov 2026')
    expect(formatLongDate('2026-08-10')).toBe('Monday 10 August 2026')
  })
})
