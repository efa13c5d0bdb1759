import type { ledgerOperations } from '../../src-shared/contract/ledger.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { findBankAccounts, recipientAccounts } from './accounts.repository.ts'
import { hasBankLines } from './bank-accounts.repository.ts'
import { postEntries } from './posting.service.ts'
import { findEntry, isOpened, type FullEntry } from './story.repository.ts'

const sourceNames: Readonly<Record<string, string>> = {
  bank_line: 'Bank line',
  payment: 'Payment',
  recipient: 'Person',
  entry: 'Entry',
  expected_item: 'Expected item',
}

const sourceOf = ({ sourceKind, sourceId }: FullEntry): string =>
  `${sourceNames[sourceKind] ?? sourceKind}${sourceId === null ? '' : ` ${String(sourceId)}`}`

export const entriesHandlers: Pick<
  HandlersOf<typeof ledgerOperations>,
  'ledger.entry' | 'ledger.recordOpeningBalance'
> = {
  'ledger.entry': async ({ db }, { entryId }) => {
    const entry = await findEntry(db, entryId)
    if (entry === undefined) return refuse('unknown-entry')
    return succeed({
      entryId,
      postedOn: entry.postedOn,
      kind: entry.kind,
      description: entry.description,
      recordedAt: entry.recordedAt,
      recordedBy: entry.recordedBy,
      reversesEntryId: entry.reversesEntryId,
      reversedByEntryId: entry.reversedByEntryId,
      source: sourceOf(entry),
      postings: entry.postings.map(({ accountName, category, amountPence }) => ({
        accountName,
        category,
        amountPence,
      })),
    })
  },

  'ledger.recordOpeningBalance': async (context, { recipientId, bankAccountId, amountPence, onDay }) => {
    const { trx } = context
    const account = (await recipientAccounts(trx, recipientId)).get(recipientId)
    if (account === undefined) return refuse('unknown-recipient')
    const bank = await findBankAccounts(trx, bankAccountId)
    if (bank === undefined || account.bankAccountId !== bankAccountId) return refuse('unknown-bank-account')
    if (await isOpened(trx, recipientId)) return refuse('already-opened')
    // From the first statement on, the bank's balance comes from statements alone.
    if (await hasBankLines(trx, bank.bankAccount)) return refuse('statement-imported')
    const [entryId = 0] = await postEntries(context, [
      {
        postedOn: onDay,
        kind: 'opening-balance',
        description: 'Balance brought in',
        sourceKind: 'recipient',
        sourceId: recipientId,
        postings: [
          { accountId: bank.bankAccount, category: 'opening', amountPence },
          { accountId: account.accountId, category: 'opening', amountPence: 0 - amountPence },
        ],
      },
    ])
    return succeed({ entryId })
  },
}
