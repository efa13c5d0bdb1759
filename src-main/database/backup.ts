import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type SQLite from 'better-sqlite3'
import { type DatabaseLocation, openConnection } from './open-database.ts'

/** What a copy held when it was opened and checked. */
export type CheckedCopy = { readonly entries: number }

function countEntries(connection: SQLite.Database): number {
  const hasLedger = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'entry'`).get() !== undefined
  return hasLedger ? Number(connection.prepare('SELECT count(*) FROM entry').pluck().get()) : 0
}

/**
 * Writes an encrypted copy with VACUUM INTO, opens it with the same key and checks it. A live file is never copied
 * as a file: in WAL mode the copy would lack what was committed last. A copy that fails its check is deleted and thrown.
 */
export function backUpTo(connection: SQLite.Database, copy: DatabaseLocation): CheckedCopy {
  mkdirSync(path.dirname(copy.file), { recursive: true })
  connection.prepare('VACUUM INTO ?').run(copy.file)
  try {
    const opened = openConnection(copy, true)
    try {
      const verdict: unknown = opened.pragma('integrity_check', { simple: true })
      if (verdict !== 'ok') throw new Error(`the copy failed its check: ${String(verdict)}`)
      const entries = countEntries(opened)
      if (entries !== countEntries(connection)) throw new Error('the copy lacks entries')
      return { entries }
    } finally {
      opened.close()
    }
  } catch (error) {
    rmSync(copy.file, { force: true })
    throw error
  }
}

/** Copies an office that is in use, through a connection of its own. */
export function backUpFile(location: DatabaseLocation, copyFile: string): CheckedCopy {
  const connection = openConnection(location, false)
  try {
    return backUpTo(connection, { ...location, file: copyFile })
  } finally {
    connection.close()
  }
}
