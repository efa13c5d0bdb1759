import type { z } from 'zod'
import type { personFields } from '../../src-shared/contract/recipients.contract.ts'
import { communicationFormats } from '../../src-shared/domain/recipients/words.ts'
import { insertRows, nextId } from '../database/insert-rows.ts'
import { knownWord } from '../database/known-word.ts'
import type { Database, Reader, Writer } from '../database/schema.ts'

export type PersonFields = {
  readonly [Field in keyof typeof personFields]: z.output<(typeof personFields)[Field]>
}
export type Recipient = PersonFields & {
  readonly id: number
  readonly reference: string
  readonly askedOn: string
}

const referenceOf = (id: number): string => `P-${String(id).padStart(5, '0')}`

const columnsOf = (person: PersonFields) => ({
  name: person.name,
  known_as: person.knownAs,
  birth_date: person.birthDate,
  council_id: person.councilId,
  council_reference: person.councilReference,
  address: person.address,
  phone: person.phone,
  format: person.format,
  language: person.language,
  is_phone_first: person.isPhoneFirst ? (1 as const) : (0 as const),
  paye_reference: person.payeReference,
  accounts_office_reference: person.accountsOfficeReference,
  claims_employment_allowance: person.claimsEmploymentAllowance ? (1 as const) : (0 as const),
})

type Row = {
  readonly [Column in keyof Database['recipient']]: Column extends 'id'
    ? number
    : Database['recipient'][Column]
}

const recipientOf = (row: Row): Recipient => ({
  id: row.id,
  reference: row.reference,
  name: row.name,
  knownAs: row.known_as,
  birthDate: row.birth_date,
  councilId: row.council_id,
  councilReference: row.council_reference,
  address: row.address,
  phone: row.phone,
  format: knownWord(communicationFormats, row.format),
  language: row.language,
  isPhoneFirst: row.is_phone_first === 1,
  payeReference: row.paye_reference,
  accountsOfficeReference: row.accounts_office_reference,
  claimsEmploymentAllowance: row.claims_employment_allowance === 1,
  askedOn: row.asked_on,
})

/** Everybody, by name. */
export async function listRecipients(db: Reader): Promise<Recipient[]> {
  const rows = await db.selectFrom('recipient').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map((row) => recipientOf(row))
}

export async function findRecipient(db: Reader, recipientId: number): Promise<Recipient | undefined> {
  const row = await db.selectFrom('recipient').selectAll().where('id', '=', recipientId).executeTakeFirst()
  return row === undefined ? undefined : recipientOf(row)
}

/** True when somebody of that name was born that day already. */
export async function isKnownPerson(db: Reader, name: string, birthDate: string): Promise<boolean> {
  const row = await db
    .selectFrom('recipient')
    .select('id')
    .where('birth_date', '=', birthDate)
    .where(({ fn }) => fn('lower', ['name']), '=', name.toLowerCase())
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRecipients(
  trx: Writer,
  people: readonly (PersonFields & { readonly askedOn: string })[],
): Promise<Recipient[]> {
  const firstId = await nextId(trx, 'recipient')
  const recipients = people.map((person, index) => {
    const id = firstId + index
    return { ...person, id, reference: referenceOf(id) }
  })
  await insertRows(
    trx,
    'recipient',
    recipients.map((recipient) => ({
      id: recipient.id,
      reference: recipient.reference,
      asked_on: recipient.askedOn,
      ...columnsOf(recipient),
    })),
  )
  return recipients
}

export async function updateRecipient(trx: Writer, recipientId: number, person: PersonFields): Promise<void> {
  await trx.updateTable('recipient').set(columnsOf(person)).where('id', '=', recipientId).execute()
}
