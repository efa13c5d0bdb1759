import type { Migration } from './dialect.ts'

/** Councils with dated policy, people, who acts for them, and their budgets. */
export const recipients: Migration = {
  version: 20,
  name: 'recipients',
  statements: ({ identity, tableEnd, isDay }) => [
    `CREATE TABLE council (id ${identity}, name TEXT NOT NULL UNIQUE)${tableEnd}`,
    `CREATE TABLE council_policy (
       id ${identity}, council_id INTEGER NOT NULL REFERENCES council (id),
       from_day TEXT NOT NULL CHECK (${isDay('from_day')}),
       direct_payment_basis TEXT NOT NULL CHECK (direct_payment_basis IN ('net', 'gross')),
       cycle TEXT NOT NULL CHECK (cycle IN ('four-weekly', 'monthly')),
       cycle_anchor_day TEXT NOT NULL CHECK (${isDay('cycle_anchor_day')}),
       weeks_in_advance INTEGER NOT NULL, contingency_weeks INTEGER NOT NULL,
       first_review_weeks INTEGER NOT NULL, review_months INTEGER NOT NULL,
       receipt_threshold_pence INTEGER NOT NULL, weeks_in_year_hundredths INTEGER NOT NULL,
       grace_working_days INTEGER NOT NULL, arrears_steps_json TEXT NOT NULL,
       UNIQUE (council_id, from_day))${tableEnd}`,
    `CREATE TABLE recipient (
       id ${identity}, reference TEXT NOT NULL UNIQUE, name TEXT NOT NULL, known_as TEXT NOT NULL,
       birth_date TEXT NOT NULL CHECK (${isDay('birth_date')}),
       council_id INTEGER NOT NULL REFERENCES council (id), council_reference TEXT NOT NULL,
       address TEXT NOT NULL, phone TEXT NOT NULL, format TEXT NOT NULL, language TEXT NOT NULL,
       is_phone_first INTEGER NOT NULL CHECK (is_phone_first IN (0, 1)),
       paye_reference TEXT NOT NULL, accounts_office_reference TEXT NOT NULL,
       claims_employment_allowance INTEGER NOT NULL CHECK (claims_employment_allowance IN (0, 1)),
       asked_on TEXT NOT NULL CHECK (${isDay('asked_on')}))${tableEnd}`,
    `CREATE INDEX recipient_by_council ON recipient (council_id)`,
    `CREATE TABLE recipient_status (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       from_day TEXT NOT NULL CHECK (${isDay('from_day')}),
       status TEXT NOT NULL CHECK (status IN ('enquiry', 'setting-up', 'live', 'suspended', 'ending', 'closed')),
       reason TEXT NOT NULL)${tableEnd}`,
    `CREATE INDEX recipient_status_by_recipient ON recipient_status (recipient_id, from_day)`,
    `CREATE TABLE representative (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id), name TEXT NOT NULL,
       role TEXT NOT NULL, phone TEXT NOT NULL, from_day TEXT NOT NULL CHECK (${isDay('from_day')}))${tableEnd}`,
    `CREATE INDEX representative_by_recipient ON representative (recipient_id)`,
    `CREATE TABLE budget (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       from_day TEXT NOT NULL CHECK (${isDay('from_day')}), to_day TEXT,
       weekly_contribution_pence INTEGER NOT NULL CHECK (weekly_contribution_pence >= 0),
       note TEXT NOT NULL, UNIQUE (recipient_id, from_day))${tableEnd}`,
    `CREATE TABLE budget_line (
       id ${identity}, budget_id INTEGER NOT NULL REFERENCES budget (id),
       kind TEXT NOT NULL CHECK (kind IN ('hours', 'units', 'one-off')), description TEXT NOT NULL,
       minutes_per_week INTEGER, rate_per_hour_hundredths INTEGER, units_per_week INTEGER, rate_pence INTEGER,
       amount_pence INTEGER)${tableEnd}`,
    `CREATE INDEX budget_line_by_budget ON budget_line (budget_id)`,
    `CREATE TABLE care_cycle (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       first_day TEXT NOT NULL CHECK (${isDay('first_day')}), last_day TEXT NOT NULL CHECK (${isDay('last_day')}),
       gross_pence INTEGER NOT NULL, contribution_pence INTEGER NOT NULL,
       council_pays_pence INTEGER NOT NULL, person_pays_pence INTEGER NOT NULL,
       UNIQUE (recipient_id, first_day))${tableEnd}`,
  ],
}
