import { roles, type Role } from '../../src-shared/domain/office/roles.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type StoredUser = {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly isActive: boolean
}

function roleOf(text: string): Role {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new Error(`unknown role ${text}`)
  return role
}

export async function listUsers(db: Reader): Promise<StoredUser[]> {
  const rows = await db.selectFrom('app_user').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: roleOf(row.role),
    isActive: row.is_active === 1,
  }))
}

/** Somebody who may sign in. */
export async function findUser(
  db: Reader,
  name: string,
): Promise<{ id: number; name: string; role: Role } | undefined> {
  const row = await db
    .selectFrom('app_user')
    .select(['id', 'name', 'role'])
    .where('name', '=', name)
    .where('is_active', '=', 1)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, name: row.name, role: roleOf(row.role) }
}

export async function insertUser(
  trx: Writer,
  user: { readonly name: string; readonly role: Role; readonly createdAt: string },
): Promise<number> {
  const { id } = await trx
    .insertInto('app_user')
    .values({ name: user.name, role: user.role, is_active: 1, created_at: user.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateUser(trx: Writer, userId: number, role: Role, isActive: boolean): Promise<void> {
  await trx
    .updateTable('app_user')
    .set({ role, is_active: isActive ? 1 : 0 })
    .where('id', '=', userId)
    .execute()
}
