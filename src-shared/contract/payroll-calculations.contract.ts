import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import {
  minutes,
  payFrequency,
  pence,
  plainDate,
  ratePerHourHundredths,
  shortText,
  taxYear,
} from './fields.ts'

const pay = pence.nonnegative()
const basisPoints = z.int().min(0).max(10_000)
/** Tax week or month. Which numbers exist depends on the frequency: the service says what to do about one that does not. */
const taxPeriod = z.int()
const taxCode = z.string().max(20)
const niLetter = z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'S', 'V', 'X', 'Z'])
const studentLoanPlan = z.enum(['1', '2', '4', '5'])
const pensionBasis = z.enum(['qualifying-earnings', 'pensionable-pay'])
const reliefMethod = z.enum(['relief-at-source', 'net-pay-arrangement', 'salary-exchange'])
const pensionDuty = z.enum([
  'enrol',
  'write-about-enrolment',
  'write-about-opting-in',
  'enrol-when-asked',
  'write-about-joining',
  'let-join-when-asked',
])
const working = z
  .array(z.strictObject({ label: z.string(), pence: pence.optional(), text: z.string().optional() }))
  .readonly()

/** With a birth date and a pay date, the letter is checked against age and sex. */
const person = {
  birthDate: plainDate.optional(),
  payDate: plainDate.optional(),
  sex: z.enum(['female', 'male']).optional(),
  statePensionAgeDate: plainDate.optional(),
}

const niBands = { atLelPence: pence, lelToPtPence: pence, ptToUelPence: pence }

