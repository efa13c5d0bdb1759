import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PayslipInput } from '../../../src-shared/domain/payroll/payslip-types.ts'
import { calculatePayslip } from '../../../src-shared/domain/payroll/payslip.ts'
import { knownTaxYears } from '../../../src-shared/domain/payroll/tables/tables.ts'

const base: PayslipInput = {
  taxYear: '2026-27',
  frequency: 'monthly',
  taxPeriod: 1,
  taxCode: '1257L',
  week1Month1: false,
  niLetter: 'A',
  payLines: [{ label: 'Salary', amountPence: 300_000 }],
  paysRolledUpHoliday: false,
  payToDateBeforePence: 0,
  taxToDateBeforePence: 0,
  studentLoanPlans: [],
  hasPostgraduateLoan: false,
}
const scheme = { basis: 'qualifying-earnings', employerBasisPoints: 300, employeeBasisPoints: 500 } as const

describe('pension and tax', () => {
  test('relief at source leaves the taxable pay alone', () => {
    const payslip = calculatePayslip({ ...base, pension: { ...scheme, reliefMethod: 'relief-at-source' } })
    expect(payslip.taxablePayPence).toBe(300_000)
    expect(payslip.pensionDeductedPence).toBe(9_920)
    expect(payslip.pensionReliefPence).toBe(2_480)
  })

  test('a net pay arrangement lowers the taxable pay, not National Insurance', () => {
    const payslip = calculatePayslip({ ...base, pension: { ...scheme, reliefMethod: 'net-pay-arrangement' } })
    expect(payslip.pensionDeductedPence).toBe(12_400)
    expect(payslip.taxablePayPence).toBe(287_600)
    expect(payslip.niablePayPence).toBe(300_000)
  })

  test('salary exchange lowers both and leaves nothing to deduct', () => {
    const payslip = calculatePayslip({ ...base, pension: { ...scheme, reliefMethod: 'salary-exchange' } })
    expect(payslip.pensionExchangedPence).toBe(12_400)
    expect(payslip.taxablePayPence).toBe(287_600)
    expect(payslip.niablePayPence).toBe(287_600)
    expect(payslip.pensionEmployerPence).toBe(7_440 + 12_400)
    expect(payslip.pensionDeductedPence).toBe(0)
  })
})

describe('pay lines', () => {
  test('mileage is paid but is not pay for tax, National Insurance or the pension', () => {
    const mileage = {
      label: 'Mileage',
      amountPence: 4_500,
      isTaxable: false,
      isNiable: false,
      isPensionable: false,
    }
    const payslip = calculatePayslip({ ...base, payLines: [...base.payLines, mileage] })
    const without = calculatePayslip(base)
    expect(payslip.grossPence).toBe(304_500)
    expect(payslip.taxPence).toBe(without.taxPence)
    expect(payslip.employeeNiPence).toBe(without.employeeNiPence)
    expect(payslip.netPence).toBe(without.netPence + 4_500)
  })

  test('holiday is rolled up on work, not on other amounts', () => {
    const payLines = [
      { label: 'Basic pay', minutes: 600, ratePerHourHundredths: 132_000 },
      { label: 'Bonus', amountPence: 5_000 },
    ]
    const payslip = calculatePayslip({ ...base, payLines, paysRolledUpHoliday: true })
    expect(payslip.rolledUpHolidayPence).toBe(1_593)
    expect(payslip.grossPence).toBe(13_200 + 5_000 + 1_593)
    expect(payslip.basicMinutes).toBe(600)
  })

  test('a line that is both time and an amount, or neither, is refused', () => {
    const both = { label: 'Odd', minutes: 60, ratePerHourHundredths: 100, amountPence: 1 }
    expect(() => calculatePayslip({ ...base, payLines: [both] })).toThrow(RangeError)
    expect(() => calculatePayslip({ ...base, payLines: [{ label: 'Odd', minutes: 60 }] })).toThrow(RangeError)
    expect(() => calculatePayslip({ ...base, payLines: [{ label: 'Back', amountPence: -1 }] })).toThrow(
      RangeError,
    )
  })
})

test('other deductions take what there is, in turn', () => {
  const payslip = calculatePayslip({
    ...base,
    payLines: [{ label: 'Basic pay', amountPence: 10_000 }],
    otherDeductions: [
      { label: 'Court order', amountPence: 9_000 },
      { label: 'Advance', amountPence: 5_000 },
    ],
  })
  expect(payslip.otherDeductions.map(({ amountPence }) => amountPence)).toEqual([9_000, 1_000])
  expect(payslip.netPence).toBe(0)
})

const anyInput: fc.Arbitrary<PayslipInput> = fc.record({
  taxYear: fc.constantFrom(...knownTaxYears),
  frequency: fc.constantFrom('weekly', 'fortnightly', 'four-weekly', 'monthly'),
  taxPeriod: fc.integer({ min: 1, max: 12 }),
  taxCode: fc.constantFrom('1257L', 'S1257L', 'K475', 'BR', '0T', 'SD2', 'NT'),
  week1Month1: fc.boolean(),
  niLetter: fc.constantFrom('A', 'C', 'M', 'J', 'X'),
  payLines: fc.array(
    fc.record({
      label: fc.constant('Basic pay'),
      minutes: fc.integer({ min: 0, max: 12_000 }),
      ratePerHourHundredths: fc.integer({ min: 60_000, max: 400_000 }),
    }),
    { maxLength: 4 },
  ),
  paysRolledUpHoliday: fc.boolean(),
  payToDateBeforePence: fc.integer({ min: 0, max: 5_000_000 }),
  taxToDateBeforePence: fc.integer({ min: 0, max: 900_000 }),
  studentLoanPlans: fc.constantFrom<PayslipInput['studentLoanPlans']>([], ['1'], ['2', '4']),
  hasPostgraduateLoan: fc.boolean(),
  pension: fc.record({
    basis: fc.constantFrom('qualifying-earnings', 'pensionable-pay'),
    reliefMethod: fc.constantFrom('relief-at-source', 'net-pay-arrangement', 'salary-exchange'),
    employerBasisPoints: fc.constantFrom(300, 500),
    employeeBasisPoints: fc.constantFrom(500, 800),
  }),
  employmentAllowance: fc.record({ usedBeforePence: fc.integer({ min: 0, max: 1_100_000 }) }),
})

describe('for any payslip', () => {
  test('every penny is somewhere: the lines make the gross, and the shares make the cost', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const slip = calculatePayslip(input)
        expect(slip.payLines.reduce((sum, line) => sum + line.amountPence, 0)).toBe(slip.grossPence)
        const shares =
          slip.netPence + slip.dueToHmrcPence + slip.dueToPensionPence + slip.otherDeductionsPence
        expect(slip.employerCostPence).toBe(shares)
        const byEmployer = slip.pensionEmployerPence - slip.pensionExchangedPence
        expect(slip.employerCostPence).toBe(slip.grossPence + byEmployer + slip.employerNiPayablePence)
        expect(slip.netPence).toBeGreaterThanOrEqual(0)
        expect(slip.working.net.slice(0, -1).reduce((sum, line) => sum + (line.pence ?? 0), 0)).toBe(
          slip.netPence,
        )
        expect(slip.employmentAllowancePence + slip.employerNiPayablePence).toBe(slip.employerNiPence)
      }),
      { numRuns: 2_000 },
    )
  })

  test('the same input gives the same payslip, and nothing of it is changed', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input)
        expect(calculatePayslip(input)).toEqual(calculatePayslip(input))
        expect(input).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})
