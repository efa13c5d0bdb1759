import { z } from 'zod'
import { categories, type Category } from '../../src-shared/domain/ledger/words.ts'
import { knownWord } from '../database/known-word.ts'
import type { Reader } from '../database/schema.ts'

/** One posting on a person's account, with what is known of why. */
export type AccountPosting = {
  readonly postedOn: string
  readonly description: string
  readonly category: Category
  /** As the person sees it: above 0 came in, below 0 went out. */
  readonly amountPence: number
  /** The same for everything about one payment or one bank line: what was moved or reversed later is with it. */
  readonly about: string
  /** What the bank line or payment was expected as: payee and references. */
  readonly words: readonly string[]
  /** A bank line that came and went back. */
  readonly isPaired: boolean
}

const words = z.array(z.string())

/** Postings of a person between two days, both included, oldest first. */
export async function postingsBetween(
  db: Reader,
  accountId: number,
  firstDay: string,
  lastDay: string,
): Promise<AccountPosting[]> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('entry', 'entry.id', 'posting.entry_id')
    .leftJoin('entry as reversed', 'reversed.id', 'entry.reverses_entry_id')
    .leftJoin('payment', (join) =>
      join.onRef('payment.id', '=', 'entry.source_id').on('entry.source_kind', '=', 'payment'),
    )
    .leftJoin('bank_line', (join) =>
      join.onRef('bank_line.id', '=', 'entry.source_id').on('entry.source_kind', '=', 'bank_line'),
    )
    .leftJoin('expected_item', (join) =>
      join.on((on) => {
        const itemId = on.fn.coalesce(
          on.ref('payment.expected_item_id'),
          on.ref('bank_line.expected_item_id'),
        )
        return on.eb('expected_item.id', '=', itemId)
      }),
    )
    .select(['entry.id', 'entry.posted_on', 'entry.description', 'posting.category', 'posting.amount_pence'])
    .select(['entry.source_kind', 'entry.source_id', 'reversed.id as reversed_id'])
    .select(['reversed.source_kind as reversed_kind', 'reversed.source_id as reversed_source'])
    .select(['expected_item.words', 'bank_line.state as line_state'])
    .where('posting.account_id', '=', accountId)
    .where('entry.posted_on', '>=', firstDay)
    .where('entry.posted_on', '<=', lastDay)
    .orderBy('entry.posted_on')
    .orderBy('entry.id')
    .orderBy('posting.id')
    .execute()
  return rows.map((row) => ({
    postedOn: row.posted_on,
    description: row.description,
    category: knownWord(categories, row.category),
    amountPence: 0 - row.amount_pence,
    about: aboutOf(row),
    words: row.words === null ? [] : words.parse(JSON.parse(row.words)),
    isPaired: row.line_state === 'paired',
  }))
}

function aboutOf(row: {
  readonly id: number
  readonly source_kind: string
  readonly source_id: number | null
  readonly reversed_id: number | null
  readonly reversed_kind: string | null
  readonly reversed_source: number | null
}): string {
  const isReversal = row.reversed_id !== null
  const entryId = row.reversed_id ?? row.id
  const [kind, source] = isReversal
    ? [row.reversed_kind, row.reversed_source]
    : [row.source_kind, row.source_id]
  const isOneThing = (kind === 'payment' || kind === 'bank_line') && source !== null
  return isOneThing ? `${kind} ${String(source)}` : `entry ${String(entryId)}`
}

/** What the account held at the end of a day. */
export async function balanceOn(db: Reader, accountId: number, day: string): Promise<number> {
  const { total } = await db
    .selectFrom('posting')
    .innerJoin('entry', 'entry.id', 'posting.entry_id')
    .select(({ fn }) => fn.sum<number | null>('amount_pence').as('total'))
    .where('account_id', '=', accountId)
    .where('entry.posted_on', '<=', day)
    .executeTakeFirstOrThrow()
  return 0 - (total ?? 0)
}
