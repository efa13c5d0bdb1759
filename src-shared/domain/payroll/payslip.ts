import { assertWhole } from '../money.ts'
import { employmentAllowancePence } from './employment-allowance.ts'
import { calculateIncomeTax, type IncomeTax } from './income-tax.ts'
import { calculateNationalInsurance, type NationalInsurance } from './national-insurance.ts'
import { addUpPay, type PayTotals } from './pay-lines.ts'
import type { Payslip, PayslipInput, PayslipLine, PayslipWorking } from './payslip-types.ts'
import { calculatePension, type Pension } from './pension.ts'
import { calculateStudentLoan, type StudentLoan } from './student-loan.ts'

type Parts = {
  readonly totals: PayTotals
  readonly taxablePence: number
  readonly niablePence: number
  readonly pension: Pension
  readonly tax: IncomeTax
  readonly ni: NationalInsurance
  readonly coveredPence: number
  readonly loans: StudentLoan
  readonly loansPence: number
}

const notMember: Pension = {
  pensionableEarningsPence: 0,
  employerPence: 0,
  deductedPence: 0,
  reliefPence: 0,
  exchangedPence: 0,
  working: [],
}

function pensionOf({ taxYear, frequency, pension }: PayslipInput, pensionablePayPence: number): Pension {
  return pension === undefined
    ? notMember
    : calculatePension({ taxYear, frequency, pensionablePayPence, ...pension })
}

function partsOf(input: PayslipInput): Parts {
  const { taxYear, frequency, taxPeriod, taxCode, week1Month1, niLetter, employmentAllowance } = input
  const totals = addUpPay(input)
  const pension = pensionOf(input, Math.max(0, totals.pensionablePence))
  const beforeTaxPence = input.pension?.reliefMethod === 'net-pay-arrangement' ? pension.deductedPence : 0
  const taxablePence = totals.taxablePence - pension.exchangedPence - beforeTaxPence
  const niablePence = totals.niablePence - pension.exchangedPence
  const tax = calculateIncomeTax({
    taxYear,
    frequency,
    taxPeriod,
    taxCode,
    week1Month1,
    payInPeriodPence: taxablePence,
    payToDatePence: input.payToDateBeforePence + taxablePence,
    taxDeductedBeforePence: input.taxToDateBeforePence,
  })
  const ni = calculateNationalInsurance({ taxYear, frequency, niLetter, niablePayPence: niablePence })
  const loans = calculateStudentLoan({
    taxYear,
    frequency,
    plans: input.studentLoanPlans,
    postgraduate: input.hasPostgraduateLoan,
    niablePayPence: niablePence,
  })
  const coveredPence =
    employmentAllowance === undefined
      ? 0
      : employmentAllowancePence(taxYear, ni.employerPence, employmentAllowance.usedBeforePence)
  const loansPence = loans.studentLoanPence + loans.postgraduateLoanPence
  return { totals, taxablePence, niablePence, pension, tax, ni, coveredPence, loans, loansPence }
}

/** Takes each in turn, but never more than there is. */
function takeOthers(input: PayslipInput, availablePence: number): PayslipLine[] {
  let leftPence = Math.max(0, availablePence)
  return (input.otherDeductions ?? []).map(({ label, amountPence }) => {
    if (assertWhole(amountPence, label) < 0) throw new RangeError(`${label} must not be negative`)
    const takenPence = Math.min(amountPence, leftPence)
    leftPence -= takenPence
    return { label, amountPence: takenPence }
  })
}

type Money = Pick<
  Payslip,
  | 'otherDeductions'
  | 'otherDeductionsPence'
  | 'netPence'
  | 'dueToHmrcPence'
  | 'dueToPensionPence'
  | 'employerCostPence'
  | 'employerNiPayablePence'
>

