import type { Reader } from '../database/schema.ts'
import { auditHash } from '../desk/audit-words.ts'

const ROWS_AT_ONCE = 2_000

export type AuditBreak = { readonly id: number; readonly why: string }

/** Recomputes every hash of the audit trail in order, and says where the chain breaks first. */
export async function walkAudit(
  db: Reader,
  onRows: (done: number) => Promise<void>,
): Promise<{ readonly rows: number; readonly broken: AuditBreak | undefined }> {
  let [lastId, lastHash, rows] = [0, '', 0]
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('id', '>', lastId)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (page.length === 0) return { rows, broken: undefined }
    for (const row of page) {
      const broken = breakAt(row, lastId, lastHash)
      if (broken !== undefined) return { rows, broken: { id: row.id, why: broken } }
      rows += 1
      lastId = row.id
      lastHash = row.hash
    }
    await onRows(rows)
  }
}

type AuditRow = {
  readonly id: number
  readonly recorded_at: string
  readonly user_id: number
  readonly user_name: string
  readonly operation: string
  readonly request_id: string
  readonly subject: string
  readonly details_json: string
  readonly previous_hash: string
  readonly hash: string
}

function breakAt(row: AuditRow, lastId: number, lastHash: string): string | undefined {
  if (row.id !== lastId + 1) return `the row before it, ${String(row.id - 1)}, is gone`
  if (row.previous_hash !== lastHash) return 'it does not follow from the row before it'
  const expected = auditHash({
    previousHash: row.previous_hash,
    recordedAt: row.recorded_at,
    userId: row.user_id,
    userName: row.user_name,
    operation: row.operation,
    requestId: row.request_id,
    subject: row.subject,
    detailsJson: row.details_json,
  })
  return row.hash === expected ? undefined : 'it was changed after it was written'
}
