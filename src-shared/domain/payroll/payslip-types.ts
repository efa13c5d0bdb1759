import type { NiLetter, PayFrequency, StudentLoanPlan } from './tables/payroll-tables.ts'
import type { WorkingLine } from './working.ts'

/** Time at an hourly rate, or a plain amount. What a line does not say counts: everything is pay unless it is switched off. */
export type PayLine = {
  readonly label: string
  /** Both or neither: minutes × rate ÷ 60, half up. */
  readonly minutes?: number | undefined
  readonly ratePerHourHundredths?: number | undefined
  /** For a line that is not time: a bonus, statutory pay, mileage. */
  readonly amountPence?: number | undefined
  /** Mileage at the approved rate and returned expenses are paid, but are not pay for tax or National Insurance. */
  readonly isTaxable?: boolean | undefined
  readonly isNiable?: boolean | undefined
  readonly isPensionable?: boolean | undefined
  /** Rolled-up holiday is worked out on these lines: pay for work done. */
  readonly earnsHoliday?: boolean | undefined
}

export type PensionScheme = {
  readonly basis: PensionBasis
  readonly reliefMethod: PensionReliefMethod
  readonly employerBasisPoints: number
  /** The member's whole contribution with tax relief: 500 for the legal least, of which 4% leaves the pay. */
  readonly employeeBasisPoints: number
}
export type PensionBasis = 'qualifying-earnings' | 'pensionable-pay'
export type PensionReliefMethod = 'relief-at-source' | 'net-pay-arrangement' | 'salary-exchange'

/** One employment, one period. Figures to date are for this tax year, with what a P45 brought. */
export type PayslipInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  /** The tax week of the pay date (1 to 53, or 54 and 56 by name), or the tax month when paid monthly. */
  readonly taxPeriod: number
  readonly taxCode: string
  readonly week1Month1: boolean
  readonly niLetter: NiLetter
  readonly payLines: readonly PayLine[]
  /** Only for irregular hours and part-year work. */
  readonly paysRolledUpHoliday: boolean
  readonly payToDateBeforePence: number
  readonly taxToDateBeforePence: number
  readonly studentLoanPlans: readonly StudentLoanPlan[]
  readonly hasPostgraduateLoan: boolean
  /** Absent: not a member. */
  readonly pension?: PensionScheme | undefined
  /** Absent: the employer does not claim. One allowance for each employer and tax year. */
  readonly employmentAllowance?: { readonly usedBeforePence: number } | undefined
  /** Taken from net pay in this order, as far as the pay reaches. */
  readonly otherDeductions?: readonly { readonly label: string; readonly amountPence: number }[] | undefined
}

export type PayslipLine = {
  readonly label: string
  readonly amountPence: number
  readonly minutes?: number
  readonly ratePerHourHundredths?: number
}

export type Payslip = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly taxPeriod: number
  /** Pay, one line each, rolled-up holiday on its own line at the end. */
  readonly payLines: readonly PayslipLine[]
  readonly basicMinutes: number
  /** Everything paid before deductions. */
  readonly grossPence: number
  readonly taxablePayPence: number
  readonly niablePayPence: number
  readonly pensionablePayPence: number
  readonly payToDatePence: number
  readonly rolledUpHolidayPence: number
  /** Negative is a refund. */
  readonly taxPence: number
  readonly taxToDatePence: number
  readonly employeeNiPence: number
  readonly employerNiPence: number
  /** The bands an FPS reports. */
  readonly atLelPence: number
  readonly lelToPtPence: number
  readonly ptToUelPence: number
  readonly employmentAllowancePence: number
  readonly employerNiPayablePence: number
  readonly studentLoanPence: number
  readonly postgraduateLoanPence: number
  readonly pensionDeductedPence: number
  readonly pensionReliefPence: number
  /** With salary exchange the pay given up is part of it. */
  readonly pensionEmployerPence: number
  /** Pay given up under salary exchange: not taxed, and not in the net pay. */
  readonly pensionExchangedPence: number
  readonly otherDeductions: readonly PayslipLine[]
  readonly otherDeductionsPence: number
  readonly netPence: number
  /** Tax, both National Insurances after the allowance, and loans. Negative when HMRC owes. */
  readonly dueToHmrcPence: number
  /** What goes to the pension provider from the employer and from pay. */
  readonly dueToPensionPence: number
  /** What the period costs the account: net + HMRC + pension + other deductions. */
  readonly employerCostPence: number
  readonly working: PayslipWorking
}

/** How each figure was reached, line by line. */
export type PayslipWorking = {
  readonly pay: readonly WorkingLine[]
  readonly tax: readonly WorkingLine[]
  readonly nationalInsurance: readonly WorkingLine[]
  readonly loans: readonly WorkingLine[]
  readonly pension: readonly WorkingLine[]
  readonly net: readonly WorkingLine[]
}
