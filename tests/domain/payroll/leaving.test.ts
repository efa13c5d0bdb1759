import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateNotice, wholeYears } from '../../../src-shared/domain/payroll/notice.ts'
import { calculateRedundancy } from '../../../src-shared/domain/payroll/redundancy.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

describe('notice', () => {
  test.each([
    ['2026-03-02', '2026-03-31', 0],
    ['2026-03-02', '2026-04-01', 1],
    ['2024-04-02', '2026-03-31', 1],
    ['2024-04-01', '2026-03-31', 2],
    ['2014-04-02', '2026-03-31', 11],
    ['2014-04-01', '2026-03-31', 12],
    ['1990-04-01', '2026-03-31', 12],
  ])('from %s, given on %s: %i weeks', (start, end, weeks) => {
    const notice = calculateNotice({ start, end, weekPayPence: 20_000 })
    expect(notice.weeks).toBe(weeks)
    expect(notice.noticePence).toBe(weeks * 20_000)
    expect(notice.lastDay).toBe(addDays(end, weeks * 7))
    expect(notice.employeeWeeks).toBe(weeks === 0 ? 0 : 1)
  })

  test('a year from 29 February ends on 28 February', () => {
    expect(wholeYears('2024-02-29', '2025-02-26')).toBe(0)
    expect(wholeYears('2024-02-29', '2025-02-27')).toBe(1)
  })

  test('nonsense is refused', () => {
    expect(() => wholeYears('2026-03-02', '2026-03-01')).toThrow(RangeError)
    expect(() => calculateNotice({ start: '2026-03-01', end: '2026-03-02', weekPayPence: -1 })).toThrow(
      RangeError,
    )
  })
})

describe('redundancy', () => {
  // Weeks from the ready reckoner of GOV.UK: age and whole years on the relevant date.
  test.each([
    ['20, two years', '2006-01-15', '2024-06-01', 100],
    ['22, two years', '2004-01-15', '2024-06-01', 100],
    ['23, two years', '2003-01-15', '2024-06-01', 150],
    ['41, two years', '1985-01-15', '2024-06-01', 200],
    ['42, two years', '1984-01-15', '2024-06-01', 250],
    ['43, two years', '1983-01-15', '2024-06-01', 300],
    ['45, ten years', '1981-01-15', '2016-06-01', 1_200],
    ['61, twenty years', '1965-01-15', '2006-06-01', 3_000],
    ['61, thirty years', '1965-01-15', '1996-06-01', 3_000],
    ['40, one year', '1986-01-15', '2025-06-01', 0],
  ])('at %s', (_words, birthDate, start, weeksHundredths) => {
    const pay = calculateRedundancy({ birthDate, start, end: '2026-06-01', weekPayPence: 40_001 })
    expect(pay.weeksHundredths).toBe(weeksHundredths)
    expect(pay.redundancyPence).toBe(Math.round((weeksHundredths * 40_001) / 100))
    expect(pay.isEntitled).toBe(weeksHundredths > 0)
  })

  test.each([
    ['2025-04-05', 70_000],
    ['2026-04-05', 71_900],
    ['2026-04-06', 75_100],
  ])('a week of pay on %s counts for %i pence at most', (end, cap) => {
    const input = { birthDate: '1990-01-01', start: '2020-01-01', end }
    expect(calculateRedundancy({ ...input, weekPayPence: 90_000 }).countedWeekPayPence).toBe(cap)
    expect(calculateRedundancy({ ...input, weekPayPence: cap - 1 }).countedWeekPayPence).toBe(cap - 1)
  })

  test('nonsense and years without a cap are refused', () => {
    const input = { birthDate: '1990-01-01', start: '2020-01-01', end: '2026-06-01', weekPayPence: 1 }
    expect(() => calculateRedundancy({ ...input, end: '2027-04-06' })).toThrow(RangeError)
    expect(() => calculateRedundancy({ ...input, weekPayPence: 0.5 })).toThrow(RangeError)
    expect(() => calculateRedundancy({ ...input, weekPayPence: -1 })).toThrow(RangeError)
    expect(() => calculateRedundancy({ ...input, start: '2026-06-02' })).toThrow(RangeError)
  })

  test('a day longer never gives less, and thirty weeks are the most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15_000 }),
        fc.integer({ min: 0, max: 12_000 }),
        (daysServed, daysOlder) => {
          const end = '2026-06-01'
          const start = addDays(end, -daysServed)
          const birthDate = addDays(start, -5_900 - daysOlder)
          const at = (from: string) =>
            calculateRedundancy({ birthDate, start: from, end, weekPayPence: 30_000 })
          expect(at(addDays(start, -1)).redundancyPence).toBeGreaterThanOrEqual(at(start).redundancyPence)
          expect(at(start).weeksHundredths).toBeLessThanOrEqual(3_000)
        },
      ),
    )
  })
})
