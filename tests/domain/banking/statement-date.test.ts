import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStatementDate } from '../../../src-shared/domain/banking/statement-date.ts'
import { addDays, formatLongDate, formatShortDate } from '../../../src-shared/domain/plain-date.ts'

describe('days that can be read one way', () => {
  test.each([
    ['26/10/2026', 'day-month-year', '2026-10-26'],
    ['05/10/2026', 'day-month-year', '2026-10-05'],
    ['05/10/2026', 'month-day-year', '2026-05-10'],
    ['5.10.26', 'day-month-year', '2026-10-05'],
    ['26-Oct-2026', 'day-month-year', '2026-10-26'],
    ['26 oct 26', 'day-month-year', '2026-10-26'],
    ['6 September 2026', 'day-month-year', '2026-09-06'],
    ['6 Sept 2026', 'day-month-year', '2026-09-06'],
    ['Oct 26 2026', 'month-day-year', '2026-10-26'],
    ['2026-10-26', 'year-month-day', '2026-10-26'],
    ['2026/10/26', 'year-month-day', '2026-10-26'],
    ['2026-10-26T23:59:00', 'year-month-day', '2026-10-26'],
    ['26/10/2026 09:15', 'day-month-year', '2026-10-26'],
    ['29/02/2028', 'day-month-year', '2028-02-29'],
  ] as const)('%s, %s', (text, order, day) => {
    expect(parseStatementDate(text, order)).toBe(day)
  })
})

describe('refused, never guessed', () => {
  test.each([
    ['26/10/2026', 'month-day-year'],
    ['10/26/2026', 'day-month-year'],
    ['29/02/2026', 'day-month-year'],
    ['26 Oct', 'day-month-year'],
    ['26/10-2026', 'day-month-year'],
    ['26-10-26', 'year-month-day'],
    ['26/10/226', 'day-month-year'],
    ['2026-10-26', 'day-month-year'],
    ['2026-10-26T23:59:00Z', 'year-month-day'],
    ['2026-10-26T23:59:00+01:00', 'year-month-day'],
    ['45221', 'day-month-year'],
    ['26 Octopus 2026', 'day-month-year'],
    ['1 Mayo 2026', 'day-month-year'],
    ['', 'day-month-year'],
  ] as const)('“%s”, %s', (text, order) => {
    expect(parseStatementDate(text, order)).toBeUndefined()
  })
})

test('every day comes back from each way of writing it', () => {
  fc.assert(
    fc.property(fc.nat(20_000), (days) => {
      const day = addDays('2000-01-01', days)
      const [year = '', month = '', date = ''] = day.split('-')
      expect(parseStatementDate(`${date}/${month}/${year}`, 'day-month-year')).toBe(day)
      expect(parseStatementDate(`${month}-${date}-${year}`, 'month-day-year')).toBe(day)
      expect(parseStatementDate(day, 'year-month-day')).toBe(day)
      expect(parseStatementDate(formatShortDate(day), 'day-month-year')).toBe(day)
      expect(parseStatementDate(formatLongDate(day).replace(/^\w+ /, ''), 'day-month-year')).toBe(day)
    }),
  )
})
