import type { z } from 'zod'
import { councilPolicy } from '../../src-shared/contract/recipients.contract.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type CouncilPolicy = z.output<typeof councilPolicy>
export type Council = { readonly id: number; readonly name: string }

export const listCouncils = (db: Reader): Promise<Council[]> =>
  db.selectFrom('council').select(['id', 'name']).orderBy('name').execute()

/** Every council's policies, oldest first. */
export async function policiesByCouncil(db: Reader): Promise<Map<number, CouncilPolicy[]>> {
  const rows = await db.selectFrom('council_policy').selectAll().orderBy('from_day').execute()
  const policies = new Map<number, CouncilPolicy[]>()
  for (const row of rows) {
    const policy = {
      fromDay: row.from_day,
      directPaymentBasis: row.direct_payment_basis,
      cycle: row.cycle,
      cycleAnchorDay: row.cycle_anchor_day,
      weeksInAdvance: row.weeks_in_advance,
      contingencyWeeks: row.contingency_weeks,
      firstReviewWeeks: row.first_review_weeks,
      reviewMonths: row.review_months,
      receiptThresholdPence: row.receipt_threshold_pence,
      weeksInYearHundredths: row.weeks_in_year_hundredths,
      graceWorkingDays: row.grace_working_days,
      arrearsSteps: JSON.parse(row.arrears_steps_json) as unknown,
    }
    policies.set(row.council_id, [...(policies.get(row.council_id) ?? []), councilPolicy.parse(policy)])
  }
  return policies
}

export async function insertCouncil(trx: Writer, name: string): Promise<number> {
  const { id } = await trx.insertInto('council').values({ name }).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertPolicy(trx: Writer, councilId: number, policy: CouncilPolicy): Promise<void> {
  await trx
    .insertInto('council_policy')
    .values({
      council_id: councilId,
      from_day: policy.fromDay,
      direct_payment_basis: policy.directPaymentBasis,
      cycle: policy.cycle,
      cycle_anchor_day: policy.cycleAnchorDay,
      weeks_in_advance: policy.weeksInAdvance,
      contingency_weeks: policy.contingencyWeeks,
      first_review_weeks: policy.firstReviewWeeks,
      review_months: policy.reviewMonths,
      receipt_threshold_pence: policy.receiptThresholdPence,
      weeks_in_year_hundredths: policy.weeksInYearHundredths,
      grace_working_days: policy.graceWorkingDays,
      arrears_steps_json: JSON.stringify(policy.arrearsSteps),
    })
    .execute()
}
