import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calculateIncomeTax,
  freePayPence,
  type IncomeTaxInput,
} from '../../../src-shared/domain/payroll/income-tax.ts'
import { readPayPeriod } from '../../../src-shared/domain/payroll/pay-period.ts'
import { readTaxCode } from '../../../src-shared/domain/payroll/tax-code.ts'
import { knownTaxYears, payrollTables } from '../../../src-shared/domain/payroll/tables/tables.ts'

const base: IncomeTaxInput = {
  taxYear: '2026-27',
  frequency: 'weekly',
  taxPeriod: 1,
  taxCode: '1257L',
  week1Month1: false,
  payInPeriodPence: 50_000,
  payToDatePence: 50_000,
  taxDeductedBeforePence: 0,
}
const tax = (changes: Partial<IncomeTaxInput>): number =>
  calculateIncomeTax({ ...base, ...changes }).taxThisPeriodPence

describe('tax codes', () => {
  test.each([
    '1257L',
    'S1257L',
    'C1257L',
    '1100M',
    '1383N',
    '45T',
    '1257P',
    '1257Y',
    'K475',
    'SK475',
    'CK1',
    '0T',
    'S0T',
    'C0T',
    'BR',
    'SBR',
    'CBR',
    'D0',
    'D1',
    'SD0',
    'SD1',
    'SD2',
    'SD3',
    'CD0',
    'CD1',
    'NT',
    ' 1257l ',
    '1257L X',
    '1257LM1',
    '1257L W1',
    '999999L',
  ])('%s is read', (code) => {
    expect(readTaxCode(code)).toBeDefined()
  })

  test.each([
    '',
    'L',
    '1257',
    '1257Q',
    '0L',
    '01257L',
    'K0',
    'K',
    'D2',
    'D3',
    'CD2',
    'D4',
    'SD4',
    'T0',
    'W1257L',
    '1257LL',
    '-45L',
    '12.5L',
    '1234567L',
    'S',
    'BRX1',
    '1257L W2',
  ])('%s is refused', (code) => {
    expect(readTaxCode(code)).toBeUndefined()
    expect(() => tax({ taxCode: code })).toThrow(RangeError)
  })

  test('a code that ends in X, W1 or M1 is worked alone', () => {
    const later = { taxPeriod: 10, payToDatePence: 900_000, taxDeductedBeforePence: 1 }
    expect(tax({ ...later, taxCode: '1257L X' })).toBe(tax({ ...later, week1Month1: true }))
    expect(tax({ ...later, taxCode: '1257L X' })).not.toBe(tax(later))
  })
})

describe('pay periods', () => {
  test.each([
    ['weekly', 0],
    ['weekly', 54],
    ['weekly', 55],
    ['fortnightly', 55],
    ['four-weekly', 54],
    ['four-weekly', 55],
    ['four-weekly', 57],
    ['monthly', 13],
    ['monthly', 0],
    ['weekly', 1.5],
    ['weekly', -1],
  ] as const)('%s period %d does not exist', (frequency, taxPeriod) => {
    expect(readPayPeriod(frequency, taxPeriod)).toBeUndefined()
    expect(() => tax({ frequency, taxPeriod })).toThrow(RangeError)
  })

  test.each([
    ['fortnightly', 1, 2],
    ['fortnightly', 2, 2],
    ['fortnightly', 3, 4],
    ['four-weekly', 1, 4],
    ['four-weekly', 30, 32],
    ['four-weekly', 52, 52],
    ['weekly', 52, 52],
    ['monthly', 12, 12],
  ] as const)('%s paid in %d is taxed to the end of %d', (frequency, taxPeriod, periods) => {
    expect(readPayPeriod(frequency, taxPeriod)).toMatchObject({ periods, standsAlone: false })
  })

  test.each([
    ['weekly', 53, 1],
    ['fortnightly', 54, 2],
    ['fortnightly', 53, 2],
    ['four-weekly', 56, 4],
    ['four-weekly', 53, 4],
  ] as const)('%s week %d stands alone with %d weeks of free pay', (frequency, taxPeriod, weeks) => {
    expect(readPayPeriod(frequency, taxPeriod)).toMatchObject({ periods: weeks, standsAlone: true })
    // The year's pay and tax do not matter, and nothing is given back.
    const year = { frequency, taxPeriod, payToDatePence: 9_999_999, taxDeductedBeforePence: 5_000_000 }
    const pay = weeks * 24_192
    expect(tax({ ...year, payInPeriodPence: pay + 99 })).toBe(0)
    expect(tax({ ...year, payInPeriodPence: pay + 10_000 })).toBe(2_000)
  })
})

describe('free pay', () => {
  // Source: HMRC, Specification for PAYE tax table routines, examples.
  test.each([
    [1257, 1, 12, 104_826],
    [1257, 1, 52, 24_192],
    [1257, 32, 52, 774_144],
    [475, 1, 12, 39_659],
    [0, 5, 12, 0],
    [500, 1, 12, 41_742],
    [501, 1, 12, 41_667 + 159],
    [1, 1, 52, 37],
  ] as const)('%d for %d of %d is %d', (allowance, periods, inYear, pence) => {
    expect(freePayPence(allowance, periods, inYear)).toBe(pence)
  })
})

