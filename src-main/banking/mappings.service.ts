import type { bankingOperations } from '../../src-shared/contract/banking.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { accountSumPence, findBankAccounts } from '../ledger/posting.service.ts'
import { findMapping, saveMapping } from './mappings.repository.ts'

export const mappingsHandlers: Pick<
  HandlersOf<typeof bankingOperations>,
  'banking.mappingOf' | 'banking.saveMapping'
> = {
  'banking.mappingOf': async ({ db }, { bankAccountId }) => {
    const bank = await findBankAccounts(db, bankAccountId)
    if (bank === undefined) return refuse('unknown-bank-account')
    const mapping = await findMapping(db, bankAccountId)
    return succeed({
      mapping: mapping ?? null,
      bankBalancePence: await accountSumPence(db, bank.bankAccount),
    })
  },

  'banking.saveMapping': async ({ trx, note }, { bankAccountId, mapping }) => {
    if ((await findBankAccounts(trx, bankAccountId)) === undefined) return refuse('unknown-bank-account')
    note({ before: (await findMapping(trx, bankAccountId)) ?? null, after: mapping })
    await saveMapping(trx, bankAccountId, mapping)
    return succeed({})
  },
}
