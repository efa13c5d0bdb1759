import type { CallInput, Output } from '../../../src-shared/contract/index.ts'
import type { ExpectedKind } from '../../../src-shared/domain/ledger/words.ts'

export type BankLine = Output<'banking.listLines'>['lines'][number]
export type ExpectedItem = Output<'banking.expectedItems'>['items'][number]
export type Payment = Output<'payments.list'>['waiting'][number]
export type Batch = Output<'payments.list'>['batches'][number]
export type BankAccount = Output<'ledger.listBankAccounts'>['bankAccounts'][number]
export type AllocationCategory = CallInput<'banking.allocateLine'>['category']

export const kindNames: Readonly<Record<ExpectedKind, string>> = {
  'council-payment': 'Council payment',
  contribution: 'Contribution',
  wages: 'Wages',
  tax: 'Tax and National Insurance',
  pension: 'Pension',
  care: 'Care',
  other: 'Other',
}

export const categoryNames: Readonly<Record<AllocationCategory, string>> = {
  'council-payment': 'Council payment',
  contribution: 'Contribution',
  wages: 'Wages',
  tax: 'Tax and National Insurance',
  pension: 'Pension',
  care: 'Care',
  fees: 'Fees',
  unexplained: 'Not explained yet',
}

/** What a line is for when it settles something expected. */
export const categoryOfKind = (kind: ExpectedKind | undefined): AllocationCategory =>
  kind === undefined ? 'unexplained' : kind === 'other' ? 'fees' : kind

export const paymentStateNames: Readonly<Record<Payment['state'], string>> = {
  waiting: 'Waits',
  'in-batch': 'In a batch',
  sent: 'Sent',
  cleared: 'Seen at the bank',
  returned: 'Came back',
}

export const batchStateNames: Readonly<Record<Batch['state'], string>> = {
  made: 'Waits for approval',
  approved: 'Approved, to be sent',
  sent: 'Sent',
  withdrawn: 'Withdrawn',
}

/** Words of the desk as a sentence: a capital in front, a full stop behind. */
export const sentence = (words: string): string =>
  words === '' ? '' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`

/** '1 day', '3 days'. */
export const dayCount = (days: number): string => (days === 1 ? '1 day' : `${String(days)} days`)

/** '1 payment', '1,204 payments'. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