describe('half of the pay is the most that is taken', () => {
  test.each(['K5000', '0T', 'D1', 'SD3', '1257L'])('%s', (taxCode) => {
    const input = { taxCode, taxPeriod: 20, payInPeriodPence: 10_001, payToDatePence: 5_000_000 }
    expect(tax(input)).toBe(5_000)
  })

  test('what was not taken is caught up by a cumulative code', () => {
    const first = calculateIncomeTax({
      ...base,
      taxCode: 'K2000',
      payInPeriodPence: 10_000,
      payToDatePence: 10_000,
    })
    expect(first.taxThisPeriodPence).toBe(5_000)
    const second = calculateIncomeTax({
      ...base,
      taxCode: 'K2000',
      taxPeriod: 2,
      payInPeriodPence: 90_000,
      payToDatePence: 100_000,
      taxDeductedBeforePence: first.taxToDatePence,
    })
    // £1,000 and 2 × £384.81 added is £1,769: £1,450 at 20% and £319 at 40%.
    expect(second.taxToDatePence).toBe(29_000 + 12_760)
  })

  test('a K code takes nothing when nothing is paid', () => {
    expect(tax({ taxCode: 'K500', payInPeriodPence: 0, payToDatePence: 0 })).toBe(0)
  })
})

test('NT gives back what was taken, but not on a week 1 basis', () => {
  expect(tax({ taxCode: 'NT', taxPeriod: 5, taxDeductedBeforePence: 12_345 })).toBe(-12_345)
  expect(tax({ taxCode: 'NT', taxPeriod: 5, taxDeductedBeforePence: 12_345, week1Month1: true })).toBe(0)
})

test('Wales and England are alike, Scotland is not', () => {
  const input = { payInPeriodPence: 200_000, payToDatePence: 200_000 }
  expect(tax({ ...input, taxCode: 'C1257L' })).toBe(tax(input))
  expect(tax({ ...input, taxCode: 'S1257L' })).not.toBe(tax(input))
})

test('broken and negative figures are refused', () => {
  expect(() => tax({ payInPeriodPence: -1 })).toThrow(RangeError)
  expect(() => tax({ payInPeriodPence: 1.5 })).toThrow(RangeError)
  expect(() => tax({ taxDeductedBeforePence: -1 })).toThrow(RangeError)
  expect(() => tax({ taxYear: '2027-28' })).toThrow(RangeError)
  expect(() => payrollTables('2023-24')).toThrow(RangeError)
})

const codes = fc.constantFrom(
  '1257L',
  'S1257L',
  'C1257L',
  '45L',
  'K475',
  'SK475',
  '0T',
  'S0T',
  'BR',
  'SBR',
  'D0',
  'D1',
  'SD2',
  'SD3',
  'NT',
)
const anyFrequency = fc.constantFrom('weekly', 'fortnightly', 'four-weekly', 'monthly')
const anyYear = fc.constantFrom(...knownTaxYears)
const pay = fc.integer({ min: 0, max: 3_000_000 })

describe('for any pay', () => {
  test('alone: never negative, never above half of the pay, and more pay is never less tax', () => {
    fc.assert(
      fc.property(codes, anyFrequency, anyYear, pay, pay, (taxCode, frequency, taxYear, one, more) => {
        const on = (payInPeriodPence: number): number =>
          tax({ taxCode, frequency, taxYear, week1Month1: true, payInPeriodPence })
        const [low, high] = [on(one), on(one + more)]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(Math.floor(one / 2))
        expect(high).toBeGreaterThanOrEqual(low)
      }),
      { numRuns: 2_000 },
    )
  })

  test('cumulative: however the year was paid, the last month leaves the tax of the year', () => {
    const months = fc.array(fc.integer({ min: 120_000, max: 900_000 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.constantFrom('1257L', 'S1257L', '0T', 'BR'),
        anyYear,
        months,
        (taxCode, taxYear, pays) => {
          let payToDatePence = 0
          let taxDeductedBeforePence = 0
          pays.forEach((payInPeriodPence, index) => {
            payToDatePence += payInPeriodPence
            const result = calculateIncomeTax({
              ...base,
              taxYear,
              taxCode,
              frequency: 'monthly',
              taxPeriod: index + 1,
              payInPeriodPence,
              payToDatePence,
              taxDeductedBeforePence,
            })
            expect(result.taxToDatePence).toBe(taxDeductedBeforePence + result.taxThisPeriodPence)
            taxDeductedBeforePence = result.taxToDatePence
          })
          const atOnce = tax({
            taxYear,
            taxCode,
            frequency: 'monthly',
            taxPeriod: 12,
            payInPeriodPence: payToDatePence,
            payToDatePence,
          })
          expect(taxDeductedBeforePence).toBe(atOnce)
        },
      ),
      { numRuns: 300 },
    )
  })
})
