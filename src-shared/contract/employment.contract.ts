import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import {
  accountNumber,
  id,
  minutes,
  optionalText,
  payFrequency,
  pence,
  plainDate,
  ratePerHourHundredths,
  requestId,
  shortText,
  sortCode,
  taxYear,
} from './fields.ts'

export const niLetter = z.enum(['A', 'B', 'C', 'H', 'J', 'M', 'X', 'Z'])

export const studentLoanPlan = z.enum(['1', '2', '4', '5'])

/** AB123456C, or empty while it is not known. */
const nationalInsuranceNumber = z
  .string()
  .regex(/^([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D])?$/, 'such as AB123456C, or empty')

export const assistantFields = {
  name: shortText,
  birthDate: plainDate,
  nationalInsuranceNumber,
  address: optionalText,
  phone: optionalText,
  sortCode,
  accountNumber,
  accountName: shortText,
} as const

export const contractFields = {
  startedOn: plainDate,
  frequency: payFrequency,
  ratePerHourHundredths,
  usualMinutesPerWeek: minutes,
  /** regular: takes leave. irregular: 12.07 % rolled up in each payslip. */
  holidayKind: z.enum(['regular', 'irregular']),
  taxCode: shortText,
  isWeek1Month1: z.boolean(),
  niLetter,
  studentLoanPlans: z.array(studentLoanPlan).max(4),
  hasPostgraduateLoan: z.boolean(),
  pension: z.enum(['enrolled', 'not-enrolled', 'opted-out']),
  pensionProvider: optionalText,
} as const

/** What was paid in this tax year before the desk took the payroll over. */
export const employmentOpening = z.strictObject({
  taxYear,
  payToDatePence: pence.nonnegative(),
  taxToDatePence: pence,
  employeeNationalInsuranceToDatePence: pence.nonnegative(),
  employerNationalInsuranceToDatePence: pence.nonnegative(),
  employmentAllowanceUsedPence: pence.nonnegative(),
})

export const employmentOperations = defineOperations({
  'employment.ofRecipient': {
    kind: 'query',
    summary: 'Lists the personal assistants a person employs, with their contracts',
    permission: 'read',
    input: z.strictObject({ recipientId: id }),
    output: z.strictObject({
      employments: z.array(
        z.strictObject({
          id,
          recipientId: id,
          assistantId: id,
          ...assistantFields,
          // Bank details are masked in lists: the last four figures only.
          sortCode: z.string(),
          accountNumber: z.string(),
          ...contractFields,
          worksNumber: shortText,
          endedOn: plainDate.nullable(),
          opening: employmentOpening.nullable(),
        }),
      ),
    }),
    refusals: ['unknown-recipient'],
  },
  'employment.hire': {
    kind: 'command',
    summary: 'Records a personal assistant and the contract with their employer',
    permission: 'employment.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      ...assistantFields,
      ...contractFields,
      opening: employmentOpening.nullable(),
    }),
    output: z.strictObject({ employmentId: id, assistantId: id, worksNumber: shortText }),
    refusals: [
      'unknown-recipient',
      'invalid-tax-code',
      'rate-below-minimum-wage',
      'letter-not-for-age',
      'already-employed',
    ],
  },
  'employment.changeContract': {
    kind: 'command',
    summary: 'Changes pay, hours, tax code or pension of a contract from now on',
    permission: 'employment.write',
    input: z.strictObject({ requestId, employmentId: id, ...contractFields }),
    output: z.strictObject({}),
    refusals: ['unknown-employment', 'invalid-tax-code', 'rate-below-minimum-wage', 'letter-not-for-age'],
  },
  'employment.end': {
    kind: 'command',
    summary: 'Records the last day of a contract',
    permission: 'employment.write',
    input: z.strictObject({ requestId, employmentId: id, endedOn: plainDate }),
    output: z.strictObject({}),
    refusals: ['unknown-employment', 'ends-before-start'],
  },
})
