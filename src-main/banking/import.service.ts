import type { bankingOperations } from '../../src-shared/contract/banking.contract.ts'
import { matchLines } from '../../src-shared/domain/banking/match-line.ts'
import { isContinued, newRows, type NewRow } from '../../src-shared/domain/banking/row-identity.ts'
import type { StatementReading, StatementRow } from '../../src-shared/domain/banking/statement.ts'
import { addDays } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { sha256 } from '../desk/audit-words.ts'
import { nextId } from '../database/insert-rows.ts'
import {
  accountSumPence,
  cashByRecipient,
  findBankAccount,
  findBankAccounts,
  listExpectedItems,
  postEntries,
  recipientAccounts,
  setExpectedState,
  type BankAccounts,
} from '../ledger/posting.service.ts'
import { clearPayments, returnPayments } from '../payments/payments.service.ts'
import { heldRows, insertImport, insertLines, openLinesBetween, updateLine } from './lines.repository.ts'
import { findMapping } from './mappings.repository.ts'
import { OverdrawnError, placeLines, type Books, type PlacedLine } from './place-lines.ts'
import { firstUnread, readStatementFile } from './read-statement.service.ts'
import { receiptThresholdPence } from './receipts.service.ts'

const LINES_AT_ONCE = 500
/** As far back as a return may bring a payment back. */
const RETURN_DAYS = 31

type Added = readonly NewRow<StatementRow>[]

/** Why a file that was read is not to be imported: a row that is not clear, or figures that do not add up. */
function whyNotImport(reading: StatementReading) {
  const unread = firstUnread(reading)
  if (unread !== undefined) return refuse('rows-not-read', { ...unread, problems: reading.problems.length })
  if (reading.rows.length === 0) return refuse('empty-file')
  const [problem] = reading.problems
  if (problem === undefined) return undefined
  const { closingPence, differencePence } = reading
  return refuse('does-not-add-up', { ...problem, computedClosingPence: closingPence, differencePence })
}

/** The new rows of a file, or that it does not follow from what the books hold at this bank. */
async function rowsToAdd(
  trx: CommandContext['trx'],
  bank: BankAccounts,
  reading: StatementReading,
  closingPence: number,
) {
  const { rows, openingPence } = reading
  const [firstDay, lastDay] = [rows[0]?.postedOn ?? '', rows.at(-1)?.postedOn ?? '']
  const held = await heldRows(trx, bank.bankAccountId, firstDay, lastDay)
  const { added, alreadyHeld } = newRows(held, rows)
  if (added.length === 0) return { ok: true, added, alreadyHeld } as const
  const booksPence = await accountSumPence(trx, bank.bankAccount)
  const startsWhereBooksEnd = alreadyHeld.length > 0 || openingPence === booksPence
  if (startsWhereBooksEnd && isContinued(booksPence, added, closingPence))
    return { ok: true, added, alreadyHeld } as const
  return refuse('opening-differs', { openingPence, booksPence, differencePence: openingPence - booksPence })
}

/** Matches the new rows and says where each stands in the books. Nothing is written. */
async function place(context: CommandContext, bank: BankAccounts, added: Added) {
  const { trx } = context
  const firstLineId = await nextId(trx, 'bank_line')
  const lines = added.map(({ row }, index) => ({ id: firstLineId + index, ...row }))
  const [firstDay, lastDay] = [
    lines[0]?.postedOn ?? context.today(),
    lines.at(-1)?.postedOn ?? context.today(),
  ]
  const accounts = new Map(
    [...(await recipientAccounts(trx))].filter(([, account]) => account.bankAccountId === bank.bankAccountId),
  )
  const expected = (await listExpectedItems(trx, { states: ['open', 'sent'] })).filter(({ recipientId }) =>
    accounts.has(recipientId),
  )
  const earlier = await openLinesBetween(trx, bank.bankAccountId, addDays(firstDay, -RETURN_DAYS), lastDay)
  const ownerId = (await findBankAccount(trx, bank.bankAccountId))?.recipientId ?? null
  const threshold = ownerId === null ? undefined : await receiptThresholdPence(trx, ownerId, lastDay)
  await context.progress(0, added.length, 'Matching lines')
  const outcomes = matchLines({
    lines,
    expected,
    earlier,
    ...(threshold === undefined ? {} : { receiptThresholdPence: threshold }),
  })
  const reopened = outcomes.flatMap((outcome) =>
    outcome.state === 'paired' && outcome.reopensItemId !== null ? [outcome.reopensItemId] : [],
  )
  const settled = await listExpectedItems(trx, { states: ['settled'], ids: reopened })
  const books: Books = {
    bank,
    owner: ownerId === null ? undefined : accounts.get(ownerId),
    accounts,
    items: new Map([...settled, ...expected].map((item) => [item.id, item])),
    earlier: new Map(earlier.map((line) => [line.id, line])),
    cash: await cashByRecipient(trx),
  }
  return { placed: placeLines(lines, outcomes, books), outcomes, earlier: books.earlier }
}