const payLine = z.strictObject({
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

const payslip = z.strictObject({
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

/** Every refusal carries `field` and `whatToDo`. */
export const payrollCalculationOperations = defineOperations({
  'payroll.calculateIncomeTax': {
    kind: 'calculation',
    summary: 'Works out income tax for one pay period, line by line',
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      taxPeriod,
      taxCode,
      week1Month1: z.boolean().default(false),
      payInPeriodPence: pay,
      payToDatePence: pay,
      taxDeductedBeforePence: pay.default(0),
    }),
    output: z.strictObject({ taxThisPeriodPence: pence, taxToDatePence: pence, working }),
    refusals: ['no-tables-for-year', 'invalid-tax-period', 'invalid-tax-code', 'pay-to-date-too-low'],
  },
  'payroll.calculateNationalInsurance': {
    kind: 'calculation',
    summary: 'Works out employee and employer National Insurance for one pay period',
    input: z.strictObject({ taxYear, frequency: payFrequency, niLetter, niablePayPence: pay, ...person }),
    output: z.strictObject({ employeePence: pence, employerPence: pence, ...niBands, working }),
    refusals: ['no-tables-for-year', 'invalid-ni-letter'],
  },
  'payroll.calculateDirectorsNationalInsurance': {
    kind: 'calculation',
    summary: "Works out a company director's National Insurance for one payment",
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      taxWeek: taxPeriod,
      niLetter,
      niablePayPence: pay,
      niablePayToDatePence: pay,
      method: z.enum(['standard', 'alternative']),
      proRataWeeks: z.int().min(1).max(52).optional(),
      employeeBeforePence: pence.optional(),
      employerBeforePence: pence.optional(),
      isLastPayment: z.boolean().optional(),
      ...person,
    }),
    output: z.strictObject({
      employeePence: pence,
      employerPence: pence,
      employeeToDatePence: pence,
      employerToDatePence: pence,
      ...niBands,
      working,
    }),
    refusals: ['no-tables-for-year', 'invalid-tax-period', 'invalid-ni-letter', 'pay-to-date-too-low'],
  },
  'payroll.calculateStudentLoan': {
    kind: 'calculation',
    summary: 'Works out student and postgraduate loan deductions for one pay period',
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      plans: z.array(studentLoanPlan).max(4),
      postgraduate: z.boolean().default(false),
      niablePayPence: pay,
    }),
    output: z.strictObject({ studentLoanPence: pence, postgraduateLoanPence: pence, working }),
    refusals: ['no-tables-for-year', 'invalid-student-loan-plan'],
  },
  'payroll.calculatePension': {
    kind: 'calculation',
    summary: 'Works out pension contributions for one pay period',
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      basis: pensionBasis,
      reliefMethod,
      pensionablePayPence: pay,
      employerBasisPoints: basisPoints,
      employeeBasisPoints: basisPoints,
      savingReinvestedBasisPoints: basisPoints.optional(),
    }),
    output: z.strictObject({
      pensionableEarningsPence: pence,
      employerPence: pence,
      deductedPence: pence,
      reliefPence: pence,
      exchangedPence: pence,
      working,
    }),
    refusals: ['no-tables-for-year'],
  },
  'payroll.assessPension': {
    kind: 'calculation',
    summary: 'Says what automatic enrolment asks of the employer for a worker on a pay date',
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      birthDate: plainDate,
      statePensionAgeDate: plainDate.optional(),
      payPence: pay,
      payDate: plainDate,
    }),
    output: z.strictObject({
      category: z.enum(['eligible', 'non-eligible', 'entitled', 'outside']),
      duties: z.array(pensionDuty).readonly(),
      employerMustContribute: z.boolean(),
      statePensionAgeDate: plainDate.optional(),
      letterDueBy: plainDate,
      postponeAtMostTo: plainDate,
      working,
    }),
    refusals: ['no-tables-for-year', 'pay-date-outside-year', 'invalid-birth-date'],
  },
  'payroll.checkMinimumWage': {
    kind: 'calculation',
    summary: 'Checks pay for a pay reference period against the minimum wage',
    input: z.strictObject({
      periodStart: plainDate,
      birthDate: plainDate.optional(),
      age: z.int().min(0).max(120).optional(),
      apprentice: z.boolean().default(false),
      basicMinutes: minutes,
      travelMinutes: minutes.optional(),
      trainingMinutes: minutes.optional(),
      sleepInAwakeMinutes: minutes.optional(),
      basicPayPence: pay,
      accommodation: z.strictObject({ chargePencePerDay: pay, nights: z.int().min(0).max(31) }).optional(),
      accommodationAdjustmentPence: pence.optional(),
    }),
    output: z.strictObject({
      ratePerHourHundredths: z.int(),
      entitlementPence: pence,
      paidPence: pence,
      compliant: z.boolean(),
      shortfallPence: pence,
      working,
    }),
    refusals: ['no-rates-for-day', 'age-needed', 'accommodation-given-twice'],
  },
  'payroll.accrueHoliday': {
    kind: 'calculation',
    summary: 'Works out the leave earned in a pay period, or the holiday pay rolled up with it',
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('regular'),
        weeklyMinutes: z.int().min(0).max(10_080),
        frequency: payFrequency,
        ratePerHourHundredths: ratePerHourHundredths.default(0),
      }),
      z.strictObject({
        kind: z.enum(['irregular', 'part-year']),
        minutesWorked: minutes,
        payForWorkPence: pay.default(0),
      }),
    ]),
    output: z.strictObject({ accruedMinutes: z.int(), valuePence: pence, rolledUpPence: pence, working }),
    refusals: [],
  },
  'payroll.calculatePayslip': {
    kind: 'calculation',
    summary: 'Works out one whole payslip, every line with its working',
    input: z.strictObject({
      taxYear,
      frequency: payFrequency,
      taxPeriod,
      taxCode,
      week1Month1: z.boolean().default(false),
      niLetter,
      ...person,
      payLines: z.array(payLine).max(60),
      paysRolledUpHoliday: z.boolean().default(false),
      payToDateBeforePence: pay.default(0),
      taxToDateBeforePence: pay.default(0),
      studentLoanPlans: z.array(studentLoanPlan).max(4).default([]),
      hasPostgraduateLoan: z.boolean().default(false),
      pension: z
        .strictObject({
          basis: pensionBasis,
          reliefMethod,
          employerBasisPoints: basisPoints,
          employeeBasisPoints: basisPoints,
        })
        .optional(),
      employmentAllowance: z.strictObject({ usedBeforePence: pay }).optional(),
      otherDeductions: z
        .array(z.strictObject({ label: shortText, amountPence: pay }))
        .max(30)
        .optional(),
    }),
    output: payslip,
    refusals: [
      'no-tables-for-year',
      'invalid-tax-period',
      'invalid-tax-code',
      'invalid-ni-letter',
      'invalid-student-loan-plan',
      'invalid-pay-line',
      'negative-pay',
      'deductions-above-pay',
    ],
  },
})
