import type { ledgerOperations } from '../../src-shared/contract/ledger.contract.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { recipientNames } from '../recipients/people.service.ts'
import { insertBankAccount, moveRecipientAccount, recipientAccounts } from './accounts.repository.ts'
import { bankSums, listBankAccountRows, type BankSums } from './bank-accounts.repository.ts'
import { cashByRecipient, hasPostings, sumsByAccount } from './entries.repository.ts'

const byName = new Intl.Collator('en-GB').compare
const nothingHeld: BankSums = { balancePence: 0, peoplePence: 0, unallocatedPence: 0, inTransitPence: 0 }

export const bankAccountsHandlers: Pick<
  HandlersOf<typeof ledgerOperations>,
  'ledger.listBankAccounts' | 'ledger.addBankAccount' | 'ledger.balances'
> = {
  'ledger.listBankAccounts': async ({ db }) => {
    const sums = await bankSums(db)
    const rows = await listBankAccountRows(db)
    return succeed({ bankAccounts: rows.map((row) => ({ ...row, ...(sums.get(row.id) ?? nothingHeld) })) })
  },

  'ledger.addBankAccount': async ({ trx, note }, bank) => {
    const { recipientId } = bank
    if ((await listBankAccountRows(trx)).some(({ name }) => name === bank.name)) return refuse('name-taken')
    // Only a person's own account names a person.
    if ((bank.kind === 'named') !== (recipientId !== null)) return refuse('recipient-needed')
    const account =
      recipientId === null ? undefined : (await recipientAccounts(trx, recipientId)).get(recipientId)
    if (recipientId !== null && account === undefined) return refuse('unknown-recipient')
    // Money that is at one bank does not come to another by a note in the books.
    if (account !== undefined && (await hasPostings(trx, account.accountId))) return refuse('account-in-use')
    const bankAccountId = await insertBankAccount(trx, bank)
    if (recipientId !== null) await moveRecipientAccount(trx, recipientId, bankAccountId)
    note({ subject: `bankAccount:${String(bankAccountId)}` })
    return succeed({ bankAccountId })
  },

  'ledger.balances': async ({ db }) => {
    const everySum = await sumsByAccount(db)
    const [cash, names] = [await cashByRecipient(db, everySum), await recipientNames(db)]
    const sums = [...(await bankSums(db, everySum)).values()]
    const totalOf = (key: keyof BankSums): number => sumPence(sums.map((sum) => sum[key]))
    const [peoplePence, unallocatedPence] = [totalOf('peoplePence'), totalOf('unallocatedPence')]
    const [inTransitPence, bankPence] = [totalOf('inTransitPence'), totalOf('balancePence')]
    const balances = [...cash].map(([recipientId, cashPence]) => {
      const { reference, name } = names.get(recipientId) ?? { reference: '', name: '' }
      return { recipientId, reference, name, cashPence }
    })
    return succeed({
      balances: balances.toSorted((a, b) => byName(a.name, b.name)),
      peoplePence,
      unallocatedPence,
      inTransitPence,
      bankPence,
      differencePence: bankPence - peoplePence - unallocatedPence - inTransitPence,
    })
  },
}
