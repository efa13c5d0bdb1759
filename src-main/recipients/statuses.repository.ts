import { recipientStatuses, type RecipientStatus } from '../../src-shared/domain/recipients/words.ts'
import { groupBy } from '../database/group-by.ts'
import { insertRows } from '../database/insert-rows.ts'
import { knownWord } from '../database/known-word.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type StatusChange = {
  readonly fromDay: string
  readonly status: RecipientStatus
  readonly reason: string
}

/** Each person's statuses, oldest first; of everybody or of one. */
export async function statusesByRecipient(
  db: Reader,
  recipientId?: number,
): Promise<Map<number, StatusChange[]>> {
  const rows = await db
    .selectFrom('recipient_status')
    .select(['recipient_id', 'from_day', 'status', 'reason'])
    .$if(recipientId !== undefined, (query) => query.where('recipient_id', '=', recipientId ?? 0))
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const grouped = groupBy(rows, (row) => row.recipient_id)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({
        fromDay: row.from_day,
        status: knownWord(recipientStatuses, row.status),
        reason: row.reason,
      })),
    ]),
  )
}

export async function insertStatuses(
  trx: Writer,
  changes: readonly (StatusChange & { readonly recipientId: number })[],
): Promise<void> {
  await insertRows(
    trx,
    'recipient_status',
    changes.map(({ recipientId, fromDay, status, reason }) => ({
      recipient_id: recipientId,
      from_day: fromDay,
      status,
      reason,
    })),
  )
}
