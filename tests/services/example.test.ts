import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { clockAt } from '../../src-main/desk/clock.ts'
import { createDesk } from '../../src-main/desk/desk.ts'
import type { Database } from '../../src-main/database/schema.ts'

const tables = [
  'recipient',
  'budget_line',
  'employment',
  'timesheet',
  'payslip',
  'entry',
  'posting',
  'expected_item',
  'bank_line',
  'statement_import',
  'payment',
  'payment_batch',
] as const satisfies readonly (keyof Database)[]

async function exampleOn(day: string, seed: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-example-'))
  const desk = createDesk({
    folder,
    clock: clockAt(day),
    report: (error) => {
      throw error
    },
  })
  onTestFinished(async () => {
    await desk.end()
    rmSync(folder, { recursive: true, force: true })
  })
  const made = await desk.dispatch('office.createExample', { recipients: 12, months: 2, seed })
  expect(made).toMatchObject({ ok: true, value: { recipients: 12, historyUntil: '2026-10-25' } })
  const reader = desk.session.openOffice()?.database.reader
  if (reader === undefined) throw new Error('the example office is not open')
  const rows = new Map<string, unknown[]>()
  for (const table of tables) rows.set(table, await reader.selectFrom(table).selectAll().execute())
  return { desk, rows }
}

test('the example office is the same to the last row for the same seed, on any day', async () => {
  const first = await exampleOn('2026-11-21', 2026)
  const again = await exampleOn('2027-02-03', 2026)
  const other = await exampleOn('2026-11-21', 7)
  for (const table of tables) {
    expect(first.rows.get(table)?.length).toBeGreaterThan(0)
    expect(again.rows.get(table)).toEqual(first.rows.get(table))
  }
  expect(other.rows.get('recipient')).not.toEqual(first.rows.get('recipient'))
  expect(await first.desk.dispatch('office.verify', {})).toMatchObject({ ok: true, value: { isClean: true } })
  expect(await first.desk.dispatch('office.createExample', {})).toEqual({ ok: false, code: 'office-exists' })
})
