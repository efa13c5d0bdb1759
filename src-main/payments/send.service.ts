import type { paymentsOperations } from '../../src-shared/contract/payments.contract.ts'
import type { Category } from '../../src-shared/domain/ledger/words.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import {
  cashByRecipient,
  findBankAccount,
  findBankAccounts,
  postEntries,
  recipientAccounts,
  setExpectedState,
} from '../ledger/posting.service.ts'
import { officeSettings } from '../office/settings.service.ts'
import { findBatch, findFile, recordSent, type Batch } from './batches.repository.ts'
import { documentOf, problemOf, writePaymentFile, type FileFacts } from './payment-file.ts'
import { paymentsOfBatch, setPayments, type Payment } from './payments.repository.ts'

const PAYMENTS_AT_ONCE = 500

const categoryOf = ({ kind }: Payment): Category => (kind === 'other' ? 'fees' : kind)

/** The first person whose account no longer holds what their payments take. */
async function shortPerson(trx: CommandContext['trx'], payments: readonly Payment[]) {
  const left = await cashByRecipient(trx)
  for (const { recipientId, recipientName, payeeName, amountPence } of payments) {
    const availablePence = left.get(recipientId) ?? 0
    if (amountPence > availablePence) {
      return { recipientId, recipientName, payeeName, neededPence: amountPence, availablePence }
    }
    left.set(recipientId, availablePence - amountPence)
  }
  return undefined
}

/** Takes each payment from its person; the money is on its way until the bank shows it. */
async function takeFromPeople(
  context: CommandContext,
  batch: Batch,
  payments: readonly Payment[],
): Promise<void> {
  const { trx, progress } = context
  const bank = await findBankAccounts(trx, batch.bankAccountId)
  const accounts = await recipientAccounts(trx)
  const postedOn = context.today()
  const entries = payments.map((payment) => {
    const accountId = accounts.get(payment.recipientId)?.accountId
    if (bank === undefined || accountId === undefined) throw new Error('a payment without accounts')
    const category = categoryOf(payment)
    const { amountPence } = payment
    return {
      postedOn,
      kind: 'payment',
      description: `Paid to ${payment.payeeName}, ${payment.reference}`,
      sourceKind: 'payment',
      sourceId: payment.id,
      postings: [
        { accountId, category, amountPence },
        { accountId: bank.inTransitAccount, category, amountPence: 0 - amountPence },
      ],
    }
  })
  for (let start = 0; start < entries.length; start += PAYMENTS_AT_ONCE) {
    await postEntries(context, entries.slice(start, start + PAYMENTS_AT_ONCE))
    await progress(Math.min(entries.length, start + PAYMENTS_AT_ONCE), entries.length, 'Payments')
  }
}

async function fileFacts(
  { trx, today }: CommandContext,
  batch: Batch,
  payments: readonly Payment[],
): Promise<FileFacts> {
  const bank = await findBankAccount(trx, batch.bankAccountId)
  if (bank === undefined) throw new Error('a batch without its bank account')
  const settings = await officeSettings(trx)
  return {
    batchId: batch.id,
    payments,
    processingDay: batch.processingDay,
    createdOn: today(),
    serviceUserNumber: settings.bacsServiceUserNumber,
    originator: { sortCode: bank.sortCode, accountNumber: bank.accountNumber, name: settings.name },
  }
}

function whyNotSend(batch: Batch, payments: readonly Payment[], today: string) {
  if (batch.state === 'sent') return refuse('already-sent')
  if (batch.state !== 'approved') return refuse('not-approved', { state: batch.state })
  if (payments.length === 0) return refuse('nothing-to-pay')
  return batch.processingDay < today ? refuse('processing-day-passed') : undefined
}

export const sendHandlers: Pick<
  HandlersOf<typeof paymentsOperations>,
  'payments.sendBatch' | 'payments.fileOfBatch'
> = {
  'payments.sendBatch': async (context, { batchId, format }) => {
    const { trx, note } = context
    const batch = await findBatch(trx, batchId)
    if (batch === undefined) return refuse('unknown-batch')
    const payments = await paymentsOfBatch(trx, batchId)
    const refusal = whyNotSend(batch, payments, context.today())
    if (refusal !== undefined) return refusal
    const facts = await fileFacts(context, batch, payments)
    if (format === 'bacs-standard-18' && facts.serviceUserNumber === '')
      return refuse('no-service-user-number')
    const problem = problemOf(facts, format)
    if (problem !== undefined) return refuse('cannot-be-written', problem)
    const short = await shortPerson(trx, payments)
    if (short !== undefined) return refuse('insufficient-funds', short)

    const file = writePaymentFile(facts, format)
    await takeFromPeople(context, batch, payments)
    await setPayments(
      trx,
      payments.map(({ id }) => id),
      { state: 'sent' },
    )
    await setExpectedState(
      trx,
      payments.map(({ expectedItemId }) => expectedItemId),
      'sent',
    )
    await recordSent(trx, batchId, context.now(), file)
    const totalPence = sumPence(payments.map(({ amountPence }) => amountPence))
    note({ after: { fileName: file.fileName, payments: payments.length, totalPence } })
    return succeed({ document: documentOf(file), payments: payments.length, totalPence })
  },

  'payments.fileOfBatch': async ({ db }, { batchId }) => {
    if ((await findBatch(db, batchId)) === undefined) return refuse('unknown-batch')
    const file = await findFile(db, batchId)
    return file === undefined ? refuse('not-sent') : succeed({ document: documentOf(file) })
  },
}
