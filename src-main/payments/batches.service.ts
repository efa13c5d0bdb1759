import type { paymentsOperations } from '../../src-shared/contract/payments.contract.ts'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { approvalRefusal } from '../../src-shared/domain/payments/payment-limits.ts'
import { maskAccountNumber } from '../../src-shared/domain/payments/sort-code.ts'
import { isWorkingDay } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { cashByRecipient, findBankAccount } from '../ledger/posting.service.ts'
import {
  findBatch,
  insertBatch,
  listBatches,
  recordApproval,
  recordWithdrawal,
  type Batch,
} from './batches.repository.ts'
import {
  inBatchByRecipient,
  paymentsOfBatch,
  setPayments,
  waitingPayments,
  type Payment,
} from './payments.repository.ts'

const shownPayment = (payment: Payment) => ({
  id: payment.id,
  bankAccountId: payment.bankAccountId,
  recipientId: payment.recipientId,
  recipientName: payment.recipientName,
  kind: payment.kind,
  payeeName: payment.payeeName,
  accountNumber: maskAccountNumber(payment.accountNumber),
  reference: payment.reference,
  amountPence: payment.amountPence,
  dueOn: payment.dueOn,
  state: payment.state,
})

const shownBatch = (batch: Batch) => ({
  id: batch.id,
  bankAccountId: batch.bankAccountId,
  bankAccountName: batch.bankAccountName,
  processingDay: batch.processingDay,
  state: batch.state,
  payments: batch.payments,
  people: batch.people,
  totalPence: batch.totalPence,
  madeBy: batch.madeBy,
  approvedBy: batch.approvedBy,
  sentAt: batch.sentAt,
  fileName: batch.fileName,
})

/** The first person who has less than their payments and what other batches already take. */
async function shortPerson(trx: CommandContext['trx'], payments: readonly Payment[]) {
  const [cash, taken] = [await cashByRecipient(trx), await inBatchByRecipient(trx)]
  for (const { recipientId, recipientName, amountPence } of payments) {
    const neededPence = (taken.get(recipientId) ?? 0) + amountPence
    taken.set(recipientId, neededPence)
    const availablePence = cash.get(recipientId) ?? 0
    if (neededPence > availablePence) return { recipientId, recipientName, neededPence, availablePence }
  }
  return undefined
}

export const batchesHandlers: Pick<
  HandlersOf<typeof paymentsOperations>,
  | 'payments.list'
  | 'payments.batch'
  | 'payments.makeBatch'
  | 'payments.approveBatch'
  | 'payments.withdrawBatch'
> = {
  'payments.list': async ({ db }) =>
    succeed({
      waiting: (await waitingPayments(db)).map(shownPayment),
      batches: (await listBatches(db)).map(shownBatch),
    }),

  'payments.batch': async ({ db }, { batchId }) => {
    const batch = await findBatch(db, batchId)
    if (batch === undefined) return refuse('unknown-batch')
    return succeed({
      batch: shownBatch(batch),
      payments: (await paymentsOfBatch(db, batchId)).map(shownPayment),
    })
  },

  'payments.makeBatch': async (
    { trx, user, now, today, note },
    { bankAccountId, paymentIds, processingDay },
  ) => {
    if ((await findBankAccount(trx, bankAccountId)) === undefined) return refuse('unknown-bank-account')
    if (!isWorkingDay(processingDay, BANK_HOLIDAYS_ENGLAND_AND_WALES)) return refuse('not-a-working-day')
    if (processingDay < today()) return refuse('processing-day-passed')
    const waiting = new Map((await waitingPayments(trx)).map((payment) => [payment.id, payment]))
    const payments: Payment[] = []
    for (const paymentId of new Set(paymentIds)) {
      const payment = waiting.get(paymentId)
      if (payment?.bankAccountId !== bankAccountId) return refuse('payment-not-waiting', { paymentId })
      payments.push(payment)
    }
    const short = await shortPerson(trx, payments)
    if (short !== undefined) return refuse('insufficient-funds', short)
    const batchId = await insertBatch(trx, { bankAccountId, processingDay, madeBy: user.id, madeAt: now() })
    await setPayments(
      trx,
      payments.map(({ id }) => id),
      { state: 'in-batch', batchId },
    )
    const totalPence = sumPence(payments.map(({ amountPence }) => amountPence))
    note({ subject: `batch:${String(batchId)}`, after: { payments: payments.length, totalPence } })
    return succeed({ batchId, payments: payments.length, totalPence })
  },

  'payments.approveBatch': async ({ trx, user, now, note }, { batchId }) => {
    const batch = await findBatch(trx, batchId)
    if (batch === undefined) return refuse('unknown-batch')
    if (batch.state !== 'made') return refuse('not-made', { state: batch.state })
    const payments = await paymentsOfBatch(trx, batchId)
    const people = { madeBy: batch.madeById, approvedBy: user.id, role: user.role }
    // Everybody who may approve at all may approve a first payment (rule R2.4).
    const asked = payments.map((payment) => ({ ...payment, isFirstToPayee: false }))
    const refusal = approvalRefusal(asked, people)
    if (refusal?.code === 'same-person') return refuse('same-person')
    if (refusal?.code === 'nothing-to-approve') return refuse('nothing-to-pay')
    if (refusal !== undefined) return refuse('above-limit', refusal.details)
    await recordApproval(trx, batchId, user.id, now())
    note({ before: { state: 'made' }, after: { state: 'approved', totalPence: batch.totalPence } })
    return succeed({})
  },

  'payments.withdrawBatch': async ({ trx, note }, { batchId, reason }) => {
    const batch = await findBatch(trx, batchId)
    if (batch === undefined) return refuse('unknown-batch')
    if (batch.state === 'sent') return refuse('already-sent')
    if (batch.state === 'withdrawn') return refuse('already-withdrawn')
    const payments = await paymentsOfBatch(trx, batchId)
    await setPayments(
      trx,
      payments.map(({ id }) => id),
      { state: 'waiting', batchId: null },
    )
    await recordWithdrawal(trx, batchId)
    note({ before: { state: batch.state, payments: batch.payments }, after: { state: 'withdrawn', reason } })
    return succeed({})
  },
}
