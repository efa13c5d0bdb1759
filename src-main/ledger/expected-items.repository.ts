import type { ExpectedKind } from '../../src-shared/domain/ledger/words.ts'
import { insertRows, nextId } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type ExpectedState = 'open' | 'sent' | 'settled' | 'cancelled'

/** Money expected in (above 0) or out (below 0). `words` are what the bank line may carry: payee and references. */
export type NewExpectedItem = {
  readonly recipientId: number
  readonly kind: ExpectedKind
  readonly description: string
  readonly words: readonly string[]
  readonly amountPence: number
  readonly dueOn: string
  readonly sourceKind: string
  readonly sourceId: number | null
}

export type ExpectedItem = NewExpectedItem & { readonly id: number; readonly state: ExpectedState }

export async function insertExpectedItems(trx: Writer, items: readonly NewExpectedItem[]): Promise<number[]> {
  const firstId = await nextId(trx, 'expected_item')
  await insertRows(
    trx,
    'expected_item',
    items.map((item, index) => ({
      id: firstId + index,
      recipient_id: item.recipientId,
      kind: item.kind,
      description: item.description,
      words: JSON.stringify(item.words),
      amount_pence: item.amountPence,
      due_on: item.dueOn,
      source_kind: item.sourceKind,
      source_id: item.sourceId,
      state: 'open' as const,
    })),
  )
  return items.map((_, index) => firstId + index)
}

export async function setExpectedState(
  trx: Writer,
  ids: readonly number[],
  state: ExpectedState,
): Promise<void> {
  for (let start = 0; start < ids.length; start += 10_000) {
    await trx
      .updateTable('expected_item')
      .set({ state })
      .where('id', 'in', ids.slice(start, start + 10_000))
      .execute()
  }
}

function wordsOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json)
  return Array.isArray(parsed) ? parsed.filter((word) => typeof word === 'string') : []
}

export async function listExpectedItems(
  db: Reader,
  filter: {
    readonly states: readonly ExpectedState[]
    readonly ids?: readonly number[]
    readonly recipientId?: number
    readonly kind?: ExpectedKind
  },
): Promise<ExpectedItem[]> {
  const rows = await db
    .selectFrom('expected_item')
    .selectAll()
    .where('state', 'in', filter.states)
    .$if(filter.ids !== undefined, (query) => query.where('id', 'in', filter.ids ?? []))
    .$if(filter.recipientId !== undefined, (query) =>
      query.where('recipient_id', '=', filter.recipientId ?? 0),
    )
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? ''))
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    recipientId: row.recipient_id,
    kind: row.kind as ExpectedKind,
    description: row.description,
    words: wordsOf(row.words),
    amountPence: row.amount_pence,
    dueOn: row.due_on,
    sourceKind: row.source_kind,
    sourceId: row.source_id,
    state: row.state,
  }))
}

/** For each person, what is spoken for: open items that will go out, in pence above 0. */
export async function spokenForByRecipient(db: Reader): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('expected_item')
    .select(({ fn }) => ['recipient_id', fn.sum<number>('amount_pence').as('total')])
    .where('state', '=', 'open')
    .where('amount_pence', '<', 0)
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, -row.total]))
}
