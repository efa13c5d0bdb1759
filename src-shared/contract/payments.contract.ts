import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import { documentFile, id, nothing, pence, plainDate, requestId, shortText } from './fields.ts'

const payment = z.strictObject({
  id,
  bankAccountId: id,
  recipientId: id,
  recipientName: z.string(),
  kind: z.enum(['wages', 'tax', 'pension', 'care', 'other']),
  payeeName: z.string(),
  /** Masked: the last four figures only. */
  accountNumber: z.string(),
  reference: z.string(),
  amountPence: pence,
  dueOn: plainDate,
  /** cleared: seen at the bank. returned: it came back, and what was owed waits to be paid again. */
  state: z.enum(['waiting', 'in-batch', 'sent', 'cleared', 'returned']),
})

const batch = z.strictObject({
  id,
  bankAccountId: id,
  bankAccountName: z.string(),
  processingDay: plainDate,
  state: z.enum(['made', 'approved', 'sent', 'withdrawn']),
  payments: z.int(),
  people: z.int(),
  totalPence: pence,
  madeBy: z.string(),
  approvedBy: z.string().nullable(),
  sentAt: z.string().nullable(),
  fileName: z.string().nullable(),
})

export const paymentsOperations = defineOperations({
  'payments.list': {
    kind: 'query',
    summary: 'Lists payments that wait to go out, and the batches',
    permission: 'read',
    input: nothing,
    output: z.strictObject({ waiting: z.array(payment), batches: z.array(batch) }),
    refusals: [],
  },
  'payments.batch': {
    kind: 'query',
    summary: 'Gives one batch with its payments',
    permission: 'read',
    input: z.strictObject({ batchId: id }),
    output: z.strictObject({ batch, payments: z.array(payment) }),
    refusals: ['unknown-batch'],
  },
  'payments.makeBatch': {
    kind: 'command',
    summary: 'Puts waiting payments of one bank account into a batch for somebody else to approve',
    permission: 'payments.prepare',
    input: z.strictObject({
      requestId,
      bankAccountId: id,
      paymentIds: z.array(id).min(1).max(20_000),
      processingDay: plainDate,
    }),
    output: z.strictObject({ batchId: id, payments: z.int(), totalPence: pence }),
    refusals: [
      'unknown-bank-account',
      'payment-not-waiting',
      'not-a-working-day',
      'processing-day-passed',
      'insufficient-funds',
    ],
  },
  'payments.approveBatch': {
    kind: 'command',
    summary: 'Approves a batch that somebody else made, within your limit',
    permission: 'payments.approve',
    input: z.strictObject({ requestId, batchId: id }),
    output: nothing,
    refusals: ['unknown-batch', 'not-made', 'nothing-to-pay', 'same-person', 'above-limit'],
  },
  'payments.withdrawBatch': {
    kind: 'command',
    summary: 'Takes a batch apart before it is sent; its payments wait again',
    permission: 'payments.prepare',
    input: z.strictObject({ requestId, batchId: id, reason: shortText }),
    output: nothing,
    refusals: ['unknown-batch', 'already-sent', 'already-withdrawn'],
  },
  'payments.sendBatch': {
    kind: 'command',
    summary: 'Takes the money from the accounts and makes the bank file, once',
    permission: 'payments.prepare',
    input: z.strictObject({ requestId, batchId: id, format: z.enum(['bacs-standard-18', 'bank-csv']) }),
    output: z.strictObject({ document: documentFile, payments: z.int(), totalPence: pence }),
    refusals: [
      'unknown-batch',
      'not-approved',
      'already-sent',
      'nothing-to-pay',
      'processing-day-passed',
      'insufficient-funds',
      'no-service-user-number',
      'cannot-be-written',
    ],
  },
  'payments.fileOfBatch': {
    kind: 'query',
    summary: 'Gives the file of a sent batch again, the same to the last letter',
    permission: 'read',
    input: z.strictObject({ batchId: id }),
    output: z.strictObject({ document: documentFile }),
    refusals: ['unknown-batch', 'not-sent'],
  },
})
