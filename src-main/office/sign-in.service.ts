import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { migrateFile } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { CorruptDatabaseError } from '../database/open-database.ts'
import type { Clock, HandlersOf } from '../desk/context.ts'
import type { Session, User } from '../desk/session.ts'
import {
  newDatabaseKey,
  newRecoveryKey,
  tidyRecoveryKey,
  unwrapKey,
  wrapKey,
  writeKeyFile,
} from './key-file.ts'
import { clearUnfinished, locationOf, lookIntoFolder } from './office-folder.ts'
import { describeUser, openAs } from './open-office.ts'
import { getSettings, insertOffice } from './settings.repository.ts'
import { insertUser } from './users.repository.ts'

export type NewOffice = {
  readonly officeName: string
  readonly managerName: string
  readonly password: string
}

/** Makes an office in an empty folder, with its first manager signed in. Leaves nothing behind when it fails. */
export async function createOffice(
  session: Session,
  clock: Clock,
  { officeName, managerName, password }: NewOffice,
): Promise<{ recoveryKey: string; user: User }> {
  const keyHex = newDatabaseKey()
  const location = locationOf(session, keyHex)
  try {
    migrateFile(location)
    const database = openDatabase(location)
    await database.writer.transaction().execute(async (trx) => {
      await insertOffice(trx, {
        name: officeName,
        address: '',
        phone: '',
        hours: '',
        contactName: managerName,
        independentAdvice: '',
        idleLockMinutes: 15,
        bacsServiceUserNumber: '',
      })
      await insertUser(trx, { name: managerName, role: 'manager', createdAt: clock.now() })
    })
    await database.close()
    const recoveryKey = newRecoveryKey()
    const users = [{ name: managerName, key: await wrapKey(keyHex, password) }]
    writeKeyFile(session.folder, {
      format: 1,
      officeName,
      users,
      recovery: await wrapKey(keyHex, recoveryKey),
    })
    const opened = await openAs(session, clock, keyHex, managerName)
    if (!opened.ok) throw new CorruptDatabaseError(opened.code)
    return { recoveryKey, user: opened.value }
  } catch (error) {
    await session.close()
    clearUnfinished(session.folder)
    throw error
  }
}

type SessionHandlers = Pick<
  HandlersOf<typeof officeOperations>,
  'office.state' | 'office.create' | 'office.signIn' | 'office.recover' | 'office.lock'
>

/** The folder in the words of a refusal, when it is not an office that can be opened. */
function refuseFolder(state: 'empty' | 'read-only-folder' | 'in-use' | 'corrupt') {
  if (state === 'empty') return refuse('no-office')
  return refuse(state === 'corrupt' ? 'corrupt-file' : state)
}

export const signInHandlers: SessionHandlers = {
  'office.state': async ({ session, today }) => {
    const folder = lookIntoFolder(session)
    const office = session.openOffice()
    const keys = folder.state === 'office' ? folder.keys : undefined
    return succeed({
      state: office !== undefined ? 'open' : folder.state === 'office' ? 'locked' : folder.state,
      officeName:
        office === undefined ? (keys?.officeName ?? '') : (await getSettings(office.database.reader)).name,
      userNames: keys?.users.map((user) => user.name) ?? [],
      user: office === undefined ? null : describeUser(office.user),
      today: today(),
      detail: folder.state === 'read-only-folder' ? session.folder : '',
    })
  },

  'office.create': async ({ session, now, today }, input) => {
    const { state } = lookIntoFolder(session)
    if (state === 'read-only-folder') return refuse('read-only-folder')
    if (state !== 'empty') return refuse('office-exists')
    const { recoveryKey, user } = await createOffice(session, { now, today }, input)
    return succeed({ recoveryKey, user: describeUser(user) })
  },

  'office.signIn': async ({ session, now, today }, { userName, password }) => {
    const folder = lookIntoFolder(session)
    if (folder.state !== 'office') return refuseFolder(folder.state)
    const wrapped = folder.keys.users.find((user) => user.name === userName)
    const keyHex = wrapped === undefined ? undefined : await unwrapKey(wrapped.key, password)
    if (keyHex === undefined) return refuse('wrong-password')
    const opened = await openAs(session, { now, today }, keyHex, userName)
    return opened.ok ? succeed({ user: describeUser(opened.value) }) : opened
  },

  'office.recover': async ({ session, now, today }, { recoveryKey, userName, newPassword }) => {
    const folder = lookIntoFolder(session)
    if (folder.state !== 'office') return refuseFolder(folder.state)
    if (!folder.keys.users.some((user) => user.name === userName)) return refuse('unknown-user')
    const keyHex = await unwrapKey(folder.keys.recovery, tidyRecoveryKey(recoveryKey))
    if (keyHex === undefined) return refuse('wrong-recovery-key')
    const opened = await openAs(session, { now, today }, keyHex, userName)
    if (!opened.ok) return opened.code === 'wrong-password' ? refuse('unknown-user') : refuse(opened.code)
    const key = await wrapKey(keyHex, newPassword)
    const users = folder.keys.users.map((user) => (user.name === userName ? { name: userName, key } : user))
    writeKeyFile(session.folder, { ...folder.keys, users })
    return succeed({ user: describeUser(opened.value) })
  },

  'office.lock': async ({ session }) => {
    await session.close()
    return succeed({})
  },
}
