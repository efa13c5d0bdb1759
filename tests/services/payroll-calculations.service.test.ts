import { describe, expect, test } from 'vitest'
import { payrollCalculationHandlers } from '../../src-main/payroll/payroll-calculations.service.ts'
import { payrollCalculationOperations } from '../../src-shared/contract/payroll-calculations.contract.ts'

type Name = keyof typeof payrollCalculationOperations

const clock = { now: () => '2026-11-21T12:00:00.000Z', today: () => '2026-11-21' }

/** As the one door does it: parse, answer, parse again. */
async function ask(name: Name, payload: unknown): Promise<unknown> {
  const operation = payrollCalculationOperations[name]
  const handler: (context: typeof clock, input: never) => unknown = payrollCalculationHandlers[name]
  const result = await handler(clock, operation.input.parse(payload) as never)
  const { ok, value } = result as { ok: boolean; value: unknown }
  return ok ? { ok, value: operation.output.parse(value) } : result
}

const tax = {
  taxYear: '2026-27',
  frequency: 'weekly',
  taxPeriod: 1,
  taxCode: '1257L',
  payInPeriodPence: 60_000,
  payToDatePence: 60_000,
}
const payslip = {
  taxYear: '2026-27',
  frequency: 'four-weekly',
  taxPeriod: 32,
  taxCode: '1257L',
  niLetter: 'M',
  payLines: [{ label: 'Basic pay', minutes: 2_400, ratePerHourHundredths: 132_000 }],
  paysRolledUpHoliday: true,
}

describe('answers', () => {
  test.each([
    ['payroll.calculateIncomeTax', tax, { taxThisPeriodPence: 7_160, taxToDatePence: 7_160 }],
    [
      'payroll.calculateNationalInsurance',
      { taxYear: '2026-27', frequency: 'weekly', niLetter: 'A', niablePayPence: 60_000 },
      {
        employeePence: 2_864,
        employerPence: 7_560,
        atLelPence: 12_900,
        lelToPtPence: 11_300,
        ptToUelPence: 35_800,
      },
    ],
    [
      'payroll.calculateDirectorsNationalInsurance',
      {
        taxYear: '2025-26',
        frequency: 'weekly',
        taxWeek: 2,
        niLetter: 'A',
        niablePayPence: 100_000,
        niablePayToDatePence: 200_000,
        method: 'alternative',
      },
      {
        employeePence: 5_866,
        employerPence: 13_560,
        employeeToDatePence: 11_732,
        employerToDatePence: 27_120,
      },
    ],
    [
      'payroll.calculateStudentLoan',
      {
        taxYear: '2026-27',
        frequency: 'monthly',
        plans: ['1', '2'],
        niablePayPence: 300_000,
        postgraduate: true,
      },
      { studentLoanPence: 6_800, postgraduateLoanPence: 7_500 },
    ],
    [
      'payroll.calculatePension',
      {
        taxYear: '2026-27',
        frequency: 'monthly',
        basis: 'qualifying-earnings',
        reliefMethod: 'relief-at-source',
        pensionablePayPence: 300_000,
        employerBasisPoints: 300,
        employeeBasisPoints: 500,
      },
      { pensionableEarningsPence: 248_000, employerPence: 7_440, deductedPence: 9_920, reliefPence: 2_480 },
    ],
    [
      'payroll.assessPension',
      {
        taxYear: '2026-27',
        frequency: 'monthly',
        birthDate: '1991-01-01',
        payPence: 83_301,
        payDate: '2026-11-30',
      },
      { category: 'eligible', letterDueBy: '2027-01-11' },
    ],
    [
      'payroll.checkMinimumWage',
      {
        periodStart: '2026-04-06',
        age: 24,
        basicMinutes: 2_400,
        basicPayPence: 10_000,
        accommodationAdjustmentPence: -450,
      },
      { ratePerHourHundredths: 127_100, entitlementPence: 50_840, paidPence: 9_550, compliant: false },
    ],
    [
      'payroll.accrueHoliday',
      { kind: 'regular', weeklyMinutes: 1_320, frequency: 'four-weekly', ratePerHourHundredths: 132_000 },
      { accruedMinutes: 569, valuePence: 12_510, rolledUpPence: 0 },
    ],
    [
      'payroll.accrueHoliday',
      { kind: 'irregular', minutesWorked: 2_400, payForWorkPence: 52_800 },
      { accruedMinutes: 300, rolledUpPence: 6_373 },
    ],
    [
      'payroll.calculatePayslip',
      payslip,
      { grossPence: 59_173, netPence: 59_173, rolledUpHolidayPence: 6_373 },
    ],
  ] as const)('%s', async (name, input, expected) => {
    expect(await ask(name, input)).toMatchObject({ ok: true, value: expected })
  })

  test('every figure of a payslip comes with its working', async () => {
    const pay = [
      { label: 'Basic pay', pence: 52_800 },
      { label: 'Holiday pay, rolled up at 12.07%', pence: 6_373 },
      { label: 'Pay before deductions', pence: 59_173 },
    ]
    expect(await ask('payroll.calculatePayslip', payslip)).toMatchObject({ value: { working: { pay } } })
  })
})

