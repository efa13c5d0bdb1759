import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateDirectorsNationalInsurance } from '../../../src-shared/domain/payroll/directors-national-insurance.ts'
import { employmentAllowancePence } from '../../../src-shared/domain/payroll/employment-allowance.ts'
import { niLetterProblem } from '../../../src-shared/domain/payroll/ni-letter-check.ts'
import {
  calculateNationalInsurance,
  niOnBandPence,
} from '../../../src-shared/domain/payroll/national-insurance.ts'
import type { NiLetter } from '../../../src-shared/domain/payroll/tables/payroll-tables.ts'
import { knownTaxYears, payrollTables } from '../../../src-shared/domain/payroll/tables/tables.ts'

describe('rounding', () => {
  // Source: Social Security (Contributions) Regulations 2001 reg. 12(1); bookkeepers.org.uk news 10226 for £50.156.
  test.each([
    [5_015_600, 10, 5_016],
    [5_015_500, 10, 5_015],
    [5_015_590, 10, 5_015],
    [5_015_499, 10, 5_015],
    [5_015_999, 10, 5_016],
    [0, 800, 0],
  ])('%d at %d basis points is %d', (bandPence, basisPoints, pence) => {
    expect(niOnBandPence(bandPence, basisPoints)).toBe(pence)
  })
})

describe('two and four weeks are the year × 2/52 and 4/52, up to the pound', () => {
  test.each(knownTaxYears)('%s', (taxYear) => {
    const { thresholds } = payrollTables(taxYear).nationalInsurance
    for (const { annual, fortnightly, 'four-weekly': fourWeekly } of Object.values(thresholds)) {
      expect(fortnightly).toBe(Math.ceil((annual * 2) / 5_200) * 100)
      expect(fourWeekly).toBe(Math.ceil((annual * 4) / 5_200) * 100)
    }
  })
})

const letters: readonly NiLetter[] = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'S',
  'V',
  'X',
  'Z',
]
const anyLetter = fc.constantFrom(...letters)
const anyFrequency = fc.constantFrom('weekly', 'fortnightly', 'four-weekly', 'monthly')
const anyYear = fc.constantFrom(...knownTaxYears)
const pay = fc.integer({ min: 0, max: 1_500_000 })

test('for any pay: never negative, more pay is never less, and the bands add up to the pay up to the upper limit', () => {
  fc.assert(
    fc.property(anyLetter, anyFrequency, anyYear, pay, pay, (niLetter, frequency, taxYear, one, more) => {
      const on = (niablePayPence: number) =>
        calculateNationalInsurance({ taxYear, frequency, niLetter, niablePayPence })
      const [low, high] = [on(one), on(one + more)]
      expect(low.employeePence).toBeGreaterThanOrEqual(0)
      expect(low.employerPence).toBeGreaterThanOrEqual(0)
      expect(high.employeePence).toBeGreaterThanOrEqual(low.employeePence)
      expect(high.employerPence).toBeGreaterThanOrEqual(low.employerPence)
      const { lowerEarningsLimit, upperEarningsLimit } = payrollTables(taxYear).nationalInsurance.thresholds
      const isReported = niLetter !== 'X' && one >= lowerEarningsLimit[frequency]
      const reported = isReported ? Math.min(one, upperEarningsLimit[frequency]) : 0
      expect(low.atLelPence + low.lelToPtPence + low.ptToUelPence).toBe(reported)
    }),
    { numRuns: 2_000 },
  )
})

test('letter X pays and reports nothing', () => {
  const { working, ...figures } = calculateNationalInsurance({
    taxYear: '2026-27',
    frequency: 'weekly',
    niLetter: 'X',
    niablePayPence: 200_000,
  })
  expect(figures).toEqual({
    employeePence: 0,
    employerPence: 0,
    atLelPence: 0,
    lelToPtPence: 0,
    ptToUelPence: 0,
  })
  expect(working.length).toBeGreaterThan(0)
})

test('negative and broken pay is refused', () => {
  const on = (niablePayPence: number) => () =>
    calculateNationalInsurance({ taxYear: '2026-27', frequency: 'weekly', niLetter: 'A', niablePayPence })
  expect(on(-1)).toThrow(RangeError)
  expect(on(0.5)).toThrow(RangeError)
})

