import type { Category } from '../../src-shared/domain/ledger/words.ts'
import type { Reader } from '../database/schema.ts'

export type StoryPosting = {
  readonly entryId: number
  readonly postingId: number
  readonly postedOn: string
  readonly description: string
  readonly category: Category
  /** As the person sees it: above 0 came in, below 0 went out. */
  readonly amountPence: number
  readonly isReversal: boolean
  readonly isReversed: boolean
}

/** Everything that moved on a person's account up to a day, oldest first. */
export async function postingsOf(db: Reader, accountId: number, toDay: string): Promise<StoryPosting[]> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('entry', 'entry.id', 'posting.entry_id')
    .leftJoin('entry as reversal', 'reversal.reverses_entry_id', 'entry.id')
    .select(['entry.id as entryId', 'posting.id as postingId', 'entry.posted_on as postedOn'])
    .select(['entry.description', 'posting.category', 'posting.amount_pence', 'entry.reverses_entry_id'])
    .select('reversal.id as reversalId')
    .where('posting.account_id', '=', accountId)
    .where('entry.posted_on', '<=', toDay)
    .orderBy('entry.posted_on')
    .orderBy('entry.id')
    .orderBy('posting.id')
    .execute()
  return rows.map((row) => ({
    entryId: row.entryId,
    postingId: row.postingId,
    postedOn: row.postedOn,
    description: row.description,
    category: row.category as Category,
    amountPence: 0 - row.amount_pence,
    isReversal: row.reverses_entry_id !== null,
    isReversed: row.reversalId !== null,
  }))
}

export type FullEntry = {
  readonly id: number
  readonly postedOn: string
  readonly kind: string
  readonly description: string
  readonly sourceKind: string
  readonly sourceId: number | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly reversesEntryId: number | null
  readonly reversedByEntryId: number | null
  readonly postings: readonly FullPosting[]
}

type FullPosting = {
  readonly accountId: number
  readonly accountName: string
  /** Whose account it is; null for the accounts of a bank. */
  readonly recipientId: number | null
  readonly category: Category
  readonly amountPence: number
}

export async function findEntry(db: Reader, entryId: number): Promise<FullEntry | undefined> {
  const entry = await db
    .selectFrom('entry')
    .innerJoin('app_user', 'app_user.id', 'entry.recorded_by')
    .leftJoin('entry as reversal', 'reversal.reverses_entry_id', 'entry.id')
    .select(['entry.id', 'entry.posted_on as postedOn', 'entry.kind', 'entry.description'])
    .select(['entry.source_kind as sourceKind', 'entry.source_id as sourceId'])
    .select(['entry.recorded_at as recordedAt', 'app_user.name as recordedBy'])
    .select(['entry.reverses_entry_id as reversesEntryId', 'reversal.id as reversedByEntryId'])
    .where('entry.id', '=', entryId)
    .executeTakeFirst()
  if (entry === undefined) return undefined
  const postings = await db
    .selectFrom('posting')
    .innerJoin('account', 'account.id', 'posting.account_id')
    .select(['account.id as accountId', 'account.name as accountName', 'account.recipient_id as recipientId'])
    .select(['posting.category', 'posting.amount_pence as amountPence'])
    .where('posting.entry_id', '=', entryId)
    .orderBy('posting.id')
    .execute()
  return { ...entry, postings: postings.map((row) => ({ ...row, category: row.category as Category })) }
}

/** True when a person's opening balance is in the books and has not been reversed. */
export async function isOpened(db: Reader, recipientId: number): Promise<boolean> {
  const row = await db
    .selectFrom('entry')
    .leftJoin('entry as reversal', 'reversal.reverses_entry_id', 'entry.id')
    .select('entry.id')
    .where('entry.source_kind', '=', 'recipient')
    .where('entry.source_id', '=', recipientId)
    .where('entry.kind', '=', 'opening-balance')
    .where('reversal.id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
