import type { Category } from '../../../src-shared/domain/ledger/words.ts'

export const categoryNames: Readonly<Record<Category, string>> = {
  opening: 'Brought in',
  'council-payment': 'Council payment',
  contribution: 'Contribution',
  wages: 'Wages',
  tax: 'Tax and National Insurance',
  pension: 'Pension',
  care: 'Care',
  fees: 'Fees',
  transfer: 'Transfer',
  unexplained: 'Not explained yet',
  bank: 'Bank',
}