describe('directors', () => {
  const base = { taxYear: '2025-26', frequency: 'weekly', niLetter: 'A' } as const

  test('standard: however the year is paid, its parts add up to the year', () => {
    const pays = fc.array(fc.integer({ min: 0, max: 600_000 }), { minLength: 1, maxLength: 52 })
    fc.assert(
      fc.property(pays, fc.integer({ min: 1, max: 52 }), (payments, proRataWeeks) => {
        let [toDate, employee, employer] = [0, 0, 0]
        payments.forEach((niablePayPence, index) => {
          toDate += niablePayPence
          const result = calculateDirectorsNationalInsurance({
            ...base,
            taxWeek: index + 1,
            niablePayPence,
            niablePayToDatePence: toDate,
            method: 'standard',
            proRataWeeks,
          })
          employee += result.employeePence
          employer += result.employerPence
          expect(result.employeeToDatePence).toBe(employee)
          expect(result.employerToDatePence).toBe(employer)
        })
        const atOnce = calculateDirectorsNationalInsurance({
          ...base,
          taxWeek: 1,
          niablePayPence: toDate,
          niablePayToDatePence: toDate,
          method: 'standard',
          proRataWeeks,
        })
        expect(atOnce.employeePence).toBe(employee)
        expect(atOnce.employerPence).toBe(employer)
      }),
      { numRuns: 100 },
    )
  })

  test('alternative: what was taken before may be given, and the last payment settles the year', () => {
    const last = calculateDirectorsNationalInsurance({
      ...base,
      taxWeek: 20,
      niablePayPence: 2_000_000,
      niablePayToDatePence: 2_257_000,
      method: 'alternative',
      employeeBeforePence: 5_000,
      employerBeforePence: 9_000,
      isLastPayment: true,
    })
    // £22,570 less £12,570 at 8%, and less £5,000 at 15%.
    expect(last.employeeToDatePence).toBe(80_000)
    expect(last.employeePence).toBe(75_000)
    expect(last.employerToDatePence).toBe(263_550)
    expect(last.employerPence).toBe(254_550)
  })

  test('appointed with 48 weeks left: the limits are 48/52 of the year, up to the pound', () => {
    const result = calculateDirectorsNationalInsurance({
      ...base,
      taxWeek: 52,
      niablePayPence: 4_800_000,
      niablePayToDatePence: 4_800_000,
      method: 'standard',
      proRataWeeks: 48,
    })
    // Primary threshold £11,604, upper limit £46,404: £34,800 at 8% and £1,596 at 2%.
    expect(result.employeePence).toBe(278_400 + 3_192)
  })

  test('weeks that do not exist and pay to date below the payment are refused', () => {
    const paid = {
      ...base,
      niablePayPence: 100,
      niablePayToDatePence: 100,
      method: 'standard',
      taxWeek: 1,
    } as const
    expect(() => calculateDirectorsNationalInsurance({ ...paid, taxWeek: 54 })).toThrow(RangeError)
    expect(() => calculateDirectorsNationalInsurance({ ...paid, proRataWeeks: 53 })).toThrow(RangeError)
    expect(() => calculateDirectorsNationalInsurance({ ...paid, niablePayToDatePence: 99 })).toThrow(
      RangeError,
    )
  })
})

describe('Employment Allowance', () => {
  test.each([
    ['2026-27', 11_649, 0, 11_649],
    ['2026-27', 11_649, 1_050_000 - 100, 100],
    ['2026-27', 11_649, 1_050_000, 0],
    ['2026-27', 11_649, 1_060_000, 0],
    ['2024-25', 600_000, 0, 500_000],
  ])('%s: of %d with %d used, %d is covered', (taxYear, dueBefore, used, covered) => {
    expect(employmentAllowancePence(taxYear, dueBefore, used)).toBe(covered)
  })
})

describe('letters against age and sex', () => {
  const payDate = '2026-11-13'
  test.each([
    ['A', '1991-05-01', undefined],
    ['A', '2010-11-14', 'Under 16: use letter X.'],
    ['X', '2010-11-14', undefined],
    ['M', '2005-11-14', undefined],
    ['M', '2005-11-13', 'This letter is for under 21s: use A, or J in place of Z.'],
    ['H', '2001-11-13', 'This letter is for apprentices under 25: use A.'],
    ['H', '2001-11-14', undefined],
    [
      'B',
      '1961-04-06',
      'The reduced rate is only for women born before 6 April 1961 who chose it: use A, N or F.',
    ],
    ['B', '1961-04-05', undefined],
    ['A', '1959-11-13', 'Over State Pension age: use C, K or S.'],
    ['A', '1950-01-01', 'Over State Pension age: use C, K or S.'],
    ['C', '1959-11-13', undefined],
    ['C', '1991-05-01', 'This letter is for people over State Pension age: use A, N or F.'],
  ] as const)('%s for a birth on %s: %s', (letter, birthDate, advice) => {
    expect(niLetterProblem(letter, { birthDate, payDate })).toBe(advice)
  })

  test('the reduced rate is never for men', () => {
    expect(niLetterProblem('B', { birthDate: '1961-01-01', payDate, sex: 'male' })).toBeDefined()
    expect(niLetterProblem('B', { birthDate: '1961-01-01', payDate, sex: 'female' })).toBeUndefined()
  })
})
