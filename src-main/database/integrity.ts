import { sql } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import { sqliteDialect } from './dialect.ts'
import type { Reader } from './schema.ts'

/** Each check reads whole tables; ids are taken in ranges so that other calls are let in between. */
export type IdRange = { readonly from: number; readonly to: number }

/** Rows of each table that the checks go through, to say how much was proved. */
export async function countsOf(db: Reader) {
  const { rows } = await sql<{
    entries: number
    lastEntry: number
    postings: number
    lastAccount: number
    bankLines: number
    payments: number
    settled: number
    requests: number
  }>`SELECT (SELECT count(*) FROM entry) AS entries, (SELECT coalesce(max(id), 0) FROM entry) AS lastEntry,
            (SELECT count(*) FROM posting) AS postings, (SELECT coalesce(max(id), 0) FROM account) AS lastAccount,
            (SELECT count(*) FROM bank_line) AS bankLines,
            (SELECT count(*) FROM payment WHERE state IN ('sent', 'cleared', 'returned') AND batch_id IS NOT NULL) AS payments,
            (SELECT count(*) FROM expected_item WHERE state = 'settled') AS settled,
            (SELECT count(*) FROM answered_request) AS requests`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('the database gave no counts')
  return counts
}

/** The first entry of a range that has fewer than two postings or whose postings do not add up to 0. */
export async function findUnbalancedEntry(db: Reader, { from, to }: IdRange) {
  const { rows } = await sql<{ id: number; postedOn: string; postings: number; offPence: number }>`
    SELECT entry.id AS id, entry.posted_on AS postedOn, count(posting.id) AS postings,
           coalesce(sum(posting.amount_pence), 0) AS offPence
    FROM entry LEFT JOIN posting ON posting.entry_id = entry.id
    WHERE entry.id BETWEEN ${from} AND ${to}
    GROUP BY entry.id HAVING postings < 2 OR offPence <> 0 ORDER BY entry.id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first posting whose entry, or whose account, is not there. */
export async function findLoosePosting(db: Reader) {
  const { rows } = await sql<{ id: number; entryId: number }>`
    SELECT posting.id AS id, posting.entry_id AS entryId FROM posting
    WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = posting.entry_id)
       OR NOT EXISTS (SELECT 1 FROM account WHERE account.id = posting.account_id)
    ORDER BY posting.id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first entry, in the order in which they were made, after which a person of the range was below nothing. */
