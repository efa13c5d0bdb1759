import type { Reader } from '../database/schema.ts'
import { policyOn } from '../recipients/councils.service.ts'
import { findRecipient } from '../recipients/people.service.ts'

/** From how much on a person's council asks for a receipt (rule R5.9); undefined when the person is not known. */
export async function receiptThresholdPence(
  db: Reader,
  recipientId: number,
  day: string,
): Promise<number | undefined> {
  const recipient = await findRecipient(db, recipientId)
  return recipient === undefined
    ? undefined
    : (await policyOn(db, recipient.councilId, day)).receiptThresholdPence
}
