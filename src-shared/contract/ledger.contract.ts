import { z } from 'zod'
import { categories } from '../domain/ledger/words.ts'
import { defineOperations } from './define-operation.ts'
import { accountNumber, id, nothing, pence, plainDate, requestId, shortText, sortCode } from './fields.ts'

const bankAccount = z.strictObject({
  id,
  name: shortText,
  /** pooled: many people's money. named: one person's own account, so every line is theirs. */
  kind: z.enum(['pooled', 'named']),
  recipientId: id.nullable(),
  sortCode,
  accountNumber,
  balancePence: pence,
  peoplePence: pence,
  unallocatedPence: pence,
  inTransitPence: pence,
})

const storyRow = z.strictObject({
  entryId: id,
  postingId: id,
  postedOn: plainDate,
  description: z.string(),
  category: z.enum(categories),
  /** Above 0 came in, below 0 went out, as the person sees it. */
  amountPence: pence,
  balanceAfterPence: pence,
  isReversal: z.boolean(),
  isReversed: z.boolean(),
})

const spokenFor = z.strictObject({
  expectedItemId: id,
  kind: z.string(),
  description: z.string(),
  dueOn: plainDate,
  amountPence: pence,
})

export const ledgerOperations = defineOperations({
  'ledger.listBankAccounts': {
    kind: 'query',
    summary: 'Lists the bank accounts with what they hold and for whom',
    permission: 'read',
    input: nothing,
    output: z.strictObject({ bankAccounts: z.array(bankAccount) }),
    refusals: [],
  },
  'ledger.addBankAccount': {
    kind: 'command',
    summary: "Adds a pooled bank account, or one person's own account",
    permission: 'office.manage',
    input: z.strictObject({
      requestId,
      name: shortText,
      kind: z.enum(['pooled', 'named']),
      recipientId: id.nullable(),
      sortCode,
      accountNumber,
    }),
    output: z.strictObject({ bankAccountId: id }),
    refusals: ['name-taken', 'unknown-recipient', 'recipient-needed', 'account-in-use'],
  },
  'ledger.account': {
    kind: 'query',
    summary: "Gives a person's account: cash, what is spoken for, free to spend, and every movement",
    permission: 'read',
    input: z.strictObject({ recipientId: id, fromDay: plainDate.optional(), toDay: plainDate.optional() }),
    output: z.strictObject({
      cashPence: pence,
      openingPence: pence,
      closingPence: pence,
      inPence: pence,
      outPence: pence,
      spokenFor: z.array(spokenFor),
      spokenForPence: pence,
      freeToSpendPence: pence,
      contingencyPence: pence,
      rows: z.array(storyRow),
      /** The balance at the end of each week shown, oldest first: the chart and its table. */
      weekly: z.array(
        z.strictObject({ weekEnding: plainDate, inPence: pence, outPence: pence, balancePence: pence }),
      ),
      byCategory: z.array(z.strictObject({ category: z.enum(categories), amountPence: pence })),
    }),
    refusals: ['unknown-recipient'],
  },
  'ledger.entry': {
    kind: 'query',
    summary: 'Opens one entry down to its postings and where it came from',
    permission: 'read',
    input: z.strictObject({ entryId: id }),
    output: z.strictObject({
      entryId: id,
      postedOn: plainDate,
      kind: z.string(),
      description: z.string(),
      source: z.string(),
      recordedAt: z.string(),
      recordedBy: z.string(),
      reversesEntryId: id.nullable(),
      reversedByEntryId: id.nullable(),
      postings: z.array(
        z.strictObject({ accountName: z.string(), category: z.enum(categories), amountPence: pence }),
      ),
    }),
    refusals: ['unknown-entry'],
  },
  'ledger.balances': {
    kind: 'query',
    summary: "Gives every person's balance and their sum beside the bank",
    permission: 'read',
    input: nothing,
    output: z.strictObject({
      balances: z.array(
        z.strictObject({ recipientId: id, reference: z.string(), name: z.string(), cashPence: pence }),
      ),
      peoplePence: pence,
      unallocatedPence: pence,
      inTransitPence: pence,
      bankPence: pence,
      differencePence: pence,
    }),
    refusals: [],
  },
  'ledger.recordOpeningBalance': {
    kind: 'command',
    summary: 'Brings in what a person had when their account came to this office',
    permission: 'banking.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      bankAccountId: id,
      amountPence: pence.positive(),
      onDay: plainDate,
    }),
    output: z.strictObject({ entryId: id }),
    refusals: ['unknown-recipient', 'unknown-bank-account', 'already-opened', 'statement-imported'],
  },
  'ledger.reverse': {
    kind: 'command',
    summary: 'Reverses an entry with a reason; nothing is ever changed or deleted',
    permission: 'banking.write',
    input: z.strictObject({ requestId, entryId: id, onDay: plainDate, reason: shortText }),
    output: z.strictObject({ entryId: id }),
    refusals: [
      'unknown-entry',
      'already-reversed',
      'is-a-reversal',
      'insufficient-funds',
      'made-by-bank-line',
      'made-by-payment',
      'statement-imported',
    ],
  },
})
