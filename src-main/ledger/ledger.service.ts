import { accountHandlers } from './account.service.ts'
import { bankAccountsHandlers } from './bank-accounts.service.ts'
import { entriesHandlers } from './entries.service.ts'
import { reverseHandlers } from './reverse.service.ts'

export const ledgerHandlers = {
  ...bankAccountsHandlers,
  ...accountHandlers,
  ...entriesHandlers,
  ...reverseHandlers,
}