describe('refusals name the field and what to do', () => {
  const director = {
    taxYear: '2026-27',
    frequency: 'weekly',
    taxWeek: 2,
    niLetter: 'A',
    niablePayPence: 100,
    niablePayToDatePence: 200,
    method: 'standard',
  }
  const loan = { taxYear: '2024-25', frequency: 'weekly', plans: ['5'], niablePayPence: 1 }
  const ni = {
    taxYear: '2026-27',
    frequency: 'weekly',
    niLetter: 'M',
    niablePayPence: 1,
    payDate: '2026-11-13',
  }
  const pension = {
    basis: 'pensionable-pay',
    reliefMethod: 'salary-exchange',
    employerBasisPoints: 0,
    employeeBasisPoints: 500,
  }
  const leave = { kind: 'leave-year', weeklyMinutes: 2_100, daysPerWeek: 3 }
  const wage = { periodStart: '2026-11-09', age: 30, basicMinutes: 60, basicPayPence: 1 }
  const assess = {
    taxYear: '2026-27',
    frequency: 'weekly',
    birthDate: '1991-01-01',
    payPence: 1,
    payDate: '2026-11-30',
  }

  test.each([
    ['payroll.calculateIncomeTax', { ...tax, taxYear: '2031-32' }, 'no-tables-for-year', 'taxYear'],
    ['payroll.calculateIncomeTax', { ...tax, taxPeriod: 55 }, 'invalid-tax-period', 'taxPeriod'],
    ['payroll.calculateIncomeTax', { ...tax, taxPeriod: 0 }, 'invalid-tax-period', 'taxPeriod'],
    [
      'payroll.calculateIncomeTax',
      { ...tax, frequency: 'monthly', taxPeriod: 13 },
      'invalid-tax-period',
      'taxPeriod',
    ],
    ['payroll.calculateIncomeTax', { ...tax, taxCode: '12S7L' }, 'invalid-tax-code', 'taxCode'],
    ['payroll.calculateIncomeTax', { ...tax, payToDatePence: 1 }, 'pay-to-date-too-low', 'payToDatePence'],
    [
      'payroll.calculateNationalInsurance',
      { ...ni, birthDate: '1991-01-01' },
      'invalid-ni-letter',
      'niLetter',
    ],
    [
      'payroll.calculateDirectorsNationalInsurance',
      { ...director, taxWeek: 54 },
      'invalid-tax-period',
      'taxWeek',
    ],
    [
      'payroll.calculateDirectorsNationalInsurance',
      { ...director, niablePayToDatePence: 99 },
      'pay-to-date-too-low',
      'niablePayToDatePence',
    ],
    ['payroll.calculateStudentLoan', loan, 'invalid-student-loan-plan', 'plans'],
    ['payroll.assessPension', { ...assess, payDate: '2027-04-06' }, 'pay-date-outside-year', 'payDate'],
    ['payroll.assessPension', { ...assess, birthDate: '2026-12-01' }, 'invalid-birth-date', 'birthDate'],
    ['payroll.checkMinimumWage', { ...wage, periodStart: '2027-04-01' }, 'no-rates-for-day', 'periodStart'],
    ['payroll.checkMinimumWage', { ...wage, age: undefined }, 'age-needed', 'birthDate'],
    [
      'payroll.checkMinimumWage',
      { ...wage, accommodationAdjustmentPence: 1, accommodation: { chargePencePerDay: 1, nights: 1 } },
      'accommodation-given-twice',
      'accommodation',
    ],
    [
      'payroll.accrueHoliday',
      { ...leave, leavingDate: '2026-11-13' },
      'leave-year-start-needed',
      'leaveYearStart',
    ],
    [
      'payroll.accrueHoliday',
      { ...leave, leaveYearStart: '2026-12-01', leavingDate: '2026-11-13' },
      'leaving-before-start',
      'leavingDate',
    ],
    ['payroll.calculatePayslip', { ...payslip, taxPeriod: 55 }, 'invalid-tax-period', 'taxPeriod'],
    ['payroll.calculatePayslip', { ...payslip, taxCode: 'D3' }, 'invalid-tax-code', 'taxCode'],
    [
      'payroll.calculatePayslip',
      { ...payslip, birthDate: '1990-01-01', payDate: '2026-11-13' },
      'invalid-ni-letter',
      'niLetter',
    ],
    [
      'payroll.calculatePayslip',
      { ...payslip, taxYear: '2025-26', studentLoanPlans: ['5'] },
      'invalid-student-loan-plan',
      'studentLoanPlans',
    ],
    [
      'payroll.calculatePayslip',
      { ...payslip, payLines: [{ label: 'Half', minutes: 60 }] },
      'invalid-pay-line',
      'payLines.0',
    ],
    [
      'payroll.calculatePayslip',
      { ...payslip, payLines: [{ label: 'Back', amountPence: -1 }] },
      'negative-pay',
      'payLines',
    ],
    [
      'payroll.calculatePayslip',
      { ...payslip, pension, payLines: [{ label: 'Untaxed', amountPence: 100, isTaxable: false }] },
      'invalid-pay-line',
      'payLines',
    ],
    [
      'payroll.calculatePayslip',
      {
        ...payslip,
        taxCode: 'D1',
        payLines: [{ label: 'Basic pay', amountPence: 100_000 }],
        pension: { ...pension, reliefMethod: 'relief-at-source', employeeBasisPoints: 10_000 },
      },
      'deductions-above-pay',
      'pension',
    ],
  ] as const)('%s, case %#', async (name, input, code, field) => {
    const result = await ask(name, input)
    expect(result).toMatchObject({ ok: false, code, details: { field } })
    const { details } = result as { details: { whatToDo: string } }
    expect(details.whatToDo).toMatch(/^[A-Z].{20,}\.$/)
  })
})
