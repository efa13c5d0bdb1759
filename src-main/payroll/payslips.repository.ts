import { insertRows, nextId } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

/** The figures a payslip is added up by; everything else is in its JSON. */
export type PayslipFigures = {
  readonly minutes: number
  readonly grossPence: number
  readonly taxablePence: number
  readonly taxPence: number
  readonly employeeNationalInsurancePence: number
  readonly employerNationalInsurancePence: number
  readonly employmentAllowancePence: number
  readonly studentLoanPence: number
  readonly postgraduateLoanPence: number
  readonly pensionDeductedPence: number
  readonly employerPensionPence: number
  readonly netPence: number
}

type PayslipKey = {
  readonly id: number
  readonly payRunId: number
  readonly employmentId: number
  readonly recipientId: number
  readonly firstDay: string
  readonly taxYear: string
  readonly payDay: string
}
export type PayslipRow = PayslipKey & PayslipFigures
export type NewPayslip = Omit<PayslipKey, 'id' | 'payRunId'> & PayslipFigures & { readonly json: string }

const figureColumns = [
  'minutes',
  'gross_pence as grossPence',
  'taxable_pence as taxablePence',
  'tax_pence as taxPence',
  'employee_national_insurance_pence as employeeNationalInsurancePence',
  'employer_national_insurance_pence as employerNationalInsurancePence',
  'employment_allowance_pence as employmentAllowancePence',
  'student_loan_pence as studentLoanPence',
  'postgraduate_loan_pence as postgraduateLoanPence',
  'pension_deducted_pence as pensionDeductedPence',
  'employer_pension_pence as employerPensionPence',
  'net_pence as netPence',
] as const

const rowColumns = [
  'id',
  'pay_run_id as payRunId',
  'employment_id as employmentId',
  'recipient_id as recipientId',
  'first_day as firstDay',
  'tax_year as taxYear',
  'pay_day as payDay',
  ...figureColumns,
] as const

export async function insertPayslips(
  trx: Writer,
  payRunId: number,
  payslips: readonly NewPayslip[],
): Promise<void> {
  const firstId = await nextId(trx, 'payslip')
  await insertRows(
    trx,
    'payslip',
    payslips.map((payslip, index) => ({
      id: firstId + index,
      pay_run_id: payRunId,
      employment_id: payslip.employmentId,
      recipient_id: payslip.recipientId,
      first_day: payslip.firstDay,
      tax_year: payslip.taxYear,
      pay_day: payslip.payDay,
      is_live: 1 as const,
      minutes: payslip.minutes,
      gross_pence: payslip.grossPence,
      taxable_pence: payslip.taxablePence,
      tax_pence: payslip.taxPence,
      employee_national_insurance_pence: payslip.employeeNationalInsurancePence,
      employer_national_insurance_pence: payslip.employerNationalInsurancePence,
      employment_allowance_pence: payslip.employmentAllowancePence,
      student_loan_pence: payslip.studentLoanPence,
      postgraduate_loan_pence: payslip.postgraduateLoanPence,
      pension_deducted_pence: payslip.pensionDeductedPence,
      employer_pension_pence: payslip.employerPensionPence,
      net_pence: payslip.netPence,
      payslip_json: payslip.json,
    })),
  )
}

export const payslipsOfRun = (db: Reader, payRunId: number): Promise<PayslipRow[]> =>
  db.selectFrom('payslip').select(rowColumns).where('pay_run_id', '=', payRunId).orderBy('id').execute()

export const payslipsWithJson = (
  db: Reader,
  payRunId: number,
): Promise<(PayslipRow & { readonly json: string })[]> =>
  db
    .selectFrom('payslip')
    .select([...rowColumns, 'payslip_json as json'])
    .where('pay_run_id', '=', payRunId)
    .orderBy('id')
    .execute()

export const findPayslip = (
  db: Reader,
  payslipId: number,
): Promise<(PayslipRow & { readonly json: string }) | undefined> =>
  db
    .selectFrom('payslip')
    .select([...rowColumns, 'payslip_json as json'])
    .where('id', '=', payslipId)
    .executeTakeFirst()