/** Where the money goes: to the person, HMRC, the pension and others. The four add up to what the period costs. */
function shareOut(input: PayslipInput, { totals, pension, tax, ni, coveredPence, loansPence }: Parts): Money {
  const deductedPence =
    pension.exchangedPence + tax.taxThisPeriodPence + ni.employeePence + loansPence + pension.deductedPence
  const beforeOthersPence = totals.grossPence - deductedPence
  const otherDeductions = takeOthers(input, beforeOthersPence)
  const otherDeductionsPence = otherDeductions.reduce((sum, line) => sum + line.amountPence, 0)
  const netPence = beforeOthersPence - otherDeductionsPence
  const employerNiPayablePence = ni.employerPence - coveredPence
  const dueToHmrcPence = tax.taxThisPeriodPence + ni.employeePence + employerNiPayablePence + loansPence
  const dueToPensionPence = pension.deductedPence + pension.employerPence
  const employerCostPence = netPence + dueToHmrcPence + dueToPensionPence + otherDeductionsPence
  return {
    otherDeductions,
    otherDeductionsPence,
    netPence,
    dueToHmrcPence,
    dueToPensionPence,
    employerCostPence,
    employerNiPayablePence,
  }
}

function explain(
  { totals, pension, tax, ni, coveredPence, loans, loansPence }: Parts,
  money: Money,
): PayslipWorking {
  const gross = { label: 'Pay before deductions', pence: totals.grossPence }
  return {
    pay: [...totals.lines.map(({ label, amountPence }) => ({ label, pence: amountPence })), gross],
    tax: tax.working,
    nationalInsurance: [...ni.working, { label: 'Covered by the Employment Allowance', pence: coveredPence }],
    loans: loans.working,
    pension: pension.working,
    net: [
      gross,
      { label: 'Pay given up for the pension', pence: 0 - pension.exchangedPence },
      { label: 'Income tax', pence: 0 - tax.taxThisPeriodPence },
      { label: 'National Insurance', pence: 0 - ni.employeePence },
      { label: 'Loans', pence: 0 - loansPence },
      { label: 'Pension', pence: 0 - pension.deductedPence },
      { label: 'Other deductions', pence: 0 - money.otherDeductionsPence },
      { label: 'Net pay', pence: money.netPence },
    ],
  }
}

/**
 * One payslip: one employment, one pay period. Money in whole pence, time in minutes, rates in hundredths of a penny.
 * Nothing is read from outside: the same input gives the same payslip. Net is pay less tax, employee National Insurance,
 * loans, the member's pension and other deductions; the last are cut to what is left.
 * Throws: RangeError for whatever its parts refuse: unknown year, code or period, broken or negative pay.
 * Source: the parts name theirs; Employment Rights Act 1996 s.8 for what a payslip must show.
 */
export function calculatePayslip(input: PayslipInput): Payslip {
  const parts = partsOf(input)
  const { totals, pension, tax, ni, loans } = parts
  const money = shareOut(input, parts)
  return {
    taxYear: input.taxYear,
    frequency: input.frequency,
    taxPeriod: input.taxPeriod,
    payLines: totals.lines,
    basicMinutes: totals.basicMinutes,
    grossPence: totals.grossPence,
    taxablePayPence: parts.taxablePence,
    niablePayPence: parts.niablePence,
    pensionablePayPence: totals.pensionablePence,
    payToDatePence: input.payToDateBeforePence + parts.taxablePence,
    rolledUpHolidayPence: totals.holidayPence,
    taxPence: tax.taxThisPeriodPence,
    taxToDatePence: tax.taxToDatePence,
    employeeNiPence: ni.employeePence,
    employerNiPence: ni.employerPence,
    atLelPence: ni.atLelPence,
    lelToPtPence: ni.lelToPtPence,
    ptToUelPence: ni.ptToUelPence,
    employmentAllowancePence: parts.coveredPence,
    studentLoanPence: loans.studentLoanPence,
    postgraduateLoanPence: loans.postgraduateLoanPence,
    pensionDeductedPence: pension.deductedPence,
    pensionReliefPence: pension.reliefPence,
    pensionEmployerPence: pension.employerPence,
    pensionExchangedPence: pension.exchangedPence,
    ...money,
    working: explain(parts, money),
  }
}
