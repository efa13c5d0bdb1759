import { describe, expect, test } from 'vitest'
import { assessPension, statePensionAgeDate } from '../../../src-shared/domain/payroll/pension-assessment.ts'

const assess = (birthDate: string, payPence: number, payDate = '2026-11-13') =>
  assessPension({ taxYear: '2026-27', frequency: 'four-weekly', birthDate, payPence, payDate })

describe('State Pension age', () => {
  // Source: GOV.UK State Pension age timetables.
  test.each([
    ['1954-10-05', undefined],
    ['1954-10-06', '2020-10-06'],
    ['1960-04-05', '2026-04-05'],
    ['1960-04-06', '2026-05-06'],
    ['1960-05-05', '2026-06-05'],
    ['1960-05-06', '2026-07-06'],
    ['1961-02-06', '2028-01-06'],
    ['1961-03-05', '2028-02-05'],
    ['1961-03-06', '2028-03-06'],
    ['1977-04-05', '2044-04-05'],
    ['1977-04-06', '2044-05-06'],
    ['1977-05-06', '2044-07-06'],
    ['1978-03-06', '2046-03-06'],
    ['1978-04-05', '2046-03-06'],
    ['1978-04-06', '2046-04-06'],
  ])('born %s: %s', (birthDate, day) => {
    expect(statePensionAgeDate(birthDate)).toBe(day)
  })
})

describe('categories at the edges of age and pay', () => {
  test.each([
    ['1991-01-01', 76_801, 'eligible'],
    ['1991-01-01', 76_800, 'non-eligible'],
    ['1991-01-01', 48_001, 'non-eligible'],
    ['1991-01-01', 48_000, 'entitled'],
    ['1991-01-01', 0, 'entitled'],
    ['2004-11-13', 100_000, 'eligible'],
    ['2004-11-14', 100_000, 'non-eligible'],
    ['2010-11-13', 100_000, 'non-eligible'],
    ['2010-11-14', 100_000, 'outside'],
    ['1960-01-01', 100_000, 'non-eligible'],
    ['1951-11-14', 100_000, 'non-eligible'],
    ['1951-11-13', 100_000, 'outside'],
  ])('born %s, %d pence in four weeks: %s', (birthDate, payPence, category) => {
    expect(assess(birthDate, payPence).category).toBe(category)
  })
})

test('duties and dates: letters by Monday 11 January 2027 for a pay date of 30 November', () => {
  const eligible = assess('1991-01-01', 100_000, '2026-11-30')
  expect(eligible.duties).toEqual(['enrol', 'write-about-enrolment'])
  expect(eligible.letterDueBy).toBe('2027-01-11')
  expect(eligible.postponeAtMostTo).toBe('2027-02-28')
  expect(eligible.employerMustContribute).toBe(true)
  expect(assess('1991-01-01', 1).employerMustContribute).toBe(false)
  expect(assess('2012-01-01', 1).duties).toEqual([])
})

test('a State Pension age that is given is used', () => {
  const given = assessPension({
    taxYear: '2026-27',
    frequency: 'monthly',
    birthDate: '1952-01-01',
    statePensionAgeDate: '2027-01-01',
    payPence: 200_000,
    payDate: '2026-11-30',
  })
  expect(given.category).toBe('eligible')
})
