import { niLetterProblem } from '../../src-shared/domain/payroll/ni-letter-check.ts'
import { readPayPeriod } from '../../src-shared/domain/payroll/pay-period.ts'
import { readTaxCode } from '../../src-shared/domain/payroll/tax-code.ts'
import type {
  NiLetter,
  PayFrequency,
  StudentLoanPlan,
} from '../../src-shared/domain/payroll/tables/payroll-tables.ts'
import { knownTaxYears, payrollTables } from '../../src-shared/domain/payroll/tables/tables.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse } from '../../src-shared/result.ts'

/** Each check gives a refusal that names the field and what to do about it, or nothing when the figures can be used. */

export function checkTaxYear(taxYear: string) {
  if (knownTaxYears.includes(taxYear)) return undefined
  const whatToDo = `There are figures for ${knownTaxYears.join(', ')}. Choose one of these years.`
  return refuse('no-tables-for-year', { field: 'taxYear', whatToDo })
}

const periodAdvice: Readonly<Record<PayFrequency, string>> = {
  weekly: 'Give the tax week of the pay date, 1 to 53.',
  fortnightly: 'Give the tax week of the pay date, 1 to 53, or 54 for a 27th pay day.',
  'four-weekly': 'Give the tax week of the pay date, 1 to 53, or 56 for a 14th pay day.',
  monthly: 'Give the tax month of the pay date, 1 to 12.',
}

export function checkTaxPeriod(frequency: PayFrequency, taxPeriod: number) {
  if (readPayPeriod(frequency, taxPeriod) !== undefined) return undefined
  return refuse('invalid-tax-period', { field: 'taxPeriod', whatToDo: periodAdvice[frequency] })
}

export function checkTaxCode(taxCode: string) {
  if (readTaxCode(taxCode) !== undefined) return undefined
  const whatToDo =
    'Copy the code from the P45, the P6 or P9 notice or the starter declaration, such as 1257L, S1257L, K475, BR, D0, 0T or NT.'
  return refuse('invalid-tax-code', { field: 'taxCode', whatToDo })
}

type Person = {
  readonly niLetter: NiLetter
  readonly birthDate?: PlainDate | undefined
  readonly payDate?: PlainDate | undefined
  readonly sex?: 'female' | 'male' | undefined
  readonly statePensionAgeDate?: PlainDate | undefined
}

export function checkNiLetter({ niLetter, birthDate, payDate, sex, statePensionAgeDate }: Person) {
  if (birthDate === undefined || payDate === undefined) return undefined
  const whatToDo = niLetterProblem(niLetter, { birthDate, payDate, sex, statePensionAgeDate })
  return whatToDo === undefined ? undefined : refuse('invalid-ni-letter', { field: 'niLetter', whatToDo })
}

export function checkPayToDate(payPence: number, toDatePence: number, field: string) {
  if (toDatePence >= payPence) return undefined
  const whatToDo = 'Pay to date includes the pay of this period. Add it in.'
  return refuse('pay-to-date-too-low', { field, whatToDo })
}

export function checkLoanPlans(taxYear: string, plans: readonly StudentLoanPlan[], field: string) {
  const { annualThresholdPence } = payrollTables(taxYear).studentLoans
  const missing = plans.find((plan) => annualThresholdPence[plan] === undefined)
  if (missing === undefined) return undefined
  const whatToDo = `Plan ${missing} is not collected through pay in ${taxYear}. Take it off, or look at the start notice again.`
  return refuse('invalid-student-loan-plan', { field, whatToDo })
}
