import { z } from 'zod'
import {
  niLetter,
  studentLoanPlan,
  type assistantFields,
  type contractFields,
  type employmentOpening,
} from '../../src-shared/contract/employment.contract.ts'
import { insertRows, nextId } from '../database/insert-rows.ts'
import { knownWord } from '../database/known-word.ts'
import type { Database, Reader, Writer } from '../database/schema.ts'

type Fields<Shape extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Field in keyof Shape]: z.output<Shape[Field]>
}
export type AssistantFields = Fields<typeof assistantFields>
export type ContractFields = Fields<typeof contractFields>
export type Opening = z.output<typeof employmentOpening>

export type NewEmployment = AssistantFields &
  ContractFields & {
    readonly recipientId: number
    readonly opening: Opening | null
    /** The assistant, when they are known already; otherwise one is added. */
    readonly assistantId?: number
    readonly endedOn?: string | null
  }
/** A contract with its assistant, bank details included, and what was paid before the desk took over. */
export type Employment = NewEmployment & {
  readonly id: number
  readonly assistantId: number
  readonly worksNumber: string
  readonly endedOn: string | null
}

export type EmploymentFilter = {
  readonly id?: number
  readonly recipientId?: number
  readonly frequency?: ContractFields['frequency']
  /** Only contracts with a day between these two, both included. */
  readonly during?: { readonly firstDay: string; readonly lastDay: string }
}

const worksNumberOf = (id: number): string => `W-${String(id).padStart(5, '0')}`

const assistantColumns = (assistant: AssistantFields) => ({
  name: assistant.name,
  birth_date: assistant.birthDate,
  national_insurance_number: assistant.nationalInsuranceNumber,
  address: assistant.address,
  phone: assistant.phone,
  sort_code: assistant.sortCode,
  account_number: assistant.accountNumber,
  account_name: assistant.accountName,
})

const contractColumns = (contract: ContractFields) => ({
  started_on: contract.startedOn,
  frequency: contract.frequency,
  rate_per_hour_hundredths: contract.ratePerHourHundredths,
  usual_minutes_per_week: contract.usualMinutesPerWeek,
  holiday_kind: contract.holidayKind,
  tax_code: contract.taxCode,
  is_week1_month1: contract.isWeek1Month1 ? (1 as const) : (0 as const),
  ni_letter: contract.niLetter,
  student_loan_plans: JSON.stringify(contract.studentLoanPlans),
  has_postgraduate_loan: contract.hasPostgraduateLoan ? (1 as const) : (0 as const),
  pension: contract.pension,
  pension_provider: contract.pensionProvider,
})

type Row = Omit<Database['employment'], 'id'> &
  Omit<Database['assistant'], 'id'> & { readonly employment_id: number }

const employmentOf = (row: Row, opening: Opening | null): Employment => ({
  id: row.employment_id,
  assistantId: row.assistant_id,
  recipientId: row.recipient_id,
  worksNumber: row.works_number,
  endedOn: row.ended_on,
  name: row.name,
  birthDate: row.birth_date,
  nationalInsuranceNumber: row.national_insurance_number,
  address: row.address,
  phone: row.phone,
  sortCode: row.sort_code,
  accountNumber: row.account_number,
  accountName: row.account_name,
  startedOn: row.started_on,
  frequency: row.frequency,
  ratePerHourHundredths: row.rate_per_hour_hundredths,
  usualMinutesPerWeek: row.usual_minutes_per_week,
  holidayKind: row.holiday_kind,
  taxCode: row.tax_code,
  isWeek1Month1: row.is_week1_month1 === 1,
  niLetter: knownWord(niLetter.options, row.ni_letter),
  studentLoanPlans: z.array(studentLoanPlan).parse(JSON.parse(row.student_loan_plans)),
  hasPostgraduateLoan: row.has_postgraduate_loan === 1,
  pension: row.pension,
  pensionProvider: row.pension_provider,
  opening,
})

async function listOpenings(db: Reader, employmentId: number | undefined): Promise<Map<number, Opening>> {
  const rows = await db
    .selectFrom('employment_opening')
    .selectAll()
    .$if(employmentId !== undefined, (query) => query.where('employment_id', '=', employmentId ?? 0))
    .execute()
  return new Map(
    rows.map((row) => [
      row.employment_id,
      {
        taxYear: row.tax_year,
        payToDatePence: row.pay_to_date_pence,
        taxToDatePence: row.tax_to_date_pence,
        employeeNationalInsuranceToDatePence: row.employee_national_insurance_to_date_pence,
        employerNationalInsuranceToDatePence: row.employer_national_insurance_to_date_pence,
        employmentAllowanceUsedPence: row.employment_allowance_used_pence,
      },
    ]),
  )
}

