import { formatPlainPounds } from '../../src-shared/domain/money.ts'
import type { CommandContext } from '../desk/context.ts'
import { recipientAccounts } from '../ledger/posting.service.ts'
import { recipientNames } from '../recipients/people.service.ts'
import { insertPayments, paymentsForItems, setPayments, type NewPayment } from './payments.repository.ts'

export type { NewPayment }
type Trx = CommandContext['trx']

/** Puts payments in line to go out, from each person's own bank account. Gives their numbers, in order. */
export async function addPayments(
  { trx }: Pick<CommandContext, 'trx'>,
  payments: readonly NewPayment[],
): Promise<number[]> {
  if (payments.length === 0) return []
  const [accounts, names] = [await recipientAccounts(trx), await recipientNames(trx)]
  return insertPayments(
    trx,
    payments.map((payment) => {
      const bankAccountId = accounts.get(payment.recipientId)?.bankAccountId
      const person = names.get(payment.recipientId)
      if (bankAccountId === undefined || person === undefined) {
        throw new RangeError(`person ${String(payment.recipientId)} has no account to pay from`)
      }
      return {
        ...payment,
        bankAccountId,
        searchTitle: `${payment.payeeName} £${formatPlainPounds(payment.amountPence)}`,
        searchDetail: `${payment.reference}, for ${person.name} (${person.reference})`,
      }
    }),
  )
}

/**
 * The bank shows that these items were paid. A payment that was sent is cleared; one that had not gone out was paid
 * in another way, and leaves its batch so that it is not paid again.
 */
export async function clearPayments(trx: Trx, expectedItemIds: readonly number[]): Promise<void> {
  const payments = await paymentsForItems(trx, expectedItemIds)
  const sent = payments.filter(({ state }) => state === 'sent')
  const unsent = payments.filter(({ state }) => state === 'waiting' || state === 'in-batch')
  await setPayments(
    trx,
    sent.map(({ id }) => id),
    { state: 'cleared' },
  )
  await setPayments(
    trx,
    unsent.map(({ id }) => id),
    { state: 'cleared', batchId: null },
  )
}

/** A line was put back in the tray: its payments are as they were before the bank showed them. Gives the items still sent. */
export async function unclearPayments(
  trx: Trx,
  expectedItemIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const cleared = (await paymentsForItems(trx, expectedItemIds)).filter(({ state }) => state === 'cleared')
  const sent = cleared.filter(({ batchId }) => batchId !== null)
  const unsent = cleared.filter(({ batchId }) => batchId === null)
  await setPayments(
    trx,
    sent.map(({ id }) => id),
    { state: 'sent' },
  )
  await setPayments(
    trx,
    unsent.map(({ id }) => id),
    { state: 'waiting' },
  )
  return new Set(sent.map(({ expectedItemId }) => expectedItemId))
}

/** The bank shows that payments came back: they are kept as they were, and what is owed waits to be paid again. */
export async function returnPayments(trx: Trx, expectedItemIds: readonly number[]): Promise<void> {
  const payments = (await paymentsForItems(trx, expectedItemIds)).filter(({ state }) => state === 'cleared')
  await setPayments(
    trx,
    payments.map(({ id }) => id),
    { state: 'returned' },
  )
  await addPayments({ trx }, payments)
}