export async function findOverdrawn(db: Reader, { from, to }: IdRange) {
  const { rows } = await sql<{ entryId: number; postedOn: string; accountName: string; overPence: number }>`
    SELECT moved.entry_id AS entryId, entry.posted_on AS postedOn, account.name AS accountName,
           moved.total AS overPence
    FROM (SELECT account_id, entry_id, sum(sum(amount_pence)) OVER (PARTITION BY account_id ORDER BY entry_id) AS total
          FROM posting
          WHERE account_id IN (SELECT id FROM account WHERE kind = 'recipient' AND id BETWEEN ${from} AND ${to})
          GROUP BY account_id, entry_id) AS moved
    JOIN entry ON entry.id = moved.entry_id JOIN account ON account.id = moved.account_id
    WHERE moved.total > 0 ORDER BY moved.entry_id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first bank whose money is not the people's, the unallocated and what is on its way out, added up. */
export async function findUnevenBank(db: Reader) {
  const { rows } = await sql<{ name: string; offPence: number }>`
    SELECT bank_account.name AS name, sum(posting.amount_pence) AS offPence
    FROM posting JOIN account ON account.id = posting.account_id
      JOIN bank_account ON bank_account.id = account.bank_account_id
    GROUP BY bank_account.id HAVING offPence <> 0 ORDER BY bank_account.id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first bank line whose entry does not move exactly its amount at its bank. */
export async function findUnpostedLine(db: Reader) {
  const { rows } = await sql<{ id: number; postedOn: string; amountPence: number; movedPence: number }>`
    SELECT bank_line.id AS id, bank_line.posted_on AS postedOn, bank_line.amount_pence AS amountPence,
           coalesce(sum(posting.amount_pence), 0) AS movedPence
    FROM bank_line
      LEFT JOIN account ON account.bank_account_id = bank_line.bank_account_id AND account.kind = 'bank'
      LEFT JOIN posting ON posting.entry_id = bank_line.entry_id AND posting.account_id = account.id
    GROUP BY bank_line.id HAVING movedPence <> bank_line.amount_pence ORDER BY bank_line.id LIMIT 1`.execute(
    db,
  )
  return rows[0]
}

/** The first bank whose balance in the books is not what was brought in at the start and its lines. */
export async function findBankOffItsLines(db: Reader) {
  const { rows } = await sql<{ name: string; booksPence: number; linesPence: number; openingPence: number }>`
    SELECT bank_account.name AS name,
      (SELECT coalesce(sum(amount_pence), 0) FROM posting WHERE account_id = account.id) AS booksPence,
      (SELECT coalesce(sum(amount_pence), 0) FROM bank_line WHERE bank_account_id = bank_account.id) AS linesPence,
      (SELECT coalesce(sum(posting.amount_pence), 0)
       FROM entry LEFT JOIN entry AS reversed ON reversed.id = entry.reverses_entry_id
         JOIN posting ON posting.entry_id = entry.id AND posting.account_id = account.id
       WHERE coalesce(reversed.kind, entry.kind) = 'opening-balance') AS openingPence
    FROM bank_account JOIN account ON account.bank_account_id = bank_account.id AND account.kind = 'bank'
    WHERE booksPence <> linesPence + openingPence ORDER BY bank_account.id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first payment that was sent without an entry that takes exactly its amount from its person. */
export async function findUnpostedPayment(db: Reader) {
  const { rows } = await sql<{ id: number; payeeName: string; amountPence: number; movedPence: number }>`
    SELECT payment.id AS id, payment.payee_name AS payeeName, payment.amount_pence AS amountPence,
           coalesce(sum(posting.amount_pence), 0) AS movedPence
    FROM payment
      LEFT JOIN entry ON entry.source_kind = 'payment' AND entry.source_id = payment.id AND entry.kind = 'payment'
      LEFT JOIN account ON account.recipient_id = payment.recipient_id
      LEFT JOIN posting ON posting.entry_id = entry.id AND posting.account_id = account.id
    WHERE payment.state IN ('sent', 'cleared', 'returned') AND payment.batch_id IS NOT NULL
    GROUP BY payment.id HAVING movedPence <> payment.amount_pence ORDER BY payment.id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first expected item that counts as settled although nothing at the bank or in the books settled it. */
export async function findUnsettledItem(db: Reader) {
  const { rows } = await sql<{ id: number; description: string }>`
    SELECT id, description FROM expected_item
    WHERE state = 'settled'
      AND id NOT IN (SELECT expected_item_id FROM bank_line WHERE expected_item_id IS NOT NULL)
      AND id NOT IN (SELECT source_id FROM entry WHERE source_kind = 'expected_item' AND source_id IS NOT NULL)
    ORDER BY id LIMIT 1`.execute(db)
  return rows[0]
}

/** The first command that was answered although the audit trail does not tell of it. */
export async function findUntoldRequest(db: Reader) {
  const { rows } = await sql<{ operation: string; answeredAt: string }>`
    SELECT operation, answered_at AS answeredAt FROM answered_request
    WHERE request_id NOT IN (SELECT request_id FROM audit) ORDER BY answered_at LIMIT 1`.execute(db)
  return rows[0]
}

/** What the migrations made to guard the tables: name and wording of each trigger. */
function guardsAsMade(): ReadonlyMap<string, string> {
  const guards = new Map<string, string>()
  for (const statement of migrations.flatMap((migration) => migration.statements(sqliteDialect))) {
    const [, verb, name] = /^(CREATE|DROP) TRIGGER (\w+)/.exec(statement) ?? []
    if (verb === 'CREATE' && name !== undefined) guards.set(name, statement)
    if (verb === 'DROP' && name !== undefined) guards.delete(name)
  }
  return guards
}

/** How many guards there should be, and the first one that is not there word for word. */
export async function findMissingGuard(db: Reader): Promise<{ guards: number; missing: string | undefined }> {
  const { rows } = await sql<{ name: string; sql: string }>`
    SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`.execute(db)
  const present = new Map(rows.map((row) => [row.name, row.sql]))
  const guards = [...guardsAsMade()]
  return { guards: guards.length, missing: guards.find(([name, text]) => present.get(name) !== text)?.[0] }
}
