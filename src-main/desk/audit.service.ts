import type { Writer } from '../database/schema.ts'
import { appendAudit } from './audit.repository.ts'
import type { User } from './session.ts'

/** Writes down what is no command of the contract but must leave its trace: a sign-in, the making of the example. */
export const recordEvent = (
  trx: Writer,
  event: {
    readonly at: string
    readonly user: User
    readonly operation: string
    readonly subject: string
    readonly details: unknown
  },
): Promise<void> =>
  appendAudit(trx, {
    recordedAt: event.at,
    user: event.user,
    operation: event.operation,
    requestId: '',
    subject: event.subject,
    detailsJson: JSON.stringify(event.details),
  })
