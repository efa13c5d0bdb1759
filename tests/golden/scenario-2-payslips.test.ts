import { describe, expect, test } from 'vitest'
import { formatPounds } from '../../src-shared/domain/money.ts'
import { taxWeekOf } from '../../src-shared/domain/plain-date.ts'
import { accrueHoliday } from '../../src-shared/domain/payroll/holiday-pay.ts'
import { assessPension } from '../../src-shared/domain/payroll/pension-assessment.ts'
import type { Payslip, PayslipInput } from '../../src-shared/domain/payroll/payslip-types.ts'
import { calculatePayslip } from '../../src-shared/domain/payroll/payslip.ts'
import { payrollTables } from '../../src-shared/domain/payroll/tables/tables.ts'

const payDay = '2026-11-13'
const rate = 132_000

const both = {
  taxYear: '2026-27',
  frequency: 'four-weekly',
  taxPeriod: taxWeekOf(payDay),
  taxCode: '1257L',
  week1Month1: false,
  studentLoanPlans: [],
  hasPostgraduateLoan: false,
} as const

/** Beth, 35, 22 regular hours a week, paid the same on all seven earlier pay days; in the pension. */
const beth: PayslipInput = {
  ...both,
  niLetter: 'A',
  payLines: [{ label: 'Basic pay', minutes: 88 * 60, ratePerHourHundredths: rate }],
  paysRolledUpHoliday: false,
  payToDateBeforePence: 7 * 116_160,
  taxToDateBeforePence: 27_140,
  pension: {
    basis: 'qualifying-earnings',
    reliefMethod: 'relief-at-source',
    employerBasisPoints: 300,
    employeeBasisPoints: 500,
  },
  employmentAllowance: { usedBeforePence: 7 * 11_649 },
}

/** Carl, 20, irregular hours with rolled-up holiday; not in the pension. */
const carl: PayslipInput = {
  ...both,
  niLetter: 'M',
  payLines: [{ label: 'Basic pay', minutes: 40 * 60, ratePerHourHundredths: rate }],
  paysRolledUpHoliday: true,
  payToDateBeforePence: 0,
  taxToDateBeforePence: 0,
  employmentAllowance: { usedBeforePence: 8 * 11_649 },
}

const words = (payslip: Payslip): string[] => [
  ...payslip.payLines.map(({ label, amountPence }) => `${label} ${formatPounds(amountPence)}`),
  `Gross ${formatPounds(payslip.grossPence)}`,
  `Tax to date ${formatPounds(payslip.taxToDatePence)}, now ${formatPounds(payslip.taxPence)}`,
  `Employee National Insurance ${formatPounds(payslip.employeeNiPence)}`,
  `Employer National Insurance ${formatPounds(payslip.employerNiPence)}, to pay ${formatPounds(payslip.employerNiPayablePence)}`,
  `Pension from pay ${formatPounds(payslip.pensionDeductedPence)}, employer ${formatPounds(payslip.pensionEmployerPence)}`,
  `Net ${formatPounds(payslip.netPence)}`,
]

describe('scenario 2: Brian Hughes pays Beth and Carl on Friday 13 November 2026', () => {
  test('the pay day is in tax week 32', () => {
    expect(taxWeekOf(payDay)).toBe(32)
  })

  test('Beth', () => {
    expect(words(calculatePayslip(beth))).toEqual([
      'Basic pay £1,161.60',
      'Gross £1,161.60',
      'Tax to date £310.20, now £38.80',
      'Employee National Insurance £15.57',
      'Employer National Insurance £116.49, to pay £0.00',
      'Pension from pay £27.26, employer £20.45',
      'Net £1,079.97',
    ])
  })

  test("the working of Beth's tax", () => {
    const lines = calculatePayslip(beth).working.tax.map(
      ({ label, pence }) => `${label} ${formatPounds(pence ?? 0)}`,
    )
    expect(lines).toEqual([
      'Pay to date £9,292.80',
      'Tax-free pay for the year to week 32 £7,741.44',
      'Taxable, in whole pounds £1,551.00',
      'Tax to date £310.20',
      'Tax taken before £271.40',
      'Tax this period £38.80',
    ])
  })

  test('Carl, with his holiday on its own line', () => {
    expect(words(calculatePayslip(carl))).toEqual([
      'Basic pay £528.00',
      'Holiday pay, rolled up at 12.07% £63.73',
      'Gross £591.73',
      'Tax to date £0.00, now £0.00',
      'Employee National Insurance £0.00',
      'Employer National Insurance £0.00, to pay £0.00',
      'Pension from pay £0.00, employer £0.00',
      'Net £591.73',
    ])
  })

  test('Carl is not enrolled but may opt in', () => {
    const { frequency, taxYear } = both
    const assessed = assessPension({
      taxYear,
      frequency,
      birthDate: '2006-03-01',
      payPence: 59_173,
      payDate: payDay,
    })
    expect(assessed.category).toBe('non-eligible')
  })

  test('money out: wages, HMRC and NEST', () => {
    const [one, other] = [calculatePayslip(beth), calculatePayslip(carl)]
    expect(one.netPence + other.netPence).toBe(107_997 + 59_173)
    expect(one.dueToHmrcPence + other.dueToHmrcPence).toBe(5_437)
    expect(one.dueToPensionPence + other.dueToPensionPence).toBe(4_771)
    expect(one.employerCostPence + other.employerCostPence).toBe(177_378)
  })

  test('the Employment Allowance left', () => {
    const used = 7 * 11_649 + calculatePayslip(beth).employmentAllowancePence
    expect(payrollTables('2026-27').employmentAllowancePence - used).toBe(956_808)
  })

  test("Beth's holiday earned, shown as owed", () => {
    const earned = accrueHoliday({
      kind: 'regular',
      weeklyMinutes: 22 * 60,
      frequency: 'four-weekly',
      ratePerHourHundredths: rate,
    })
    expect(earned.valuePence).toBe(12_510)
    // 9.48 hours to two decimals.
    expect(Math.round((earned.accruedMinutes / 60) * 100)).toBe(948)
  })
})

describe('the variant: a 14th pay day on Monday 5 April 2027', () => {
  const fourteenth: PayslipInput = {
    ...beth,
    taxPeriod: 56,
    payToDateBeforePence: 13 * 116_160,
    taxToDateBeforePence: 50_500,
  }

  test('tax week 53 is run as week 56, non-cumulative with 4 × £241.92 free pay', () => {
    expect(taxWeekOf('2027-04-05')).toBe(53)
    const payslip = calculatePayslip(fourteenth)
    expect(payslip.working.tax[1]?.pence).toBe(4 * 24_192)
    // £1,161.60 − £967.68 = £193.92: £193 at 20%.
    expect(payslip.taxPence).toBe(3_860)
    expect(payslip.taxToDatePence).toBe(54_360)
    expect(calculatePayslip({ ...fourteenth, taxPeriod: 53 }).taxPence).toBe(3_860)
  })

  test('National Insurance is as in any other period', () => {
    const [last, usual] = [calculatePayslip(fourteenth), calculatePayslip(beth)]
    expect(last.employeeNiPence).toBe(usual.employeeNiPence)
    expect(last.employerNiPence).toBe(usual.employerNiPence)
  })
})
