import type { PlainDate } from '../plain-date.ts'
import type { RecipientStatus } from './words.ts'

export type DatedStatus = { readonly fromDay: PlainDate; readonly status: RecipientStatus }

/** The status on a day, from changes oldest first; before the first change, the first. Throws RangeError when there is none. */
export function statusOn(changes: readonly DatedStatus[], day: PlainDate): RecipientStatus {
  const change = changes.findLast(({ fromDay }) => fromDay <= day) ?? changes[0]
  if (change === undefined) throw new RangeError('a person has no status')
  return change.status
}

/** Whether the council's payments and the person's contributions run in a status. They stop while it is suspended. */
export const isPayingStatus = (status: RecipientStatus): boolean =>
  status === 'setting-up' || status === 'live' || status === 'ending'

/**
 * The day care starts: the first live day and the first day of a budget, whichever is later; the one that is known
 * while the other is not. Undefined while neither is.
 */
export function careStart(
  changes: readonly DatedStatus[],
  firstBudgetDay: PlainDate | undefined,
): PlainDate | undefined {
  const firstLiveDay = changes.find(({ status }) => status === 'live')?.fromDay
  if (firstLiveDay === undefined || firstBudgetDay === undefined) return firstLiveDay ?? firstBudgetDay
  return firstLiveDay > firstBudgetDay ? firstLiveDay : firstBudgetDay
}
