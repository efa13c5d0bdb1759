import type { HeldRow } from '../../src-shared/domain/banking/row-identity.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type LineState = 'matched' | 'tray' | 'paired'

export type BankLineRow = {
  readonly id: number
  readonly bankAccountId: number
  readonly postedOn: string
  readonly description: string
  readonly amountPence: number
  readonly state: LineState
  readonly reason: string
  readonly recipientId: number | null
  readonly expectedItemId: number | null
  readonly entryId: number
}

export type NewBankLine = BankLineRow & {
  readonly importId: number
  readonly lineNumber: number
  readonly occurrence: number
}

/** What stands in the account between two days, to tell new rows from old. */
export async function heldRows(
  db: Reader,
  bankAccountId: number,
  firstDay: string,
  lastDay: string,
): Promise<HeldRow[]> {
  return db
    .selectFrom('bank_line')
    .select(['posted_on as postedOn', 'amount_pence as amountPence', 'description', 'occurrence'])
    .where('bank_account_id', '=', bankAccountId)
    .where('posted_on', '>=', firstDay)
    .where('posted_on', '<=', lastDay)
    .execute()
}

const lineRows = (db: Reader) =>
  db
    .selectFrom('bank_line')
    .select([
      'id',
      'bank_account_id as bankAccountId',
      'posted_on as postedOn',
      'description',
      'state',
      'reason',
    ])
    .select(['amount_pence as amountPence', 'recipient_id as recipientId', 'entry_id as entryId'])
    .select('expected_item_id as expectedItemId')

export async function findLine(db: Reader, bankLineId: number): Promise<BankLineRow | undefined> {
  return lineRows(db).where('id', '=', bankLineId).executeTakeFirst()
}

/** Lines that a return may bring back or that may be paid a second time: not paired, between two days. */
export async function openLinesBetween(
  db: Reader,
  bankAccountId: number,
  firstDay: string,
  lastDay: string,
): Promise<BankLineRow[]> {
  return lineRows(db)
    .where('bank_account_id', '=', bankAccountId)
    .where('posted_on', '>=', firstDay)
    .where('posted_on', '<=', lastDay)
    .where('state', '<>', 'paired')
    .orderBy('id')
    .execute()
}

const LINES_A_PAGE = 200

type LineFilter = {
  readonly isTrayOnly: boolean
  readonly bankAccountId: number | undefined
  readonly before: number | undefined
}

/** A page of lines, newest first, and how many there are in all. */
export async function pageOfLines(
  db: Reader,
  { isTrayOnly, bankAccountId, before }: LineFilter,
): Promise<{ lines: BankLineRow[]; total: number }> {
  const lines = await lineRows(db)
    .$if(isTrayOnly, (query) => query.where('state', '=', 'tray'))
    .$if(bankAccountId !== undefined, (query) => query.where('bank_account_id', '=', bankAccountId ?? 0))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(LINES_A_PAGE)
    .execute()
  const { total } = await db
    .selectFrom('bank_line')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .$if(isTrayOnly, (query) => query.where('state', '=', 'tray'))
    .$if(bankAccountId !== undefined, (query) => query.where('bank_account_id', '=', bankAccountId ?? 0))
    .executeTakeFirstOrThrow()
  return { lines, total }
}

/** How many lines wait for a person, and since which day. */
export async function countTray(db: Reader): Promise<{ count: number; oldestDay: string | null }> {
  const row = await db
    .selectFrom('bank_line')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min<string | null>('posted_on').as('oldestDay'),
    ])
    .where('state', '=', 'tray')
    .executeTakeFirstOrThrow()
  return { count: row.count, oldestDay: row.oldestDay }
}

export async function insertLines(trx: Writer, lines: readonly NewBankLine[]): Promise<void> {
  await insertRows(
    trx,
    'bank_line',
    lines.map((line) => ({
      id: line.id,
      import_id: line.importId,
      bank_account_id: line.bankAccountId,
      line_number: line.lineNumber,
      posted_on: line.postedOn,
      description: line.description,
      amount_pence: line.amountPence,
      occurrence: line.occurrence,
      state: line.state,
      reason: line.reason,
      recipient_id: line.recipientId,
      expected_item_id: line.expectedItemId,
      entry_id: line.entryId,
    })),
  )
}

export async function updateLine(
  trx: Writer,
  bankLineId: number,
  to: Pick<BankLineRow, 'state' | 'reason' | 'recipientId' | 'expectedItemId'>,
): Promise<void> {
  await trx
    .updateTable('bank_line')
    .set({
      state: to.state,
      reason: to.reason,
      recipient_id: to.recipientId,
      expected_item_id: to.expectedItemId,
    })
    .where('id', '=', bankLineId)
    .execute()
}

export async function insertImport(
  trx: Writer,
  statement: {
    readonly bankAccountId: number
    readonly fileName: string
    readonly fileSha256: string
    readonly openingPence: number
    readonly closingPence: number
    readonly linesAdded: number
    readonly importedAt: string
    readonly importedBy: number
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('statement_import')
    .values({
      bank_account_id: statement.bankAccountId,
      file_name: statement.fileName,
      file_sha256: statement.fileSha256,
      opening_pence: statement.openingPence,
      closing_pence: statement.closingPence,
      lines_added: statement.linesAdded,
      imported_at: statement.importedAt,
      imported_by: statement.importedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
