import { addMonths } from '../plain-date.ts'
import { HUNDRED_THOUSANDTHS_IN_A_PENNY } from './average-weekly-earnings.ts'
import { type DaysOff, type LinkedDays, SICK_PAY_REFORM } from './sick-pay-linking.ts'
import { isAfterKnownRates, lowerEarningsLimitPenceOn } from './tables/statutory-pay-rates.ts'

type Absence = DaysOff & { readonly weeklyHundredThousandths: number }

/** The groups that the regulations keep apart, for an absence that was running on 6 April 2026. */
function transitionReason({ firstDay, weeklyHundredThousandths }: Absence): string {
  if (firstDay < '2025-09-22') {
    return 'Off sick since before 22 September 2025: entitled from 6 April 2026, but at £0.00 a week unless there was work or pay since.'
  }
  const limit = lowerEarningsLimitPenceOn(firstDay) * HUNDRED_THOUSANDTHS_IN_A_PENNY
  if (weeklyHundredThousandths < limit) {
    return 'Earned less than the limit before 6 April 2026: sick pay starts that day, at 80% of average earnings if that is lower.'
  }
  return 'Sick pay that was being paid on 6 April 2026 keeps at least the flat rate until this absence ends; waiting days left over that day are not served.'
}

/**
 * Why the figures of an absence are only a proposal, in sentences for the officer; none for a plain absence.
 * Source: SI 2026/373 regs. 3 to 5; SSCBA 1992 s. 153 (an entitlement ends after three years).
 */
export function reasonsToDecide(absence: Absence, linked: LinkedDays): string[] {
  const { firstDay, lastDay } = absence
  const reasons: string[] = []
  if (firstDay < SICK_PAY_REFORM && lastDay >= SICK_PAY_REFORM) {
    reasons.push(
      'The absence runs over 6 April 2026, when sick pay changed: a person must decide.',
      transitionReason(absence),
    )
  }
  if (linked.since !== undefined && linked.since < SICK_PAY_REFORM && firstDay >= SICK_PAY_REFORM) {
    reasons.push(
      'It links with an absence from before 6 April 2026: check what was paid then, and use the average earnings from before the first absence.',
    )
  }
  if (linked.since !== undefined && addMonths(linked.since, 36) <= lastDay) {
    reasons.push('The linked absences run for three years or more: entitlement ends after three years.')
  }
  if (isAfterKnownRates(lastDay)) {
    reasons.push(
      'Some days are in a tax year whose rate is not known yet. The last known rate stands in for it.',
    )
  }
  return reasons
}
