import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import type SQLite from 'better-sqlite3'
import type { Migration } from '../../migrations/dialect.ts'
import { migrations } from '../../migrations/index.ts'
import { backUpTo } from './backup.ts'
import { sqliteDialect } from './dialect.ts'
import { type DatabaseLocation, openConnection } from './open-database.ts'

/** The file was written by a later version of the desk; this one would harm it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
  readonly fileVersion: number
  constructor(fileVersion: number) {
    super(`the file has version ${String(fileVersion)}`)
    this.fileVersion = fileVersion
  }
}

export const latestVersion = (list: readonly Migration[]): number => list.at(-1)?.version ?? 0

const versionOf = (connection: SQLite.Database): number =>
  Number(connection.pragma('user_version', { simple: true }))

/**
 * Applies the steps that are missing, all in one transaction: a failure leaves the file as it was.
 * Kysely's own Migrator is not used: on SQLite it runs outside a transaction.
 */
export function applyMigrations(connection: SQLite.Database, list: readonly Migration[] = migrations): void {
  const version = versionOf(connection)
  if (version > latestVersion(list)) throw new NewerDatabaseError(version)
  const pending = list.filter((migration) => migration.version > version)
  if (pending.length === 0) return
  connection
    .transaction(() => {
      for (const migration of pending) {
        for (const statement of migration.statements(sqliteDialect)) connection.exec(statement)
      }
      const broken = connection.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0) throw new Error('a migration left broken references')
      connection.pragma(`user_version = ${String(latestVersion(list))}`)
    })
    .immediate()
}

/** Brings a file up to date: refuses a newer one, and copies and checks an older one before touching it. */
export function migrateFile(location: DatabaseLocation, list: readonly Migration[] = migrations): void {
  const connection = openConnection(location, false)
  try {
    const version = versionOf(connection)
    if (version > latestVersion(list)) throw new NewerDatabaseError(version)
    if (version > 0 && version < latestVersion(list)) {
      const copy = path.join(
        path.dirname(location.file),
        'backups',
        `before-v${String(latestVersion(list))}.db`,
      )
      if (existsSync(copy)) rmSync(copy)
      backUpTo(connection, { ...location, file: copy })
    }
    applyMigrations(connection, list)
  } finally {
    connection.close()
  }
}
