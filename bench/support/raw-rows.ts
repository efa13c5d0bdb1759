import type SQLite from 'better-sqlite3'

/** What a long piece of work may add to, in an order in which the rows may be inserted again. */
const tables = [
  'statement_import',
  'posting',
  'entry',
  'bank_line',
  'pay_run',
  'payslip',
  'pay_exception',
  'expected_item',
  'payment',
  'search_entry',
] as const
type Table = (typeof tables)[number]
type Row = Readonly<Record<string, string | number | null>>

export type Highest = Readonly<Record<Table, number>>
export type AddedRows = readonly { readonly table: Table; readonly rows: readonly Row[] }[]

/** The last row of every table, to know later which were added. */
export const highestRows = (database: SQLite.Database): Highest =>
  Object.fromEntries(
    tables.map((table) => [
      table,
      database.prepare(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get(),
    ]),
  ) as Highest

export const rowsSince = (database: SQLite.Database, before: Highest): AddedRows =>
  tables
    .map((table) => ({
      table,
      rows: database
        .prepare<[number], Row>(
          `SELECT ${table === 'search_entry' ? 'rowid, *' : '*'} FROM ${table} WHERE rowid > ? ORDER BY rowid`,
        )
        .all(before[table]),
    }))
    .filter(({ rows }) => rows.length > 0)

export const describeRows = (added: AddedRows): string =>
  added.map(({ table, rows }) => `${rows.length.toLocaleString('en-GB')} ${table}`).join(', ')

const ROWS_AT_ONCE = 500

/** Inserts rows as SQLite does it fastest: many to a statement, prepared once, in one transaction. */
export function insertRaw(database: SQLite.Database, added: AddedRows): void {
  database.transaction(() => {
    for (const { table, rows } of added) {
      const columns = Object.keys(rows[0] ?? {})
      const insert = (count: number): SQLite.Statement => {
        const row = `(${columns.map(() => '?').join(', ')})`
        return database.prepare(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`,
        )
      }
      const many = rows.length >= ROWS_AT_ONCE ? insert(ROWS_AT_ONCE) : undefined
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
        const part = rows.slice(start, start + ROWS_AT_ONCE)
        const statement = part.length === ROWS_AT_ONCE && many !== undefined ? many : insert(part.length)
        statement.run(part.flatMap((row) => Object.values(row)))
      }
    }
  })()
}

/** Only for information: what the rows cost when nothing guards them. */
export function dropTriggers(database: SQLite.Database): void {
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all()
  for (const name of names) database.exec(`DROP TRIGGER ${String(name)}`)
}
