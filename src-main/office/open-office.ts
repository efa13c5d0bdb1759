import { CorruptDatabaseError, openDatabase } from '../database/open-database.ts'
import { migrateFile, NewerDatabaseError } from '../database/migrate.ts'
import { recordEvent } from '../desk/audit.service.ts'
import type { Clock } from '../desk/context.ts'
import type { Session, User } from '../desk/session.ts'
import { permissions, isAllowed } from '../../src-shared/domain/office/roles.ts'
import { refuse, succeed, type Failure } from '../../src-shared/result.ts'
import { locationOf } from './office-folder.ts'
import { findUser } from './users.repository.ts'

export const describeUser = (user: User) => ({
  ...user,
  permissions: permissions.filter((permission) => isAllowed(user.role, permission)),
})

type OpenTrouble = Failure<'newer-file' | 'corrupt-file' | 'wrong-password'>

/** Opens the database with its key as one user, brings it up to date, and writes the sign-in down. */
export async function openAs(
  session: Session,
  clock: Clock,
  keyHex: string,
  userName: string,
): Promise<{ readonly ok: true; readonly value: User } | OpenTrouble> {
  await session.close()
  const location = locationOf(session, keyHex)
  try {
    migrateFile(location)
    const database = openDatabase(location)
    const user = await findUser(database.reader, userName)
    if (user === undefined) {
      await database.close()
      // The key file names somebody who may no longer sign in; say no more than for a wrong password.
      return refuse('wrong-password')
    }
    await database.writer.transaction().execute((trx) =>
      recordEvent(trx, {
        at: clock.now(),
        user,
        operation: 'office.signIn',
        subject: `user:${String(user.id)}`,
        details: {},
      }),
    )
    session.open({ database, keyHex, user })
    return succeed(user)
  } catch (error) {
    if (error instanceof NewerDatabaseError) return refuse('newer-file', { version: error.fileVersion })
    if (error instanceof CorruptDatabaseError || isCorruption(error)) return refuse('corrupt-file')
    throw error
  }
}

const isCorruption = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
