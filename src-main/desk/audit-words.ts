import { createHash } from 'node:crypto'
import type { AuditNote } from './context.ts'

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const secret = new Set(['password', 'oldPassword', 'newPassword', 'recoveryKey'])

/** Passwords never reach the audit trail; a file stands there as its hash; a long list as its length. */
function withoutSecrets(key: string, value: unknown): unknown {
  if (secret.has(key)) return '(not kept)'
  if (key === 'base64' && typeof value === 'string') return `sha256 ${sha256(value)}`
  if (Array.isArray(value) && value.length > 100) return `${String(value.length)} items`
  return value
}

function subjectOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return ''
  const found = Object.entries(input).find(([key, value]) => key.endsWith('Id') && typeof value === 'number')
  return found === undefined ? '' : `${found[0].slice(0, -2)}:${String(found[1])}`
}

/** The subject and details of an audit row: what was asked, and what the service noted of before and after. */
export function describeForAudit(
  input: unknown,
  notes: readonly AuditNote[],
): { readonly subject: string; readonly detailsJson: string } {
  const subject = notes.find((note) => note.subject !== undefined)?.subject ?? subjectOf(input)
  const changes = notes.filter((note) => note.before !== undefined || note.after !== undefined)
  const details = changes.length === 0 ? { input } : { input, changes }
  return { subject, detailsJson: JSON.stringify(details, withoutSecrets) }
}

export type HashedAuditRow = {
  readonly previousHash: string
  readonly recordedAt: string
  readonly userId: number
  readonly userName: string
  readonly operation: string
  readonly requestId: string
  readonly subject: string
  readonly detailsJson: string
}

/** Each row's hash covers the row before, so a row that was altered, added or taken out breaks the chain from there. */
export const auditHash = (row: HashedAuditRow): string =>
  sha256(
    JSON.stringify([
      row.previousHash,
      row.recordedAt,
      row.userId,
      row.userName,
      row.operation,
      row.requestId,
      row.subject,
      row.detailsJson,
    ]),
  )
