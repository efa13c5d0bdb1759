import type { recipientsOperations } from '../../src-shared/contract/recipients.contract.ts'
import { statusOn } from '../../src-shared/domain/recipients/statuses.ts'
import type { RecipientStatus } from '../../src-shared/domain/recipients/words.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader, Writer } from '../database/schema.ts'
import { addSearchEntries, replaceSearchEntry, type SearchEntry } from '../database/search.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import {
  accountSumPence,
  findBankAccounts,
  openRecipientAccounts,
  recipientAccounts,
  spokenForByRecipient,
} from '../ledger/posting.service.ts'
import { listCouncils } from './councils.service.ts'
import {
  findRecipient,
  insertRecipients,
  isKnownPerson,
  listRecipients,
  updateRecipient,
  type PersonFields,
  type Recipient,
} from './recipients.repository.ts'
import { insertRepresentative } from './representatives.repository.ts'
import { insertStatuses, statusesByRecipient, type StatusChange } from './statuses.repository.ts'

export type { Recipient }
export { findRecipient, listRecipients, statusesByRecipient }

export type RecipientName = { readonly name: string; readonly knownAs: string; readonly reference: string }

/** What everybody is called. */
export async function recipientNames(db: Reader): Promise<Map<number, RecipientName>> {
  const recipients = await listRecipients(db)
  return new Map(recipients.map(({ id, name, knownAs, reference }) => [id, { name, knownAs, reference }]))
}

const searchEntryOf = ({ id, name, knownAs, reference, councilReference }: Recipient): SearchEntry => ({
  kind: 'person',
  subjectId: id,
  title: name,
  detail: [reference, councilReference, name.includes(knownAs) ? '' : knownAs].filter(Boolean).join(' · '),
})

type NewRecipient = PersonFields & {
  readonly askedOn: string
  readonly bankAccountId: number
  readonly status?: RecipientStatus
}

/** Adds any number of people, each with an account, a first status and an entry to be found by. Asks no questions. */
async function registerRecipients(trx: Writer, people: readonly NewRecipient[]): Promise<Recipient[]> {
  const recipients = await insertRecipients(trx, people)
  await insertStatuses(
    trx,
    recipients.map(({ id, askedOn }, index) => ({
      recipientId: id,
      fromDay: askedOn,
      status: people[index]?.status ?? 'setting-up',
      reason: 'Asked for a direct payment',
    })),
  )
  const accounts = recipients.map(({ id, name }, index) => ({
    recipientId: id,
    bankAccountId: people[index]?.bankAccountId ?? 0,
    name,
  }))
  for (let start = 0; start < accounts.length; start += 5000) {
    await openRecipientAccounts(trx, accounts.slice(start, start + 5000))
  }
  await addSearchEntries(trx, recipients.map(searchEntryOf))
  return recipients
}

const isKnownCouncil = async (db: Reader, councilId: number): Promise<boolean> =>
  (await listCouncils(db)).some(({ id }) => id === councilId)

/** Closing leaves no money behind: neither in the account nor promised from it. */
async function hasMoneyLeft(db: Reader, recipientId: number): Promise<boolean> {
  const account = (await recipientAccounts(db, recipientId)).get(recipientId)
  const sum = account === undefined ? 0 : await accountSumPence(db, account.accountId)
  return sum !== 0 || ((await spokenForByRecipient(db)).get(recipientId) ?? 0) !== 0
}

async function changeStatus(
  { trx, note }: CommandContext,
  recipientId: number,
  change: StatusChange,
): Promise<'unknown-recipient' | 'status-not-later' | 'account-not-empty' | undefined> {
  const statuses = (await statusesByRecipient(trx, recipientId)).get(recipientId)
  const latest = statuses?.at(-1)
  if (latest === undefined) return 'unknown-recipient'
  // Two changes on one day are taken in the order they were made.
  if (change.fromDay < latest.fromDay || change.status === latest.status) return 'status-not-later'
  if (change.status === 'closed' && (await hasMoneyLeft(trx, recipientId))) return 'account-not-empty'
  await insertStatuses(trx, [{ ...change, recipientId }])
  note({ before: latest, after: change })
  return undefined
}

export const peopleHandlers: Pick<
  HandlersOf<typeof recipientsOperations>,
  'recipients.add' | 'recipients.change' | 'recipients.changeStatus' | 'recipients.addRepresentative'
> = {
  'recipients.add': async ({ trx, note }, person) => {
    if (!(await isKnownCouncil(trx, person.councilId))) return refuse('unknown-council')
    if ((await findBankAccounts(trx, person.bankAccountId)) === undefined)
      return refuse('unknown-bank-account')
    if (await isKnownPerson(trx, person.name, person.birthDate))
      return refuse('same-person', { name: person.name })
    const [recipient] = await registerRecipients(trx, [person])
    if (recipient === undefined) throw new Error('nobody was added')
    note({ subject: `recipient:${String(recipient.id)}` })
    return succeed({ recipientId: recipient.id, reference: recipient.reference })
  },

  'recipients.change': async ({ trx, note }, person) => {
    const { recipientId } = person
    const before = await findRecipient(trx, recipientId)
    if (before === undefined) return refuse('unknown-recipient')
    if (!(await isKnownCouncil(trx, person.councilId))) return refuse('unknown-council')
    await updateRecipient(trx, recipientId, person)
    await replaceSearchEntry(trx, searchEntryOf({ ...before, ...person, id: recipientId }))
    note({ before })
    return succeed({})
  },

  'recipients.changeStatus': async (context, { recipientId, status, fromDay, reason }) => {
    const refusal = await changeStatus(context, recipientId, { status, fromDay, reason })
    return refusal === undefined ? succeed({}) : refuse(refusal)
  },

  'recipients.addRepresentative': async ({ trx }, representative) => {
    const { recipientId } = representative
    if ((await findRecipient(trx, recipientId)) === undefined) return refuse('unknown-recipient')
    return succeed({ representativeId: await insertRepresentative(trx, recipientId, representative) })
  },
}

/** Everybody's status on a day. */
export async function statusByRecipient(db: Reader, day: string): Promise<Map<number, RecipientStatus>> {
  const changes = await statusesByRecipient(db)
  return new Map([...changes].map(([recipientId, own]) => [recipientId, statusOn(own, day)]))
}
