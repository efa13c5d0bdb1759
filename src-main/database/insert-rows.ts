import type { InsertObject } from 'kysely'
import type { Database, Writer } from './schema.ts'

/** SQLite allows 32,766 values in a statement. */
const MOST_VALUES = 30_000

/** Inserts any number of rows, as many to a statement as the database allows. Every row must have the same columns. */
export async function insertRows<Table extends keyof Database>(
  trx: Writer,
  table: Table,
  rows: readonly InsertObject<Database, Table>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const rowsAtOnce = Math.max(1, Math.min(500, Math.floor(MOST_VALUES / Object.keys(first).length)))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
  }
}

/**
 * The first free number of a table, for rows that must know their number before they are written. Safe because
 * commands run one at a time in one transaction each.
 */
export async function nextId(
  trx: Writer,
  table:
    | 'entry'
    | 'bank_line'
    | 'expected_item'
    | 'payslip'
    | 'payment'
    | 'timesheet'
    | 'assistant'
    | 'employment'
    | 'recipient',
): Promise<number> {
  const { last } = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
