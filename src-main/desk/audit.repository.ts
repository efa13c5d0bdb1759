import type { Writer } from '../database/schema.ts'
import { auditHash } from './audit-words.ts'
import type { User } from './session.ts'

type NewAuditRow = {
  readonly recordedAt: string
  readonly user: User
  readonly operation: string
  readonly requestId: string
  readonly subject: string
  readonly detailsJson: string
}

/** Appends a row to the chain, in the transaction of what it tells of. */
export async function appendAudit(trx: Writer, row: NewAuditRow): Promise<void> {
  const last = await trx.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const hashed = {
    previousHash: last?.hash ?? '',
    recordedAt: row.recordedAt,
    userId: row.user.id,
    userName: row.user.name,
    operation: row.operation,
    requestId: row.requestId,
    subject: row.subject,
    detailsJson: row.detailsJson,
  }
  await trx
    .insertInto('audit')
    .values({
      previous_hash: hashed.previousHash,
      recorded_at: hashed.recordedAt,
      user_id: hashed.userId,
      user_name: hashed.userName,
      operation: hashed.operation,
      request_id: hashed.requestId,
      subject: hashed.subject,
      details_json: hashed.detailsJson,
      hash: auditHash(hashed),
    })
    .execute()
}