/** An abandoned run's payslips stay to be read, but no longer count and no longer keep their period. */
export async function retirePayslips(trx: Writer, payRunId: number): Promise<void> {
  await trx.updateTable('payslip').set({ is_live: 0 }).where('pay_run_id', '=', payRunId).execute()
}

const sums = [
  'minutes',
  'gross_pence',
  'taxable_pence',
  'tax_pence',
  'employee_national_insurance_pence',
  'employer_national_insurance_pence',
  'employment_allowance_pence',
  'student_loan_pence',
  'postgraduate_loan_pence',
  'pension_deducted_pence',
  'employer_pension_pence',
  'net_pence',
] as const

export type RunTotals = PayslipFigures & { readonly payslips: number; readonly employers: number }

/** Totals of runs by run; a run without payslips has none. */
export async function totalsByRun(db: Reader, payRunIds: readonly number[]): Promise<Map<number, RunTotals>> {
  if (payRunIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('payslip')
    .select(({ fn }) => [
      'pay_run_id',
      fn.countAll<number>().as('payslips'),
      fn.count<number>('recipient_id').distinct().as('employers'),
      ...sums.map((column) => fn.sum<number>(column).as(column)),
    ])
    .where('pay_run_id', 'in', payRunIds)
    .groupBy('pay_run_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.pay_run_id,
      { ...figuresOf(row), payslips: row.payslips, employers: row.employers },
    ]),
  )
}

function figuresOf(row: Readonly<Record<(typeof sums)[number], number>>): PayslipFigures {
  return {
    minutes: row.minutes,
    grossPence: row.gross_pence,
    taxablePence: row.taxable_pence,
    taxPence: row.tax_pence,
    employeeNationalInsurancePence: row.employee_national_insurance_pence,
    employerNationalInsurancePence: row.employer_national_insurance_pence,
    employmentAllowancePence: row.employment_allowance_pence,
    studentLoanPence: row.student_loan_pence,
    postgraduateLoanPence: row.postgraduate_loan_pence,
    pensionDeductedPence: row.pension_deducted_pence,
    employerPensionPence: row.employer_pension_pence,
    netPence: row.net_pence,
  }
}

/** What each contract was paid in a tax year by this desk, live payslips only. */
export async function yearByEmployment(db: Reader, taxYear: string): Promise<Map<number, PayslipFigures>> {
  const rows = await db
    .selectFrom('payslip')
    .select(({ fn }) => ['employment_id', ...sums.map((column) => fn.sum<number>(column).as(column))])
    .where('tax_year', '=', taxYear)
    .where('is_live', '=', 1)
    .groupBy('employment_id')
    .execute()
  return new Map(rows.map((row) => [row.employment_id, figuresOf(row)]))
}

/** Employment Allowance that this desk has used for each employer in a tax year. */
export async function allowanceByRecipient(db: Reader, taxYear: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('payslip')
    .select(({ fn }) => ['recipient_id', fn.sum<number>('employment_allowance_pence').as('used')])
    .where('tax_year', '=', taxYear)
    .where('is_live', '=', 1)
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, row.used]))
}

export type LastPay = { readonly payDay: string; readonly grossPence: number; readonly minutes: number }

/** The newest live payslip of each contract. */
export async function lastPayByEmployment(db: Reader): Promise<Map<number, LastPay>> {
  const rows = await db
    .selectFrom('payslip')
    .select(['employment_id', 'pay_day', 'gross_pence', 'minutes'])
    .where('id', 'in', (query) =>
      query
        .selectFrom('payslip as newest')
        .select(({ fn }) => fn.max('newest.id').as('id'))
        .where('newest.is_live', '=', 1)
        .groupBy('newest.employment_id'),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.employment_id,
      { payDay: row.pay_day, grossPence: row.gross_pence, minutes: row.minutes },
    ]),
  )
}

/** Contracts that already have a live payslip for the period that starts on a day. */
export async function paidForPeriod(db: Reader, firstDay: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('payslip')
    .select('employment_id')
    .where('first_day', '=', firstDay)
    .where('is_live', '=', 1)
    .execute()
  return new Set(rows.map((row) => row.employment_id))
}
