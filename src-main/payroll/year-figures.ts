import type { PayFigures } from '../../src-shared/domain/letters/letter-facts.ts'
import type { Payslip } from '../../src-shared/domain/payroll/payslip-types.ts'
import type { Opening } from '../employment/employment.service.ts'
import type { PayslipFigures, RunTotals } from './payslips.repository.ts'

/** This tax year so far. `taxablePence` is what tax is worked on; the rest is what a payslip prints. */
export type YearFigures = PayFigures & { readonly taxablePence: number }

/** The figures of a payslip that its row keeps, to be added up. */
export const figuresOf = (payslip: Payslip): PayslipFigures => ({
  minutes: payslip.basicMinutes,
  grossPence: payslip.grossPence,
  taxablePence: payslip.taxablePayPence,
  taxPence: payslip.taxPence,
  employeeNationalInsurancePence: payslip.employeeNiPence,
  employerNationalInsurancePence: payslip.employerNiPence,
  employmentAllowancePence: payslip.employmentAllowancePence,
  studentLoanPence: payslip.studentLoanPence,
  postgraduateLoanPence: payslip.postgraduateLoanPence,
  pensionDeductedPence: payslip.pensionDeductedPence,
  employerPensionPence: payslip.pensionEmployerPence,
  netPence: payslip.netPence,
})

export const printedFigures = (figures: PayslipFigures): PayFigures => ({
  grossPence: figures.grossPence,
  taxPence: figures.taxPence,
  employeeNationalInsurancePence: figures.employeeNationalInsurancePence,
  employeePensionPence: figures.pensionDeductedPence,
  studentLoanPence: figures.studentLoanPence + figures.postgraduateLoanPence,
  netPence: figures.netPence,
  employerPensionPence: figures.employerPensionPence,
  employerNationalInsurancePence: figures.employerNationalInsurancePence,
})

const figureNames = [
  'minutes',
  'grossPence',
  'taxablePence',
  'taxPence',
  'employeeNationalInsurancePence',
  'employerNationalInsurancePence',
  'employmentAllowancePence',
  'studentLoanPence',
  'postgraduateLoanPence',
  'pensionDeductedPence',
  'employerPensionPence',
  'netPence',
] as const satisfies readonly (keyof PayslipFigures)[]

const nothingPaid: PayslipFigures = {
  minutes: 0,
  grossPence: 0,
  taxablePence: 0,
  taxPence: 0,
  employeeNationalInsurancePence: 0,
  employerNationalInsurancePence: 0,
  employmentAllowancePence: 0,
  studentLoanPence: 0,
  postgraduateLoanPence: 0,
  pensionDeductedPence: 0,
  employerPensionPence: 0,
  netPence: 0,
}

/** The year before this pay day: what was brought along, if it is of the same tax year, and what this desk paid. */
export function yearBefore(
  taxYear: string,
  opening: Opening | null,
  paid: PayslipFigures = nothingPaid,
): YearFigures {
  const year = { ...printedFigures(paid), taxablePence: paid.taxablePence }
  if (opening?.taxYear !== taxYear) return year
  const { payToDatePence, taxToDatePence, employeeNationalInsuranceToDatePence } = opening
  return {
    ...year,
    taxablePence: year.taxablePence + payToDatePence,
    grossPence: year.grossPence + payToDatePence,
    taxPence: year.taxPence + taxToDatePence,
    employeeNationalInsurancePence:
      year.employeeNationalInsurancePence + employeeNationalInsuranceToDatePence,
    employerNationalInsurancePence:
      year.employerNationalInsurancePence + opening.employerNationalInsuranceToDatePence,
    // Loans and pension from before are not known: only what was, is taken off.
    netPence: year.netPence + payToDatePence - taxToDatePence - employeeNationalInsuranceToDatePence,
  }
}

export function addToYear(year: YearFigures, added: PayFigures): PayFigures {
  return {
    grossPence: year.grossPence + added.grossPence,
    taxPence: year.taxPence + added.taxPence,
    employeeNationalInsurancePence:
      year.employeeNationalInsurancePence + added.employeeNationalInsurancePence,
    employeePensionPence: year.employeePensionPence + added.employeePensionPence,
    studentLoanPence: year.studentLoanPence + added.studentLoanPence,
    netPence: year.netPence + added.netPence,
    employerPensionPence: year.employerPensionPence + added.employerPensionPence,
    employerNationalInsurancePence:
      year.employerNationalInsurancePence + added.employerNationalInsurancePence,
  }
}

/** Net pay, HMRC and pension: what leaves the person's account because of these figures. */
export const moneyOutPence = (figures: PayslipFigures): number =>
  figures.netPence + dueToHmrcPence(figures) + dueToPensionPence(figures)

export const dueToHmrcPence = (figures: PayslipFigures): number =>
  figures.taxPence +
  figures.employeeNationalInsurancePence +
  figures.employerNationalInsurancePence -
  figures.employmentAllowancePence +
  figures.studentLoanPence +
  figures.postgraduateLoanPence

export const dueToPensionPence = (figures: PayslipFigures): number =>
  figures.pensionDeductedPence + figures.employerPensionPence

export function addUpFigures(all: readonly PayslipFigures[]): PayslipFigures {
  const sum = { ...nothingPaid }
  for (const figures of all) {
    for (const key of figureNames) sum[key] += figures[key]
  }
  return sum
}

/** A run's totals as everybody sees them. */
export const totalsOf = (sum: RunTotals) => ({
  payslips: sum.payslips,
  employers: sum.employers,
  grossPence: sum.grossPence,
  taxPence: sum.taxPence,
  employeeNationalInsurancePence: sum.employeeNationalInsurancePence,
  employerNationalInsurancePence: sum.employerNationalInsurancePence,
  employmentAllowancePence: sum.employmentAllowancePence,
  pensionDeductedPence: sum.pensionDeductedPence,
  employerPensionPence: sum.employerPensionPence,
  netPence: sum.netPence,
  moneyOutPence: moneyOutPence(sum),
})

export const emptyRun: RunTotals = { ...nothingPaid, payslips: 0, employers: 0 }
