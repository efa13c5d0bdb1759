import { expect, test } from 'vitest'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES as holidays } from '../../src-shared/domain/bank-holidays.ts'
import { addDays, isWorkingDay, weekdayOf } from '../../src-shared/domain/plain-date.ts'

const years = ['2024', '2025', '2026', '2027', '2028']

test.each(years)('%s has eight bank holidays, none on a weekend', (year) => {
  const days = [...holidays].filter((day) => day.startsWith(year))
  expect(days).toHaveLength(8)
  expect(days.filter((day) => weekdayOf(day) === 0 || weekdayOf(day) === 6)).toEqual([])
})

// Source of Easter Sundays: the tables of the Book of Common Prayer.
test.each([['2024-03-31'], ['2025-04-20'], ['2026-04-05'], ['2027-03-28'], ['2028-04-16']])(
  'the Friday before and the Monday after Easter Sunday %s are holidays',
  (easter) => {
    expect([holidays.has(addDays(easter, -2)), holidays.has(addDays(easter, 1))]).toEqual([true, true])
  },
)

test.each([
  ['Boxing Day 2026 is a Saturday', '2026-12-28'],
  ['Christmas Day 2027 is a Saturday', '2027-12-27'],
  ['Boxing Day 2027 is a Sunday', '2027-12-28'],
  ["New Year's Day 2028 is a Saturday", '2028-01-03'],
])('%s, so %s is no working day', (_, day) => {
  expect(isWorkingDay(day, holidays)).toBe(false)
})

test.each(['05', '08'])('in month %s the last Monday is a holiday every year', (month) => {
  for (const year of years) {
    const last = [31, 30, 29, 28, 27, 26, 25].map((day) => `${year}-${month}-${String(day)}`)
    const monday = last.find((day) => weekdayOf(day) === 1) ?? ''
    expect(holidays.has(monday)).toBe(true)
  }
})
