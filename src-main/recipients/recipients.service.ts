import type { recipientsOperations } from '../../src-shared/contract/recipients.contract.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import {
  councilsHandlers,
  listCouncils,
  policiesByCouncil,
  policyAt,
  policyOn,
  type CouncilPolicy,
} from './councils.service.ts'
import {
  findRecipient,
  listRecipients,
  peopleHandlers,
  recipientNames,
  registerRecipients,
  statusByRecipient,
  type NewRecipient,
  type Recipient,
  type RecipientName,
} from './people.service.ts'
import {
  recipientListHandlers,
  reviewsByRecipient,
  summarise,
  type SummarisedRecipient,
} from './recipient-list.service.ts'

/** What other areas use of people and councils. They never touch their tables. */
export type { CouncilPolicy, NewRecipient, Recipient, RecipientName, SummarisedRecipient }
export {
  findRecipient,
  listCouncils,
  listRecipients,
  policiesByCouncil,
  policyAt,
  policyOn,
  recipientNames,
  registerRecipients,
  reviewsByRecipient,
  statusByRecipient,
  summarise,
}

/** One person with the name of their council, for a letter; undefined when there is no such person. */
export async function findRecipientForLetter(
  db: Reader,
  recipientId: number,
): Promise<(Recipient & { readonly councilName: string }) | undefined> {
  const recipient = await findRecipient(db, recipientId)
  if (recipient === undefined) return undefined
  const council = (await listCouncils(db)).find(({ id }) => id === recipient.councilId)
  return { ...recipient, councilName: council?.name ?? '' }
}

export type EmployerFacts = {
  readonly name: string
  readonly payeReference: string
  readonly accountsOfficeReference: string
  readonly claimsEmploymentAllowance: boolean
}

/** What payroll needs of everybody as an employer; references are empty while there are none. */
export async function employerFacts(db: Reader): Promise<Map<number, EmployerFacts>> {
  const recipients = await listRecipients(db)
  return new Map(
    recipients.map(({ id, name, payeReference, accountsOfficeReference, claimsEmploymentAllowance }) => [
      id,
      { name, payeReference, accountsOfficeReference, claimsEmploymentAllowance },
    ]),
  )
}

export const recipientsHandlers: HandlersOf<typeof recipientsOperations> = {
  ...councilsHandlers,
  ...peopleHandlers,
  ...recipientListHandlers,
}
