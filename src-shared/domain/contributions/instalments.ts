import { assertWhole } from '../money.ts'
import { addDays, type PlainDate } from '../plain-date.ts'

export type Instalment = { readonly dueOn: PlainDate; readonly amountPence: number }

/**
 * A plan to pay bit by bit (rule R3.9): the same amount every so many days, the last one whatever is left, so that
 * the parts add up to the debt exactly. No interest, no fees.
 * Throws: RangeError unless the debt, the instalment and the days are above 0.
 */
export function instalmentPlan(
  owedPence: number,
  instalmentPence: number,
  firstOn: PlainDate,
  everyDays = 7,
): Instalment[] {
  if ([owedPence, instalmentPence, everyDays].some((figure) => assertWhole(figure, 'figure') <= 0)) {
    throw new RangeError('the debt, the instalment and the days between must be above 0')
  }
  const count = Math.ceil(owedPence / instalmentPence)
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addDays(firstOn, index * everyDays),
    amountPence: Math.min(instalmentPence, owedPence - index * instalmentPence),
  }))
}
