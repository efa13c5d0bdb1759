import type { bankingOperations } from '../../src-shared/contract/banking.contract.ts'
import type { OutputOf } from '../../src-shared/contract/define-operation.ts'
import { matchLines } from '../../src-shared/domain/banking/match-line.ts'
import type { LineOutcome } from '../../src-shared/domain/banking/matching.ts'
import { daysBetween } from '../../src-shared/domain/plain-date.ts'
import { succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { listBankAccountRows, listExpectedItems, recipientAccounts } from '../ledger/posting.service.ts'
import { recipientNames } from '../recipients/people.service.ts'
import { pageOfLines, type BankLineRow } from './lines.repository.ts'
import { receiptThresholdPence } from './receipts.service.ts'

type Line = OutputOf<(typeof bankingOperations)['banking.listLines']>['lines'][number]
type Suggestion = Line['suggestions'][number]
type Look = Pick<Line, 'ordinaryReason' | 'firstStep' | 'asksForReceipt'> & {
  readonly suggestions: readonly Omit<Suggestion, 'recipientName'>[]
}

const nothingToSay: Look = { ordinaryReason: '', firstStep: 'call', asksForReceipt: false, suggestions: [] }

function lookAt(outcome: LineOutcome, ownerId: number | null): Look {
  if (outcome.state === 'paired') return nothingToSay
  if (outcome.state === 'matched') {
    const { expectedItemId, recipientId, reason } = outcome
    const fits = { expectedItemId, recipientId, words: reason, confidence: 'likely' as const }
    return { ...nothingToSay, firstStep: 'confirm', suggestions: [fits] }
  }
  const { ordinaryReason, firstStep, asksForReceipt, suggestions } = outcome
  // On a person's own account the line is theirs whatever it was, so that comes first.
  const theirs =
    ownerId === null || ordinaryReason === ''
      ? []
      : [
          {
            expectedItemId: null,
            recipientId: ownerId,
            words: ordinaryReason,
            confidence: 'possible' as const,
          },
        ]
  const all = firstStep === 'confirm' ? [...suggestions, ...theirs] : [...theirs, ...suggestions]
  return { ordinaryReason, firstStep, asksForReceipt, suggestions: all }
}

/** Looks at waiting lines again with what is expected now: a bill may have come in since. */
async function looksAt(db: Reader, lines: readonly BankLineRow[], today: string): Promise<Map<number, Look>> {
  const looks = new Map<number, Look>()
  if (lines.length === 0) return looks
  const accounts = await recipientAccounts(db)
  const expected = await listExpectedItems(db, { states: ['open', 'sent'] })
  for (const { id, recipientId } of await listBankAccountRows(db)) {
    const own = lines.filter(({ bankAccountId }) => bankAccountId === id)
    if (own.length === 0) continue
    const threshold = recipientId === null ? undefined : await receiptThresholdPence(db, recipientId, today)
    const outcomes = matchLines({
      lines: own,
      expected: expected.filter((item) => accounts.get(item.recipientId)?.bankAccountId === id),
      ...(threshold === undefined ? {} : { receiptThresholdPence: threshold }),
    })
    for (const outcome of outcomes) looks.set(outcome.lineId, lookAt(outcome, recipientId))
  }
  return looks
}

export const linesHandlers: Pick<HandlersOf<typeof bankingOperations>, 'banking.listLines'> = {
  'banking.listLines': async ({ db, today }, { state, bankAccountId, before }) => {
    const { lines, total } = await pageOfLines(db, { isTrayOnly: state === 'tray', bankAccountId, before })
    const names = await recipientNames(db)
    const banks = new Map((await listBankAccountRows(db)).map(({ id, name }) => [id, name]))
    const waiting = lines.filter((line) => line.state === 'tray')
    const looks = await looksAt(db, waiting, today())
    const nameOf = (recipientId: number): string => names.get(recipientId)?.name ?? ''
    return succeed({
      lines: lines.map((line) => {
        const look = looks.get(line.id) ?? nothingToSay
        return {
          id: line.id,
          bankAccountId: line.bankAccountId,
          bankAccountName: banks.get(line.bankAccountId) ?? '',
          postedOn: line.postedOn,
          description: line.description,
          amountPence: line.amountPence,
          state: line.state,
          reason: line.reason,
          recipientId: line.recipientId,
          recipientName: line.recipientId === null ? null : nameOf(line.recipientId),
          ageDays: daysBetween(line.postedOn, today()),
          ordinaryReason: look.ordinaryReason,
          firstStep: look.firstStep,
          asksForReceipt: look.asksForReceipt,
          suggestions: look.suggestions.map((one) => ({ ...one, recipientName: nameOf(one.recipientId) })),
        }
      }),
      total,
    })
  },
}