const entryOf = ({ line, place: { accountId, category } }: PlacedLine, bank: BankAccounts) => ({
  postedOn: line.postedOn,
  kind: 'bank-line',
  description: line.description,
  sourceKind: 'bank_line',
  sourceId: line.id,
  postings: [
    { accountId: bank.bankAccount, category, amountPence: line.amountPence },
    { accountId, category, amountPence: 0 - line.amountPence },
  ],
})

/** Writes lines with their entries, some hundreds at a time, so that others are let in and it can be cancelled. */
async function postLines(
  context: CommandContext,
  bank: BankAccounts,
  importId: number,
  placed: readonly PlacedLine[],
  added: Added,
): Promise<void> {
  const firstLineId = await nextId(context.trx, 'bank_line')
  for (let start = 0; start < placed.length; start += LINES_AT_ONCE) {
    const chunk = placed.slice(start, start + LINES_AT_ONCE)
    const entryIds = await postEntries(
      context,
      chunk.map((line) => entryOf(line, bank)),
    )
    const rows = chunk.map(({ line, place: { recipientId }, state, reason, expectedItemId }, index) => {
      const { row, occurrence } = added[line.id - firstLineId] ?? { row: undefined, occurrence: 0 }
      const { id, postedOn, description, amountPence } = line
      const what = {
        id,
        postedOn,
        description,
        amountPence,
        state,
        reason,
        recipientId,
        expectedItemId,
        occurrence,
      }
      const { bankAccountId } = bank
      return {
        ...what,
        importId,
        bankAccountId,
        lineNumber: row?.rowNumber ?? 0,
        entryId: entryIds[index] ?? 0,
      }
    })
    await insertLines(context.trx, rows)
    await context.progress(Math.min(placed.length, start + LINES_AT_ONCE), placed.length, 'Bank lines')
  }
}

/** What the lines did to expected items and payments, and to lines of earlier imports that have now come back. */
async function settle(
  { trx }: CommandContext,
  { placed, outcomes, earlier }: Awaited<ReturnType<typeof place>>,
): Promise<void> {
  const settled = placed.flatMap(({ expectedItemId }) => (expectedItemId === null ? [] : [expectedItemId]))
  const reopened = placed.flatMap(({ reopensItemId }) => (reopensItemId === null ? [] : [reopensItemId]))
  await setExpectedState(trx, settled, 'settled')
  await clearPayments(trx, settled)
  await returnPayments(trx, reopened)
  await setExpectedState(trx, reopened, 'open')
  const byId = new Map(placed.map((line) => [line.line.id, line]))
  for (const outcome of outcomes) {
    if (outcome.state !== 'paired' || byId.get(outcome.lineId)?.state !== 'paired') continue
    const before = earlier.get(outcome.otherLineId)
    if (before?.state !== 'tray') continue
    const reason = `${before.reason}; came back on ${byId.get(outcome.lineId)?.line.postedOn ?? ''}`
    await updateLine(trx, before.id, { ...before, state: 'paired', reason })
  }
}

export const importHandlers: Pick<HandlersOf<typeof bankingOperations>, 'banking.importStatement'> = {
  'banking.importStatement': async (context, { bankAccountId, file, openingPence, closingPence }) => {
    const { trx, note } = context
    const bank = await findBankAccounts(trx, bankAccountId)
    if (bank === undefined) return refuse('unknown-bank-account')
    const mapping = await findMapping(trx, bankAccountId)
    if (mapping === undefined) return refuse('no-mapping')
    const read = readStatementFile(file.base64, mapping, { openingPence, closingPence })
    if (!read.ok) return refuse(read.code)
    const refusal = whyNotImport(read.reading)
    if (refusal !== undefined) return refusal
    const toAdd = await rowsToAdd(trx, bank, read.reading, closingPence)
    if (!toAdd.ok) return toAdd
    const { added, alreadyHeld } = toAdd
    const { inPence, outPence } = read.reading
    const counts = {
      linesInFile: read.reading.rows.length,
      linesAlready: alreadyHeld.length,
      inPence,
      outPence,
      closingPence,
    }
    if (added.length === 0)
      return succeed({ importId: null, linesAdded: 0, matched: 0, toLookAt: 0, ...counts })
    try {
      const placement = await place(context, bank, added)
      const importId = await insertImport(trx, {
        bankAccountId,
        fileName: file.fileName,
        fileSha256: sha256(Buffer.from(file.base64, 'base64')),
        openingPence,
        closingPence,
        linesAdded: added.length,
        importedAt: context.now(),
        importedBy: context.user.id,
      })
      await postLines(context, bank, importId, placement.placed, added)
      await settle(context, placement)
      const countOf = (state: string): number =>
        placement.placed.filter((line) => line.state === state).length
      const done = {
        importId,
        linesAdded: added.length,
        matched: countOf('matched'),
        toLookAt: countOf('tray'),
      }
      note({ after: { ...done, closingPence } })
      return succeed({ ...done, ...counts })
    } catch (error) {
      if (!(error instanceof OverdrawnError)) throw error
      const { description, amountPence, postedOn } = error.line
      return refuse('would-overdraw', { postedOn, description, amountPence, heldPence: error.heldPence })
    }
  },
}
