import { assertWhole } from '../money.ts'
import type { PayFrequency, PayrollTables, StudentLoanPlan } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type StudentLoanInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly plans: readonly StudentLoanPlan[]
  readonly postgraduate: boolean
  readonly niablePayPence: number
}

export type StudentLoan = {
  readonly studentLoanPence: number
  readonly postgraduateLoanPence: number
  readonly working: readonly WorkingLine[]
}

const shareOfYear: Readonly<Record<PayFrequency, readonly [number, number]>> = {
  weekly: [1, 52],
  fortnightly: [2, 52],
  'four-weekly': [4, 52],
  monthly: [1, 12],
}

/** A year's threshold for one pay period, cut to the penny: £26,900 is £517.30 a week. */
export function loanThresholdPence(annualPence: number, frequency: PayFrequency): number {
  const [units, unitsInYear] = shareOfYear[frequency]
  return Math.floor((annualPence * units) / unitsInYear)
}

/** A rate on the pay above a period's threshold, cut to the whole pound, in pence. */
export function loanDeductionPence(payPence: number, thresholdPence: number, basisPoints: number): number {
  return Math.floor((Math.max(0, payPence - thresholdPence) * basisPoints) / 1_000_000) * 100
}

/** With several plans only one deduction is made, from the lowest threshold. */
function lowestThreshold(
  loans: PayrollTables['studentLoans'],
  plans: readonly StudentLoanPlan[],
): number | undefined {
  let lowest: number | undefined
  for (const plan of plans) {
    const annual = loans.annualThresholdPence[plan]
    if (annual === undefined) throw new RangeError(`no student loan plan ${plan} in this tax year`)
    lowest = Math.min(lowest ?? annual, annual)
  }
  return lowest
}

const nothing: StudentLoan = { studentLoanPence: 0, postgraduateLoanPence: 0, working: [] }

/**
 * Student and postgraduate loan deductions of one pay period, in pence but whole pounds. Not cumulative. The pay is what
 * employer National Insurance is worked on.
 * Throws: RangeError for a year without figures, a plan the year does not have, or negative or broken pence.
 * Source: Education (Student Loans) (Repayment) Regulations 2009 reg. 44; HMRC collection of student loans manual.
 */
export function calculateStudentLoan(input: StudentLoanInput): StudentLoan {
  const payPence = assertWhole(input.niablePayPence, 'niablePayPence')
  if (payPence < 0) throw new RangeError('niablePayPence must not be negative')
  const loans = payrollTables(input.taxYear).studentLoans
  const annualPence = lowestThreshold(loans, input.plans)
  if (annualPence === undefined && !input.postgraduate) return nothing
  const working: WorkingLine[] = [{ label: 'Pay for loans', pence: payPence }]
  const take = (label: string, yearPence: number | undefined, basisPoints: number): number => {
    if (yearPence === undefined) return 0
    const thresholdPence = loanThresholdPence(yearPence, input.frequency)
    const pence = loanDeductionPence(payPence, thresholdPence, basisPoints)
    working.push(
      { label: `${label}: threshold for the period`, pence: thresholdPence },
      { label: `${label}: ${String(basisPoints / 100)}% above it, in whole pounds`, pence },
    )
    return pence
  }
  const yearly = input.postgraduate ? loans.postgraduateAnnualThresholdPence : undefined
  return {
    postgraduateLoanPence: take('Postgraduate loan', yearly, loans.postgraduateBasisPoints),
    studentLoanPence: take('Student loan', annualPence, loans.planBasisPoints),
    working,
  }
}
