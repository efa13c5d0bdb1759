import { z } from 'zod'
import {
  minutes,
  payFrequency,
  pence,
  plainDate,
  ratePerHourHundredths,
  shortText,
  taxYear,
} from './fields.ts'

export const pay = pence.nonnegative()
export const basisPoints = z.int().min(0).max(10_000)
/** Tax week or month. Which numbers exist depends on the frequency: the service says what to do about one that does not. */
export const taxPeriod = z.int()
export const taxCode = z.string().max(20)
export const niLetter = z.enum([
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
])
export const studentLoanPlan = z.enum(['1', '2', '4', '5'])
export const pensionBasis = z.enum(['qualifying-earnings', 'pensionable-pay'])
export const reliefMethod = z.enum(['relief-at-source', 'net-pay-arrangement', 'salary-exchange'])
export const pensionDuty = z.enum([
  'enrol',
  'write-about-enrolment',
  'write-about-opting-in',
  'enrol-when-asked',
  'write-about-joining',
  'let-join-when-asked',
])
export const working = z
  .array(z.strictObject({ label: z.string(), pence: pence.optional(), text: z.string().optional() }))
  .readonly()

/** With a birth date and a pay date, the letter is checked against age and sex. */
export const person = {
  birthDate: plainDate.optional(),
  payDate: plainDate.optional(),
  sex: z.enum(['female', 'male']).optional(),
  statePensionAgeDate: plainDate.optional(),
}

export const niBands = { atLelPence: pence, lelToPtPence: pence, ptToUelPence: pence }

export const payLine = z.strictObject({
  label: shortText,
  minutes: minutes.optional(),
  ratePerHourHundredths: ratePerHourHundredths.optional(),
  amountPence: pence.optional(),
  isTaxable: z.boolean().optional(),
  isNiable: z.boolean().optional(),
  isPensionable: z.boolean().optional(),
  earnsHoliday: z.boolean().optional(),
})

const payslipLine = z.strictObject({
  label: z.string(),
  amountPence: pence,
  minutes: z.int().optional(),
  ratePerHourHundredths: z.int().optional(),
})

const payslipAmounts = {
  grossPence: pence,
  taxablePayPence: pence,
  niablePayPence: pence,
  pensionablePayPence: pence,
  payToDatePence: pence,
  rolledUpHolidayPence: pence,
  taxPence: pence,
  taxToDatePence: pence,
  employeeNiPence: pence,
  employerNiPence: pence,
  ...niBands,
  employmentAllowancePence: pence,
  employerNiPayablePence: pence,
  studentLoanPence: pence,
  postgraduateLoanPence: pence,
  pensionDeductedPence: pence,
  pensionReliefPence: pence,
  pensionEmployerPence: pence,
  pensionExchangedPence: pence,
  otherDeductionsPence: pence,
  netPence: pence,
  dueToHmrcPence: pence,
  dueToPensionPence: pence,
  employerCostPence: pence,
} as const

export const payslip = z.strictObject({
  taxYear,
  frequency: payFrequency,
  taxPeriod,
  payLines: z.array(payslipLine).readonly(),
  basicMinutes: z.int(),
  ...payslipAmounts,
  otherDeductions: z.array(payslipLine).readonly(),
  working: z.strictObject({
    pay: working,
    tax: working,
    nationalInsurance: working,
    loans: working,
    pension: working,
    net: working,
  }),
})