/** Contracts in the order they were made. */
export async function listEmployments(db: Reader, filter: EmploymentFilter = {}): Promise<Employment[]> {
  const { id, recipientId, frequency, during } = filter
  const rows = await db
    .selectFrom('employment')
    .innerJoin('assistant', 'assistant.id', 'employment.assistant_id')
    .selectAll('assistant')
    .selectAll('employment')
    .select('employment.id as employment_id')
    .$if(id !== undefined, (query) => query.where('employment.id', '=', id ?? 0))
    .$if(recipientId !== undefined, (query) => query.where('employment.recipient_id', '=', recipientId ?? 0))
    .$if(frequency !== undefined, (query) => query.where('employment.frequency', '=', frequency ?? 'weekly'))
    .$if(during !== undefined, (query) =>
      query
        .where('employment.started_on', '<=', during?.lastDay ?? '')
        .where((eb) =>
          eb.or([
            eb('employment.ended_on', 'is', null),
            eb('employment.ended_on', '>=', during?.firstDay ?? ''),
          ]),
        ),
    )
    .orderBy('employment.id')
    .execute()
  const openings = await listOpenings(db, id)
  return rows.map((row) => employmentOf(row, openings.get(row.employment_id) ?? null))
}

/** Whose contract each of these is. */
export async function recipientIdsOf(
  db: Reader,
  employmentIds: readonly number[],
): Promise<Map<number, number>> {
  if (employmentIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('employment')
    .select(['id', 'recipient_id'])
    .where('id', 'in', employmentIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.recipient_id]))
}

/** How many assistants have a contract in force on a day. */
export async function countAssistants(db: Reader, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('employment')
    .select(({ fn }) => fn.count<number>('assistant_id').distinct().as('count'))
    .where('started_on', '<=', day)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', day)]))
    .executeTakeFirstOrThrow()
  return count
}

async function insertAssistants(trx: Writer, assistants: readonly AssistantFields[]): Promise<number[]> {
  const firstId = await nextId(trx, 'assistant')
  await insertRows(
    trx,
    'assistant',
    assistants.map((assistant, index) => ({ id: firstId + index, ...assistantColumns(assistant) })),
  )
  return assistants.map((_, index) => firstId + index)
}

async function insertOpenings(trx: Writer, employments: readonly Employment[]): Promise<void> {
  const openings = employments.flatMap(({ id, opening }) => (opening === null ? [] : [{ id, ...opening }]))
  await insertRows(
    trx,
    'employment_opening',
    openings.map((opening) => ({
      employment_id: opening.id,
      tax_year: opening.taxYear,
      pay_to_date_pence: opening.payToDatePence,
      tax_to_date_pence: opening.taxToDatePence,
      employee_national_insurance_to_date_pence: opening.employeeNationalInsuranceToDatePence,
      employer_national_insurance_to_date_pence: opening.employerNationalInsuranceToDatePence,
      employment_allowance_used_pence: opening.employmentAllowanceUsedPence,
    })),
  )
}

export async function insertEmployments(trx: Writer, added: readonly NewEmployment[]): Promise<Employment[]> {
  const unknown = added.filter(({ assistantId }) => assistantId === undefined)
  const newIds = await insertAssistants(trx, unknown)
  const firstId = await nextId(trx, 'employment')
  const employments = added.map((employment, index): Employment => {
    const id = firstId + index
    const assistantId = employment.assistantId ?? newIds.shift() ?? 0
    return {
      ...employment,
      id,
      assistantId,
      worksNumber: worksNumberOf(id),
      endedOn: employment.endedOn ?? null,
    }
  })
  await insertRows(
    trx,
    'employment',
    employments.map((employment) => ({
      id: employment.id,
      assistant_id: employment.assistantId,
      recipient_id: employment.recipientId,
      works_number: employment.worksNumber,
      ended_on: employment.endedOn,
      ...contractColumns(employment),
    })),
  )
  await insertOpenings(trx, employments)
  return employments
}

/** The number of an assistant about whom exactly the same is known, bank details included. */
export async function findSameAssistant(db: Reader, assistant: AssistantFields): Promise<number | undefined> {
  const columns = assistantColumns(assistant)
  const row = await db
    .selectFrom('assistant')
    .select('id')
    .where((eb) => eb.and(columns))
    .executeTakeFirst()
  return row?.id
}

export async function updateContract(
  trx: Writer,
  employmentId: number,
  contract: ContractFields,
): Promise<void> {
  await trx.updateTable('employment').set(contractColumns(contract)).where('id', '=', employmentId).execute()
}

export async function endEmployment(trx: Writer, employmentId: number, endedOn: string): Promise<void> {
  await trx.updateTable('employment').set({ ended_on: endedOn }).where('id', '=', employmentId).execute()
}
