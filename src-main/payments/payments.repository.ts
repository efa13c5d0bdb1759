import { insertRows, nextId } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'
import { addSearchEntries } from '../database/search.ts'

type PaymentKind = 'wages' | 'tax' | 'pension' | 'care' | 'other'
export type PaymentState = 'waiting' | 'in-batch' | 'sent' | 'cleared' | 'returned'

export type NewPayment = {
  readonly recipientId: number
  /** What it pays; settled when the bank shows the payment. */
  readonly expectedItemId: number
  readonly kind: PaymentKind
  readonly payeeName: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly reference: string
  readonly amountPence: number
  readonly dueOn: string
}

export type Payment = NewPayment & {
  readonly id: number
  readonly recipientName: string
  readonly bankAccountId: number
  readonly state: PaymentState
}

export async function insertPayments(
  trx: Writer,
  payments: readonly (NewPayment & {
    readonly bankAccountId: number
    readonly searchDetail: string
    readonly searchTitle: string
  })[],
): Promise<number[]> {
  const firstId = await nextId(trx, 'payment')
  await insertRows(
    trx,
    'payment',
    payments.map((payment, index) => ({
      id: firstId + index,
      recipient_id: payment.recipientId,
      bank_account_id: payment.bankAccountId,
      expected_item_id: payment.expectedItemId,
      kind: payment.kind,
      payee_name: payment.payeeName,
      sort_code: payment.sortCode,
      account_number: payment.accountNumber,
      reference: payment.reference,
      amount_pence: payment.amountPence,
      due_on: payment.dueOn,
      state: 'waiting' as const,
      batch_id: null,
    })),
  )
  await addSearchEntries(
    trx,
    payments.map(({ searchTitle, searchDetail }, index) => ({
      kind: 'payment' as const,
      subjectId: firstId + index,
      title: searchTitle,
      detail: searchDetail,
    })),
  )
  return payments.map((_, index) => firstId + index)
}

const paymentRows = (db: Reader) =>
  db
    .selectFrom('payment')
    .innerJoin('recipient', 'recipient.id', 'payment.recipient_id')
    .select(['payment.id', 'payment.recipient_id as recipientId', 'recipient.name as recipientName'])
    .select(['payment.bank_account_id as bankAccountId', 'payment.expected_item_id as expectedItemId'])
    .select(['payment.kind', 'payment.payee_name as payeeName', 'payment.sort_code as sortCode'])
    .select(['payment.account_number as accountNumber', 'payment.reference'])
    .select(['payment.amount_pence as amountPence', 'payment.due_on as dueOn', 'payment.state'])

export const waitingPayments = (db: Reader): Promise<Payment[]> =>
  paymentRows(db)
    .where('payment.state', '=', 'waiting')
    .orderBy('payment.due_on')
    .orderBy('payment.id')
    .execute()

export const paymentsOfBatch = (db: Reader, batchId: number): Promise<Payment[]> =>
  paymentRows(db).where('payment.batch_id', '=', batchId).orderBy('payment.id').execute()

type PaymentForItem = NewPayment & {
  readonly id: number
  readonly state: PaymentState
  readonly batchId: number | null
}

/** Payments for the items, in whatever state but returned. */
export async function paymentsForItems(db: Reader, itemIds: readonly number[]): Promise<PaymentForItem[]> {
  const found: PaymentForItem[] = []
  for (let start = 0; start < itemIds.length; start += 10_000) {
    const rows = await db
      .selectFrom('payment')
      .select([
        'id',
        'recipient_id as recipientId',
        'expected_item_id as expectedItemId',
        'kind',
        'reference',
      ])
      .select(['payee_name as payeeName', 'sort_code as sortCode', 'account_number as accountNumber'])
      .select(['amount_pence as amountPence', 'due_on as dueOn', 'state', 'batch_id as batchId'])
      .where('expected_item_id', 'in', itemIds.slice(start, start + 10_000))
      .where('state', '<>', 'returned')
      .execute()
    found.push(...rows)
  }
  return found
}

/** Changes many payments at once; `batchId` is left as it is when it is not given. */
export async function setPayments(
  trx: Writer,
  ids: readonly number[],
  to: { readonly state: PaymentState; readonly batchId?: number | null },
): Promise<void> {
  const { state, batchId } = to
  for (let start = 0; start < ids.length; start += 10_000) {
    await trx
      .updateTable('payment')
      .set(batchId === undefined ? { state } : { state, batch_id: batchId })
      .where('id', 'in', ids.slice(start, start + 10_000))
      .execute()
  }
}

/** For each person, what is in batches that have not been sent yet. */
export async function inBatchByRecipient(db: Reader): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('payment')
    .select(({ fn }) => ['recipient_id', fn.sum<number>('amount_pence').as('total')])
    .where('state', '=', 'in-batch')
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, row.total]))
}

export async function countWaiting(db: Reader): Promise<{ count: number; totalPence: number }> {
  const row = await db
    .selectFrom('payment')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>('amount_pence').as('total'),
    ])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return { count: row.count, totalPence: row.total ?? 0 }
}
