import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import type { Migration } from '../../migrations/dialect.ts'
import { sqliteDialect } from '../../src-main/database/dialect.ts'
import {
  applyMigrations,
  latestVersion,
  migrateFile,
  NewerDatabaseError,
} from '../../src-main/database/migrate.ts'
import { CorruptDatabaseError, openConnection } from '../../src-main/database/open-database.ts'

const keyHex = '01'.repeat(32)

function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-migrate-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return path.join(folder, 'office.db')
}

function withConnection<Value>(
  file: string,
  work: (connection: ReturnType<typeof openConnection>) => Value,
): Value {
  const connection = openConnection({ file, keyHex }, false)
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

const versionOf = (file: string) =>
  withConnection(file, (connection) => connection.pragma('user_version', { simple: true }))

const breaking: Migration = {
  version: 9000,
  name: 'breaking',
  statements: () => ['CREATE TABLE half_done (id INTEGER) STRICT', 'CREATE TABLE nonsense ('],
}

describe('migrations', () => {
  test('go up in tens and have names of their own', () => {
    const versions = migrations.map((migration) => migration.version)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(versions.every((version) => version % 10 === 0)).toBe(true)
    expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length)
  })

  test('make tables that are all strict, whatever made them', () => {
    const file = newFile()
    migrateFile({ file, keyHex })
    const loose = withConnection(file, (connection) =>
      connection
        .prepare(
          `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
        )
        .pluck()
        .all(),
    )
    expect(loose).toEqual([])
    expect(versionOf(file)).toBe(latestVersion(migrations))
  })

  test('leave the file as it was when one fails, and keep a checked copy from before', () => {
    const file = newFile()
    migrateFile({ file, keyHex })
    expect(() => {
      migrateFile({ file, keyHex }, [...migrations, breaking])
    }).toThrow('incomplete input')
    expect(versionOf(file)).toBe(latestVersion(migrations))
    const left = withConnection(file, (connection) =>
      connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'`).pluck().get(),
    )
    expect(left).toBe(0)
    const copy = path.join(path.dirname(file), 'backups', 'before-v9000.db')
    expect(existsSync(copy)).toBe(true)
    expect(versionOf(copy)).toBe(latestVersion(migrations))
  })

  test('refuse a file from a later version without touching it', () => {
    const file = newFile()
    migrateFile({ file, keyHex }, [...migrations, { version: 9000, name: 'later', statements: () => [] }])
    expect(() => {
      migrateFile({ file, keyHex })
    }).toThrow(NewerDatabaseError)
    expect(versionOf(file)).toBe(9000)
  })

  test('refuse a wrong key', () => {
    const file = newFile()
    migrateFile({ file, keyHex })
    expect(() => openConnection({ file, keyHex: '02'.repeat(32) }, true)).toThrow(CorruptDatabaseError)
  })

  test('carry what is there through every step', () => {
    const file = newFile()
    for (const [index] of migrations.entries()) {
      withConnection(file, (connection) => {
        applyMigrations(connection, migrations.slice(0, index + 1))
        if (index === 0) {
          connection.exec(
            `INSERT INTO app_user (name, role, is_active, created_at) VALUES ('Ama', 'manager', 1, '2026-01-01T09:00:00Z')`,
          )
        }
        const users = connection.prepare('SELECT name, role FROM app_user').all()
        expect(users).toEqual([{ name: 'Ama', role: 'manager' }])
      })
    }
  })

  /** From the first release on: a released migration is never edited. Add a line for a new one. */
  test('never change once released', () => {
    const sums = migrations.map(({ name, statements }) => [
      name,
      createHash('sha256').update(statements(sqliteDialect).join(';\n')).digest('hex').slice(0, 16),
    ])
    expect(sums).toMatchSnapshot()
  })
})
