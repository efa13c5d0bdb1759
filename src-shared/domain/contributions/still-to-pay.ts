import { assertWhole, sumPence } from '../money.ts'
import { dayNumber, type PlainDate } from '../plain-date.ts'

export type Due = { readonly dueOn: PlainDate; readonly amountPence: number }
export type OpenDue = Due & { readonly unpaidPence: number }

/**
 * Sets what has been paid against the oldest amounts first. Gives every due with what is still to pay, oldest
 * first, and what was paid above all of them (which belongs to the person: rule R3.13).
 * Throws: RangeError when an amount is negative or not whole.
 */
export function setAgainstOldest(
  dues: readonly Due[],
  paidPence: readonly number[],
): { readonly dues: readonly OpenDue[]; readonly unpaidPence: number; readonly overPaidPence: number } {
  if (
    [...paidPence, ...dues.map((due) => due.amountPence)].some((pence) => assertWhole(pence, 'pence') < 0)
  ) {
    throw new RangeError('an amount must not be negative')
  }
  let left = sumPence(paidPence)
  const open = dues
    .toSorted((a, b) => dayNumber(a.dueOn) - dayNumber(b.dueOn))
    .map((due) => {
      const used = Math.min(left, due.amountPence)
      left -= used
      return { ...due, unpaidPence: due.amountPence - used }
    })
  return { dues: open, unpaidPence: sumPence(open.map((due) => due.unpaidPence)), overPaidPence: left }
}
