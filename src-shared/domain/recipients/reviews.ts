import { firstReviewDays } from '../budgets/set-up.ts'
import { addMonths, type PlainDate } from '../plain-date.ts'

export type Review = { readonly kind: 'first' | 'legal-limit' | 'yearly'; readonly dueOn: PlainDate }

/**
 * A person's reviews from the day care starts: the first by council policy (rule R5.1), the legal limit of six months
 * (R5.2), and the next of those that follow every `reviewMonths` months (R5.3) on or after today.
 * Throws: RangeError when reviewMonths is not 1 or more.
 */
export function reviewsFrom(
  careStartsOn: PlainDate,
  policy: { readonly firstReviewWeeks: number; readonly reviewMonths: number },
  today: PlainDate,
): Review[] {
  if (policy.reviewMonths < 1) throw new RangeError('reviewMonths must be 1 or more')
  const { reviewBy, legalLimit } = firstReviewDays(careStartsOn, policy.firstReviewWeeks)
  let times = 1
  while (addMonths(careStartsOn, times * policy.reviewMonths) < today) times += 1
  return [
    { kind: 'first', dueOn: reviewBy },
    { kind: 'legal-limit', dueOn: legalLimit },
    { kind: 'yearly', dueOn: addMonths(careStartsOn, times * policy.reviewMonths) },
  ]
}
