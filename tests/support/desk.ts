import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { contract, type CallInput, type Output } from '../../src-shared/contract/index.ts'
import { roles, type Role } from '../../src-shared/domain/office/roles.ts'
import { clockAt } from '../../src-main/desk/clock.ts'
import type { Clock } from '../../src-main/desk/context.ts'
import { createDispatch, type AnyResult, type CallOptions } from '../../src-main/desk/dispatch.ts'
import { handlers as everyHandler } from '../../src-main/desk/handlers.ts'
import { createSession } from '../../src-main/desk/session.ts'
import { migrateFile } from '../../src-main/database/migrate.ts'
import { openDatabase } from '../../src-main/database/open-database.ts'

const keyHex = 'ab'.repeat(32)

type Contract = typeof contract
/** A command's input without the requestId, which the support makes unless the test gives one. */
type Given<Name extends keyof Contract> = Omit<CallInput<Name>, 'requestId'> & { requestId?: string }

/** A throw-away office on a real encrypted file, with one user of every role and a clock that the test sets. */
export async function openTestDesk(options: { readonly today?: string; readonly role?: Role } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-test-'))
  const location = { file: path.join(folder, 'office.db'), keyHex }
  migrateFile(location)
  const database = openDatabase(location)
  const createdAt = '2026-01-01T09:00:00.000Z'
  await database.writer.transaction().execute(async (trx) => {
    await trx
      .insertInto('office')
      .values({
        id: 1,
        name: 'Test Desk',
        address: '1 High Street\nNorthbridge',
        phone: '0116 496 0123',
        hours: 'Monday to Friday, 9am to 5pm',
        contact_name: 'Sam Reed',
        independent_advice: 'Care Advice, 0116 496 0199',
        idle_lock_minutes: 15,
        bacs_service_user_number: '123456',
        last_backup_at: null,
      })
      .execute()
    await trx
      .insertInto('app_user')
      .values(roles.map((role) => ({ name: role, role, is_active: 1 as const, created_at: createdAt })))
      .execute()
  })
  const session = createSession(folder, undefined)
  const as = (role: Role): void => {
    session.open({ database, keyHex, user: { id: roles.indexOf(role) + 1, name: role, role } })
  }
  as(options.role ?? 'manager')
  let clock: Clock = clockAt(options.today ?? '2026-11-21')
  const faults: unknown[] = []
  const dispatch = createDispatch({
    contract,
    handlers: everyHandler,
    session,
    clock: { now: () => clock.now(), today: () => clock.today() },
    report: (error) => {
      faults.push(error)
      return 'TEST'
    },
  })
  onTestFinished(async () => {
    await session.end()
    rmSync(folder, { recursive: true, force: true })
  })

  const ask = async <Name extends keyof Contract>(
    name: Name,
    given: Given<Name>,
    call: CallOptions = {},
  ): Promise<AnyResult> => {
    const input = contract[name].kind === 'command' ? { requestId: randomUUID(), ...given } : given
    const result = await dispatch(name, input, call)
    if (!result.ok && result.code === 'unexpected') throw faults.at(-1)
    return result
  }
  return {
    database,
    folder,
    session,
    as,
    setToday: (day: string) => {
      clock = clockAt(day)
    },
    /** The result, refusals included. */
    ask,
    /** The value; a refusal fails the test with its code and details. */
    call: async <Name extends keyof Contract>(name: Name, given: Given<Name>): Promise<Output<Name>> => {
      const result = await ask(name, given)
      if (!result.ok) throw new Error(`${name} was refused: ${result.code} ${JSON.stringify(result.details)}`)
      return result.value as Output<Name>
    },
  }
}
export type TestDesk = Awaited<ReturnType<typeof openTestDesk>>
