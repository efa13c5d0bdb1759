import type { Category } from '../../src-shared/domain/ledger/words.ts'
import { insertRows, nextId } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

/** Debit above 0, credit below 0: the postings of one entry add up to 0. */
type Posting = {
  readonly accountId: number
  readonly category: Category
  readonly amountPence: number
}

export type NewEntry = {
  readonly postedOn: string
  readonly kind: string
  readonly description: string
  readonly sourceKind: string
  readonly sourceId: number | null
  readonly reversesEntryId?: number
  readonly postings: readonly Posting[]
}

/**
 * Writes entries and gives their numbers, in order. Postings go in first; inserting the entry seals them, and the
 * database refuses one that does not balance or overdraws a person (migration 30).
 */
export async function insertEntries(
  trx: Writer,
  entries: readonly NewEntry[],
  recorded: { readonly at: string; readonly by: number },
): Promise<number[]> {
  const firstId = await nextId(trx, 'entry')
  await insertRows(
    trx,
    'posting',
    entries.flatMap((entry, index) =>
      entry.postings.map((posting) => ({
        entry_id: firstId + index,
        account_id: posting.accountId,
        category: posting.category,
        amount_pence: posting.amountPence,
      })),
    ),
  )
  await insertRows(
    trx,
    'entry',
    entries.map((entry, index) => ({
      id: firstId + index,
      posted_on: entry.postedOn,
      kind: entry.kind,
      description: entry.description,
      source_kind: entry.sourceKind,
      source_id: entry.sourceId,
      reverses_entry_id: entry.reversesEntryId ?? null,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })),
  )
  return entries.map((_, index) => firstId + index)
}

/** What every account with postings holds, in pence, as a debit. One pass over a covering index. */
export async function sumsByAccount(db: Reader): Promise<ReadonlyMap<number, number>> {
  const sums = await db
    .selectFrom('posting')
    .select(({ fn }) => ['account_id', fn.sum<number>('amount_pence').as('total')])
    .groupBy('account_id')
    .execute()
  return new Map(sums.map((row) => [row.account_id, row.total]))
}

/** What each person's account holds, in pence; somebody without postings holds 0. Sums that are known are not read again. */
export async function cashByRecipient(
  db: Reader,
  known?: ReadonlyMap<number, number>,
): Promise<Map<number, number>> {
  const sums = known ?? (await sumsByAccount(db))
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'recipient_id'])
    .where('kind', '=', 'recipient')
    .execute()
  return new Map(accounts.map((account) => [account.recipient_id ?? 0, -(sums.get(account.id) ?? 0) || 0]))
}

/** What one account holds, in pence, as a debit: a bank's money is above 0, a person's below. */
export async function accountSumPence(db: Reader, accountId: number): Promise<number> {
  const { total } = await db
    .selectFrom('posting')
    .select(({ fn }) => fn.sum<number | null>('amount_pence').as('total'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return total ?? 0
}

export async function hasPostings(db: Reader, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('posting')
    .select('id')
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
