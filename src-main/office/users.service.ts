import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { readKeyFile, unwrapKey, wrapKey, writeKeyFile, type KeyFile } from './key-file.ts'
import { insertUser, listUsers, updateUser } from './users.repository.ts'

function keysOf({ session }: CommandContext): { keys: KeyFile; keyHex: string } {
  const keys = readKeyFile(session.folder)
  const keyHex = session.openOffice()?.keyHex
  if (keys === undefined || keyHex === undefined) throw new Error('the key file is gone')
  return { keys, keyHex }
}

/** Gives a name a password of its own to the office's key; written before the database row, which decides. */
async function giveKey(context: CommandContext, name: string, password: string): Promise<void> {
  const { keys, keyHex } = keysOf(context)
  const others = keys.users.filter((user) => user.name !== name)
  const users = [...others, { name, key: await wrapKey(keyHex, password) }]
  writeKeyFile(context.session.folder, { ...keys, users })
}

export const usersHandlers: Pick<
  HandlersOf<typeof officeOperations>,
  'office.listUsers' | 'office.addUser' | 'office.changeUser' | 'office.changePassword'
> = {
  'office.listUsers': async ({ db }) => succeed({ users: await listUsers(db) }),

  'office.addUser': async (context, { name, role, password }) => {
    const known = (await listUsers(context.trx)).find((user) => user.name === name)
    if (known?.isActive === true) return refuse('name-taken')
    await giveKey(context, name, password)
    if (known === undefined) {
      const userId = await insertUser(context.trx, { name, role, createdAt: context.now() })
      context.note({ subject: `user:${String(userId)}`, after: { name, role } })
      return succeed({ userId })
    }
    await updateUser(context.trx, known.id, role, true)
    context.note({
      subject: `user:${String(known.id)}`,
      before: known,
      after: { name, role, isActive: true },
    })
    return succeed({ userId: known.id })
  },

  'office.changeUser': async (context, { userId, role, isActive }) => {
    const users = await listUsers(context.trx)
    const user = users.find((one) => one.id === userId)
    // Somebody who may not sign in is let in again with a new password, through office.addUser.
    if (user?.isActive !== true) return refuse('unknown-user')
    const staysManager = role === 'manager' && isActive
    const otherManagers = users.some((one) => one.id !== userId && one.isActive && one.role === 'manager')
    if (!staysManager && !otherManagers) return refuse('last-manager')
    await updateUser(context.trx, userId, role, isActive)
    context.note({ before: { role: user.role, isActive: true }, after: { role, isActive } })
    if (!isActive) {
      const { keys } = keysOf(context)
      writeKeyFile(context.session.folder, {
        ...keys,
        users: keys.users.filter(({ name }) => name !== user.name),
      })
    }
    return succeed({})
  },

  'office.changePassword': async (context, { oldPassword, newPassword }) => {
    const { keys } = keysOf(context)
    const mine = keys.users.find(({ name }) => name === context.user.name)
    if (mine === undefined || (await unwrapKey(mine.key, oldPassword)) === undefined)
      return refuse('wrong-password')
    await giveKey(context, context.user.name, newPassword)
    context.note({ subject: `user:${String(context.user.id)}` })
    return succeed({})
  },
}
