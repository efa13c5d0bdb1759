import { CompiledQuery, type InsertObject } from 'kysely'
import type { Database, Writer } from './schema.ts'

/** SQLite allows 32,766 values in a statement. */
const MOST_VALUES = 30_000

/**
 * Inserts any number of rows, as many to a statement as the database allows. Every row must have the same columns.
 * The statement is written here and not by Kysely, which takes longer to build one of 500 rows than SQLite to run it.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Writer,
  table: Table,
  rows: readonly InsertObject<Database, Table>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const places = `(${columns.map(() => '?').join(', ')})`
  const rowsAtOnce = Math.max(1, Math.min(500, Math.floor(MOST_VALUES / columns.length)))
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce)
    const values = part.flatMap((row) => columns.map((column): unknown => Reflect.get(row, column)))
    const statement = `INSERT INTO "${table}" (${names}) VALUES ${part.map(() => places).join(', ')}`
    await trx.executeQuery(CompiledQuery.raw(statement, values))
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
