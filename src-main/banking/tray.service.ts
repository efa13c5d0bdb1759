import type { InputOf } from '../../src-shared/contract/define-operation.ts'
import type { bankingOperations } from '../../src-shared/contract/banking.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import {
  cashByRecipient,
  findBankAccount,
  findBankAccounts,
  listExpectedItems,
  postEntries,
  recipientAccounts,
  setExpectedState,
  type ExpectedItem,
} from '../ledger/posting.service.ts'
import { clearPayments, unclearPayments } from '../payments/payments.service.ts'
import { findLine, updateLine, type BankLineRow } from './lines.repository.ts'
import { placeOfItem, placeOfUnexplained, type Place } from './place-lines.ts'

type Trx = CommandContext['trx']
type Allocation = InputOf<(typeof bankingOperations)['banking.allocateLine']>

async function findOwner(trx: Trx, bankAccountId: number) {
  const ownerId = (await findBankAccount(trx, bankAccountId))?.recipientId ?? null
  return ownerId === null ? undefined : (await recipientAccounts(trx, ownerId)).get(ownerId)
}

/** Moves a waiting line from where nobody had explained it to where it belongs; undefined when it is there already. */
async function moveLine(
  context: CommandContext,
  line: BankLineRow,
  from: Place,
  to: Place,
): Promise<number | undefined> {
  if (from.accountId === to.accountId && from.category === to.category) return undefined
  const { accountId, category } = to
  const { amountPence } = line
  const [entryId] = await postEntries(context, [
    {
      postedOn: line.postedOn,
      kind: 'allocation',
      description: line.description,
      sourceKind: 'bank_line',
      sourceId: line.id,
      postings: [
        { accountId: from.accountId, category: from.category, amountPence },
        { accountId, category, amountPence: 0 - amountPence },
      ],
    },
  ])
  return entryId
}

/** The item somebody named, undefined when they named none, or why it does not fit the line. */
async function itemFor(trx: Trx, line: BankLineRow, { expectedItemId, recipientId }: Allocation) {
  if (expectedItemId === null) return { ok: true, item: undefined } as const
  const items = await listExpectedItems(trx, { states: ['open', 'sent'], recipientId })
  const item = items.find(({ id }) => id === expectedItemId)
  if (item === undefined) return refuse('unknown-item')
  if (item.amountPence === line.amountPence) return { ok: true, item } as const
  return refuse('amount-differs', { expectedPence: item.amountPence, linePence: line.amountPence })
}

const reasonFor = (item: ExpectedItem | undefined, userName: string, note: string): string => {
  const what = item === undefined ? 'explained' : `matched to ${item.description}`
  return `${what} by ${userName}${note === '' ? '' : `: ${note}`}`
}

/** Where the line stands, where it is to stand, and what it pays; or why it cannot. Nothing is written. */
async function planFor(trx: Trx, line: BankLineRow, input: Allocation) {
  const { recipientId, category } = input
  const bank = await findBankAccounts(trx, line.bankAccountId)
  const accounts = await recipientAccounts(trx, recipientId)
  const account = accounts.get(recipientId)
  if (bank === undefined || account?.bankAccountId !== line.bankAccountId) return refuse('unknown-recipient')
  const found = await itemFor(trx, line, input)
  if (!found.ok) return found
  const { item } = found
  const from = placeOfUnexplained({ bank, owner: await findOwner(trx, line.bankAccountId) })
  const { accountId } = account
  const to = item === undefined ? { accountId, category, recipientId } : placeOfItem(item, { bank, accounts })
  const isTaken = to.accountId === accountId && from.accountId !== accountId
  const availablePence = (await cashByRecipient(trx)).get(recipientId) ?? 0
  if (isTaken && availablePence + line.amountPence < 0)
    return refuse('insufficient-funds', { availablePence })
  return { ok: true, from, to, item } as const
}

export const allocateHandlers: Pick<HandlersOf<typeof bankingOperations>, 'banking.allocateLine'> = {
  'banking.allocateLine': async (context, input) => {
    const { trx, user } = context
    const line = await findLine(trx, input.bankLineId)
    if (line === undefined) return refuse('unknown-line')
    if (line.state !== 'tray') return refuse('not-waiting', { state: line.state })
    const plan = await planFor(trx, line, input)
    if (!plan.ok) return plan
    const { from, to, item } = plan
    const entryId = await moveLine(context, line, from, to)
    const reason = reasonFor(item, user.name, input.note)
    const expectedItemId = item?.id ?? null
    await updateLine(trx, line.id, {
      state: 'matched',
      reason,
      recipientId: input.recipientId,
      expectedItemId,
    })
    if (item !== undefined) {
      await setExpectedState(trx, [item.id], 'settled')
      await clearPayments(trx, [item.id])
    }
    context.note({
      subject: `bankLine:${String(line.id)}`,
      before: { reason: line.reason },
      after: { reason },
    })
    return succeed({ entryId: entryId ?? null })
  },
}

/** Undoes what an allocation did besides its entry, which the ledger reverses: the line waits again, and what it paid. */
export async function returnLineToTray(trx: Trx, bankLineId: number, reason: string): Promise<void> {
  const line = await findLine(trx, bankLineId)
  if (line === undefined) throw new Error('an allocation of a line that is not there')
  const owner = await findOwner(trx, line.bankAccountId)
  const recipientId = owner?.recipientId ?? null
  await updateLine(trx, bankLineId, { state: 'tray', reason, recipientId, expectedItemId: null })
  if (line.expectedItemId === null) return
  const stillSent = await unclearPayments(trx, [line.expectedItemId])
  const state = stillSent.has(line.expectedItemId) ? 'sent' : 'open'
  await setExpectedState(trx, [line.expectedItemId], state)
}
