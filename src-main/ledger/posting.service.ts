import type { CommandContext } from '../desk/context.ts'
import {
  findBankAccounts,
  insertRecipientAccounts,
  recipientAccounts,
  type BankAccounts,
  type RecipientAccount,
} from './accounts.repository.ts'
import { findBankAccount, listBankAccountRows } from './bank-accounts.repository.ts'
import { accountSumPence, cashByRecipient, insertEntries, type NewEntry } from './entries.repository.ts'
import {
  insertExpectedItems,
  listExpectedItems,
  setExpectedState,
  spokenForByRecipient,
  type ExpectedItem,
  type NewExpectedItem,
} from './expected-items.repository.ts'

/** What other areas use of the ledger. They never touch its tables. */
export type { BankAccounts, RecipientAccount, NewEntry, ExpectedItem, NewExpectedItem }

/** Posts balanced entries and gives their numbers. Nothing posted is ever changed: a mistake is reversed. */
export const postEntries = (
  { trx, now, user }: Pick<CommandContext, 'trx' | 'now' | 'user'>,
  entries: readonly NewEntry[],
): Promise<number[]> => insertEntries(trx, entries, { at: now(), by: user.id })

export {
  accountSumPence,
  cashByRecipient,
  findBankAccount,
  findBankAccounts,
  insertExpectedItems as expectItems,
  insertRecipientAccounts as openRecipientAccounts,
  listBankAccountRows,
  listExpectedItems,
  recipientAccounts,
  setExpectedState,
  spokenForByRecipient,
}
