import type { Reader, Writer } from '../database/schema.ts'

type BatchState = 'made' | 'approved' | 'sent' | 'withdrawn'

export type Batch = {
  readonly id: number
  readonly bankAccountId: number
  readonly bankAccountName: string
  readonly processingDay: string
  readonly state: BatchState
  readonly payments: number
  readonly people: number
  readonly totalPence: number
  readonly madeBy: string
  readonly madeById: number
  readonly approvedBy: string | null
  readonly sentAt: string | null
  readonly fileName: string | null
}

const BATCHES_SHOWN = 100

/** The newest batches first, or the one asked for. */
export async function listBatches(db: Reader, batchId?: number): Promise<Batch[]> {
  const rows = await db
    .selectFrom('payment_batch as batch')
    .innerJoin('bank_account', 'bank_account.id', 'batch.bank_account_id')
    .innerJoin('app_user as maker', 'maker.id', 'batch.made_by')
    .leftJoin('app_user as approver', 'approver.id', 'batch.approved_by')
    .select(['batch.id', 'batch.bank_account_id as bankAccountId', 'bank_account.name as bankAccountName'])
    .select(['batch.processing_day as processingDay', 'batch.state', 'batch.made_by as madeById'])
    .select(['maker.name as madeBy', 'approver.name as approvedBy', 'batch.sent_at as sentAt'])
    .select('batch.file_name as fileName')
    .$if(batchId !== undefined, (query) => query.where('batch.id', '=', batchId ?? 0))
    .orderBy('batch.id', 'desc')
    .limit(BATCHES_SHOWN)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const sums = await db
    .selectFrom('payment')
    .select(({ fn }) => [
      'batch_id',
      fn.countAll<number>().as('payments'),
      fn.count<number>('recipient_id').distinct().as('people'),
      fn.sum<number>('amount_pence').as('total'),
    ])
    .where('batch_id', 'in', ids)
    .groupBy('batch_id')
    .execute()
  const sumOf = new Map(sums.map((sum) => [sum.batch_id, sum]))
  return rows.map((row) => {
    const sum = sumOf.get(row.id)
    return {
      ...row,
      payments: sum?.payments ?? 0,
      people: sum?.people ?? 0,
      totalPence: sum?.total ?? 0,
    }
  })
}

export const findBatch = async (db: Reader, batchId: number): Promise<Batch | undefined> =>
  (await listBatches(db, batchId))[0]

export async function insertBatch(
  trx: Writer,
  batch: {
    readonly bankAccountId: number
    readonly processingDay: string
    readonly madeBy: number
    readonly madeAt: string
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('payment_batch')
    .values({
      bank_account_id: batch.bankAccountId,
      processing_day: batch.processingDay,
      state: 'made',
      made_by: batch.madeBy,
      made_at: batch.madeAt,
      approved_by: null,
      approved_at: null,
      sent_at: null,
      file_name: null,
      file_text: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordApproval(trx: Writer, batchId: number, by: number, at: string): Promise<void> {
  await trx
    .updateTable('payment_batch')
    .set({ state: 'approved', approved_by: by, approved_at: at })
    .where('id', '=', batchId)
    .execute()
}

export async function recordWithdrawal(trx: Writer, batchId: number): Promise<void> {
  await trx.updateTable('payment_batch').set({ state: 'withdrawn' }).where('id', '=', batchId).execute()
}

export type StoredFile = { readonly fileName: string; readonly text: string }

/** The file is made once and kept with the batch. */
export async function recordSent(trx: Writer, batchId: number, at: string, file: StoredFile): Promise<void> {
  await trx
    .updateTable('payment_batch')
    .set({ state: 'sent', sent_at: at, file_name: file.fileName, file_text: file.text })
    .where('id', '=', batchId)
    .execute()
}

export async function findFile(db: Reader, batchId: number): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('payment_batch')
    .select(['file_name', 'file_text'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (row === undefined || row.file_name === null || row.file_text === null) return undefined
  return { fileName: row.file_name, text: row.file_text }
}

/** Batches that wait for somebody to approve them. */
export async function countMade(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('payment_batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'made')
    .executeTakeFirstOrThrow()
  return count
}
