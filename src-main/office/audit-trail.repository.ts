import type { Reader } from '../database/schema.ts'

const ROWS_A_PAGE = 100

/** A page of the audit trail, newest first. */
export async function pageOfAudit(db: Reader, before: number | undefined, subject: string | undefined) {
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'recorded_at', 'user_name', 'operation', 'subject', 'details_json'])
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .orderBy('id', 'desc')
    .limit(ROWS_A_PAGE + 1)
    .execute()
  return {
    rows: rows.slice(0, ROWS_A_PAGE).map((row) => ({
      id: row.id,
      at: row.recorded_at,
      userName: row.user_name,
      operation: row.operation,
      subject: row.subject,
      details: row.details_json,
    })),
    hasMore: rows.length > ROWS_A_PAGE,
  }
}
