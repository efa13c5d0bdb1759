import { knownWord } from '../database/known-word.ts'
import type { Reader, Writer } from '../database/schema.ts'

const representativeRoles = ['nominated', 'authorised', 'deputy', 'attorney', 'carer', 'emergency'] as const

export type NewRepresentative = {
  readonly name: string
  readonly role: (typeof representativeRoles)[number]
  readonly phone: string
  readonly fromDay: string
}
export type Representative = NewRepresentative & { readonly id: number }

export async function representativesOf(db: Reader, recipientId: number): Promise<Representative[]> {
  const rows = await db
    .selectFrom('representative')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: knownWord(representativeRoles, row.role),
    phone: row.phone,
    fromDay: row.from_day,
  }))
}

export async function insertRepresentative(
  trx: Writer,
  recipientId: number,
  { name, role, phone, fromDay }: NewRepresentative,
): Promise<number> {
  const { id } = await trx
    .insertInto('representative')
    .values({ recipient_id: recipientId, name, role, phone, from_day: fromDay })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
