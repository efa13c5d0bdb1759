import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import {
  documentFile,
  id,
  minutes,
  nothing,
  payFrequency,
  pence,
  plainDate,
  requestId,
  shortText,
} from './fields.ts'

const runState = z.enum(['draft', 'approved', 'posted', 'abandoned'])

const totals = {
  payslips: z.int(),
  employers: z.int(),
  grossPence: pence,
  taxPence: pence,
  employeeNationalInsurancePence: pence,
  employerNationalInsurancePence: pence,
  employmentAllowancePence: pence,
  pensionDeductedPence: pence,
  employerPensionPence: pence,
  netPence: pence,
  /** Net pay, HMRC and pension together: what leaves people's accounts because of this run. */
  moneyOutPence: pence,
} as const

const runSummary = z.strictObject({
  id,
  frequency: payFrequency,
  firstDay: plainDate,
  lastDay: plainDate,
  payDay: plainDate,
  taxYear: z.string(),
  taxPeriod: z.int(),
  state: runState,
  preparedBy: z.string(),
  approvedBy: z.string().nullable(),
  ...totals,
})

const runException = z.strictObject({
  id,
  employmentId: id,
  recipientId: id,
  recipientName: z.string(),
  assistantName: z.string(),
  kind: z.enum([
    'sheet-missing',
    'sheet-late',
    'not-enough-money',
    'below-minimum-wage',
    'above-plan',
    'pay-changed',
    // The tax code or the National Insurance letter.
    'tax-code-odd',
    'no-bank-details',
    'pension-duty',
  ]),
  /** stop: this person is left out of the run until it is put right. look: somebody should look. */
  weight: z.enum(['stop', 'look']),
  words: z.string(),
})

const payslipRow = z.strictObject({
  id,
  employmentId: id,
  recipientId: id,
  recipientName: z.string(),
  assistantName: z.string(),
  minutes,
  grossPence: pence,
  taxPence: pence,
  employeeNationalInsurancePence: pence,
  pensionDeductedPence: pence,
  netPence: pence,
  employerCostPence: pence,
})

/** One person's money in a run, beside their plan. */
const runEmployer = z.strictObject({
  recipientId: id,
  recipientName: z.string(),
  payslips: z.int(),
  moneyOutPence: pence,
  /** What the hours in the budget cost for the period; null without a budget. */
  plannedPence: pence.nullable(),
  headroomPence: pence.nullable(),
  /** Null when the employer does not claim. */
  employmentAllowanceLeftPence: pence.nullable(),
})

const workingLine = z.strictObject({ label: z.string(), text: z.string() })

export const payrollOperations = defineOperations({
  'payroll.listRuns': {
    kind: 'query',
    summary: 'Lists pay runs, newest first',
    permission: 'read',
    input: nothing,
    output: z.strictObject({ runs: z.array(runSummary) }),
    refusals: [],
  },
  'payroll.prepareRun': {
    kind: 'command',
    summary: 'Works out everyone paid at a frequency for a period, across all employers',
    permission: 'payroll.prepare',
    input: z.strictObject({
      requestId,
      frequency: payFrequency,
      firstDay: plainDate,
      lastDay: plainDate,
      payDay: plainDate,
    }),
    output: z.strictObject({ payRunId: id, ...totals, exceptions: z.int() }),
    refusals: [
      'nobody-to-pay',
      'run-already-open',
      'days-in-wrong-order',
      'pay-day-before-period',
      'no-tables-for-year',
    ],
  },
  'payroll.run': {
    kind: 'query',
    summary: 'Gives one pay run with payslips and exceptions',
    permission: 'read',
    input: z.strictObject({ payRunId: id }),
    output: z.strictObject({
      run: runSummary,
      payslips: z.array(payslipRow),
      employers: z.array(runEmployer),
      exceptions: z.array(runException),
    }),
    refusals: ['unknown-run'],
  },
  'payroll.payslip': {
    kind: 'query',
    summary: 'Opens one payslip down to the working of every line',
    permission: 'read',
    input: z.strictObject({ payslipId: id }),
    output: z.strictObject({
      row: payslipRow,
      payDay: plainDate,
      lines: z.array(
        z.strictObject({ label: z.string(), amountPence: pence, working: z.array(workingLine) }),
      ),
      tables: z.string(),
      /** Leave earned in the period by regular hours, owed until it is taken; 0 where it is rolled up. */
      holidayEarnedMinutes: z.int(),
      holidayEarnedPence: pence,
    }),
    refusals: ['unknown-payslip'],
  },
  'payroll.approveRun': {
    kind: 'command',
    summary: 'Approves a pay run that somebody else prepared',
    permission: 'payroll.approve',
    input: z.strictObject({ requestId, payRunId: id }),
    output: nothing,
    refusals: ['unknown-run', 'not-a-draft', 'same-person'],
  },
  'payroll.postRun': {
    kind: 'command',
    summary: 'Posts an approved run: wages become payments, tax and pension are set aside',
    permission: 'payroll.prepare',
    input: z.strictObject({ requestId, payRunId: id }),
    output: z.strictObject({ payments: z.int(), wagesPence: pence, setAsidePence: pence }),
    refusals: ['unknown-run', 'not-approved', 'not-enough-money'],
  },
  'payroll.abandonRun': {
    kind: 'command',
    summary: 'Drops a run that was not posted; its timesheets wait again',
    permission: 'payroll.prepare',
    input: z.strictObject({ requestId, payRunId: id, reason: shortText }),
    output: nothing,
    refusals: ['unknown-run', 'already-posted'],
  },
  'payroll.payslipDocuments': {
    kind: 'query',
    summary: 'Makes the payslip PDFs of a run as one zip, each in the format its reader needs',
    permission: 'read',
    input: z.strictObject({ payRunId: id }),
    output: z.strictObject({ document: documentFile, payslips: z.int() }),
    refusals: ['unknown-run', 'not-posted'],
  },
  'payroll.payslipDocument': {
    kind: 'query',
    summary: 'Makes one payslip PDF',
    permission: 'read',
    input: z.strictObject({ payslipId: id }),
    output: z.strictObject({ document: documentFile }),
    refusals: ['unknown-payslip', 'not-posted'],
  },
})
