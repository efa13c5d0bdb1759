import type { Generated } from 'kysely'

type Flag = 0 | 1

export type CouncilTable = { id: Generated<number>; name: string }

export type CouncilPolicyTable = {
  id: Generated<number>
  council_id: number
  from_day: string
  direct_payment_basis: 'net' | 'gross'
  cycle: 'four-weekly' | 'monthly'
  cycle_anchor_day: string
  weeks_in_advance: number
  contingency_weeks: number
  first_review_weeks: number
  review_months: number
  receipt_threshold_pence: number
  weeks_in_year_hundredths: number
  grace_working_days: number
  arrears_steps_json: string
}

export type RecipientTable = {
  id: Generated<number>
  reference: string
  name: string
  known_as: string
  birth_date: string
  council_id: number
  council_reference: string
  address: string
  phone: string
  format: string
  language: string
  is_phone_first: Flag
  paye_reference: string
  accounts_office_reference: string
  claims_employment_allowance: Flag
  asked_on: string
}

export type RecipientStatusTable = {
  id: Generated<number>
  recipient_id: number
  from_day: string
  status: string
  reason: string
}

export type RepresentativeTable = {
  id: Generated<number>
  recipient_id: number
  name: string
  role: string
  phone: string
  from_day: string
}

export type BudgetTable = {
  id: Generated<number>
  recipient_id: number
  from_day: string
  to_day: string | null
  weekly_contribution_pence: number
  note: string
}

export type BudgetLineTable = {
  id: Generated<number>
  budget_id: number
  kind: 'hours' | 'units' | 'one-off'
  description: string
  minutes_per_week: number | null
  rate_per_hour_hundredths: number | null
  units_per_week: number | null
  rate_pence: number | null
  amount_pence: number | null
}

export type CareCycleTable = {
  id: Generated<number>
  recipient_id: number
  first_day: string
  last_day: string
  gross_pence: number
  contribution_pence: number
  council_pays_pence: number
  person_pays_pence: number
}
