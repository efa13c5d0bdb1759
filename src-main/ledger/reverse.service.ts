import type { ledgerOperations } from '../../src-shared/contract/ledger.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { returnLineToTray } from '../banking/tray.service.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { hasBankLines } from './bank-accounts.repository.ts'
import { accountSumPence } from './entries.repository.ts'
import { postEntries } from './posting.service.ts'
import { findEntry, type FullEntry } from './story.repository.ts'

type Trx = CommandContext['trx']

/** What is put right elsewhere, and so cannot be reversed here. */
async function whyNot(trx: Trx, entry: FullEntry) {
  if (entry.reversedByEntryId !== null) return refuse('already-reversed')
  if (entry.reversesEntryId !== null) return refuse('is-a-reversal')
  // The bank says what happened at the bank; a payment is put right when the bank shows that it came back.
  if (entry.kind === 'bank-line') return refuse('made-by-bank-line')
  if (entry.kind === 'payment') return refuse('made-by-payment')
  if (entry.kind !== 'opening-balance') return undefined
  const [bank] = entry.postings.filter(({ recipientId }) => recipientId === null)
  const isImported = bank !== undefined && (await hasBankLines(trx, bank.accountId))
  return isImported ? refuse('statement-imported') : undefined
}

/** The person who would be below nothing without the entry, with what they have. */
async function shortAccount(trx: Trx, entry: FullEntry) {
  const people = new Map<number, number>()
  for (const { accountId, recipientId, amountPence } of entry.postings) {
    if (recipientId !== null) people.set(accountId, (people.get(accountId) ?? 0) - amountPence)
  }
  for (const [accountId, takenPence] of people) {
    const availablePence = 0 - (await accountSumPence(trx, accountId))
    if (takenPence > availablePence) return { availablePence, neededPence: takenPence }
  }
  return undefined
}

export const reverseHandlers: Pick<HandlersOf<typeof ledgerOperations>, 'ledger.reverse'> = {
  'ledger.reverse': async (context, { entryId, onDay, reason }) => {
    const { trx } = context
    const entry = await findEntry(trx, entryId)
    if (entry === undefined) return refuse('unknown-entry')
    const refusal = await whyNot(trx, entry)
    if (refusal !== undefined) return refusal
    const short = await shortAccount(trx, entry)
    if (short !== undefined) return refuse('insufficient-funds', short)
    const [reversalId = 0] = await postEntries(context, [
      {
        postedOn: onDay,
        kind: 'reversal',
        description: `Reversed: ${entry.description} (${reason})`,
        sourceKind: 'entry',
        sourceId: entryId,
        reversesEntryId: entryId,
        postings: entry.postings.map(({ accountId, category, amountPence }) => ({
          accountId,
          category,
          amountPence: 0 - amountPence,
        })),
      },
    ])
    if (entry.kind === 'allocation' && entry.sourceId !== null) {
      await returnLineToTray(trx, entry.sourceId, `put back: ${reason}`)
    }
    return succeed({ entryId: reversalId })
  },
}
