import SQLite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Database } from './schema.ts'

/** One encrypted file, opened twice: `writer` for commands, one at a time, and `reader`, which cannot write. */
export type OpenDatabase = {
  readonly writer: Kysely<Database>
  readonly reader: Kysely<Database>
  readonly close: () => Promise<void>
}

export type DatabaseLocation = {
  readonly file: string
  /** 256 bits, as 64 hexadecimal digits. */
  readonly keyHex: string
  /** Only under an Electron whose Node cannot load the package's own binding. */
  readonly nativeBinding?: string
}

/** The file is there but the right key does not open it, or SQLite finds it damaged. */
export class CorruptDatabaseError extends Error {
  override readonly name = 'CorruptDatabaseError'
}

/** Opens a connection with the key and every safety setting. Throws CorruptDatabaseError when the file is no database. */
export function openConnection(location: DatabaseLocation, isReadOnly: boolean): SQLite.Database {
  const { file, keyHex, nativeBinding } = location
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new RangeError('the key must be 64 hexadecimal digits')
  const connection = new SQLite(file, {
    readonly: isReadOnly,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  try {
    connection.pragma(`cipher = 'sqlcipher'`)
    connection.pragma(`key = "x'${keyHex}'"`)
    if (!isReadOnly) connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('busy_timeout = 5000')
    connection.pragma('cache_size = -65536')
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    return connection
  } catch (error) {
    connection.close()
    throw new CorruptDatabaseError('the file could not be read', { cause: error })
  }
}

const MOST_STATEMENTS = 300

/** Kysely prepares every query anew, which is half the time of a short one: keep the statements used last. */
function withPreparedStatements(connection: SQLite.Database) {
  const prepared = new Map<string, SQLite.Statement>()
  return {
    close: () => {
      prepared.clear()
      connection.close()
    },
    prepare: (sql: string): SQLite.Statement => {
      const known = prepared.get(sql)
      // Deleted and set again, so that the map's order is the order of use and the first is the one longest unused.
      if (known !== undefined) prepared.delete(sql)
      const statement = known ?? connection.prepare(sql)
      prepared.set(sql, statement)
      const oldest = prepared.size > MOST_STATEMENTS ? prepared.keys().next().value : undefined
      if (oldest !== undefined) prepared.delete(oldest)
      return statement
    },
  }
}

const kyselyOver = (connection: SQLite.Database): Kysely<Database> =>
  new Kysely<Database>({ dialect: new SqliteDialect({ database: withPreparedStatements(connection) }) })

export function openDatabase(location: DatabaseLocation): OpenDatabase {
  const connection = openConnection(location, false)
  const second = location.file === ':memory:' ? connection : openConnection(location, true)
  const writer = kyselyOver(connection)
  const reader = second === connection ? writer : kyselyOver(second)
  return {
    writer,
    reader,
    close: async () => {
      if (reader !== writer) await reader.destroy()
      await writer.destroy()
      // Kysely closes only a connection that it has used; the write-ahead file goes with the last one.
      second.close()
      connection.close()
    },
  }
}
