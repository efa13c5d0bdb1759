import type { PayFrequency } from '../../src-shared/domain/payroll/tables/payroll-tables.ts'
import { insertRows } from '../database/insert-rows.ts'
import { knownWord } from '../database/known-word.ts'
import type { Reader, Writer } from '../database/schema.ts'

type RunState = 'draft' | 'approved' | 'posted' | 'abandoned'

export type NewPayRun = {
  readonly frequency: PayFrequency
  readonly firstDay: string
  readonly lastDay: string
  readonly payDay: string
  readonly taxYear: string
  readonly taxPeriod: number
  readonly tablesSource: string
  readonly preparedBy: number
  readonly preparedAt: string
}

export type PayRun = Omit<NewPayRun, 'preparedAt'> & {
  readonly id: number
  readonly state: RunState
  readonly preparerName: string
  readonly approverName: string | null
}

const exceptionKinds = [
  'sheet-missing',
  'sheet-late',
  'not-enough-money',
  'below-minimum-wage',
  'above-plan',
  'pay-changed',
  'tax-code-odd',
  'no-bank-details',
  'pension-duty',
] as const

export type RunException = {
  readonly employmentId: number
  readonly kind: (typeof exceptionKinds)[number]
  readonly weight: 'stop' | 'look'
  readonly words: string
}

export async function insertPayRun(trx: Writer, run: NewPayRun): Promise<number> {
  const { id } = await trx
    .insertInto('pay_run')
    .values({
      frequency: run.frequency,
      first_day: run.firstDay,
      last_day: run.lastDay,
      pay_day: run.payDay,
      tax_year: run.taxYear,
      tax_period: run.taxPeriod,
      tables_source: run.tablesSource,
      state: 'draft',
      prepared_by: run.preparedBy,
      prepared_at: run.preparedAt,
      approved_by: null,
      approved_at: null,
      posted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const runsOf = (db: Reader) =>
  db
    .selectFrom('pay_run')
    .innerJoin('app_user as preparer', 'preparer.id', 'pay_run.prepared_by')
    .leftJoin('app_user as approver', 'approver.id', 'pay_run.approved_by')
    .select([
      'pay_run.id',
      'frequency',
      'first_day as firstDay',
      'last_day as lastDay',
      'pay_day as payDay',
      'tax_year as taxYear',
      'tax_period as taxPeriod',
      'tables_source as tablesSource',
      'state',
      'prepared_by as preparedBy',
      'preparer.name as preparerName',
      'approver.name as approverName',
    ])

export const findPayRun = (db: Reader, payRunId: number): Promise<PayRun | undefined> =>
  runsOf(db).where('pay_run.id', '=', payRunId).executeTakeFirst()

/** Newest first. */
export const listPayRuns = (db: Reader, most: number): Promise<PayRun[]> =>
  runsOf(db).orderBy('pay_run.id', 'desc').limit(most).execute()

/** A run that is prepared but not yet posted or abandoned. */
export const findOpenRun = (db: Reader, frequency: PayFrequency): Promise<PayRun | undefined> =>
  runsOf(db).where('frequency', '=', frequency).where('state', 'in', ['draft', 'approved']).executeTakeFirst()

export async function markApproved(trx: Writer, payRunId: number, by: number, at: string): Promise<void> {
  await trx
    .updateTable('pay_run')
    .set({ state: 'approved', approved_by: by, approved_at: at })
    .where('id', '=', payRunId)
    .execute()
}

export async function markPosted(trx: Writer, payRunId: number, at: string): Promise<void> {
  await trx
    .updateTable('pay_run')
    .set({ state: 'posted', posted_at: at })
    .where('id', '=', payRunId)
    .execute()
}

export async function markAbandoned(trx: Writer, payRunId: number): Promise<void> {
  await trx.updateTable('pay_run').set({ state: 'abandoned' }).where('id', '=', payRunId).execute()
}

export const insertExceptions = (
  trx: Writer,
  payRunId: number,
  exceptions: readonly RunException[],
): Promise<void> =>
  insertRows(
    trx,
    'pay_exception',
    exceptions.map(({ employmentId, kind, weight, words }) => ({
      pay_run_id: payRunId,
      employment_id: employmentId,
      kind,
      weight,
      words,
    })),
  )

/** What stops somebody's pay first. */
export async function listExceptions(
  db: Reader,
  payRunId: number,
): Promise<(RunException & { readonly id: number })[]> {
  const rows = await db
    .selectFrom('pay_exception')
    .select(['id', 'employment_id as employmentId', 'kind', 'weight', 'words'])
    .where('pay_run_id', '=', payRunId)
    .orderBy('weight', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: knownWord(exceptionKinds, row.kind) }))
}
