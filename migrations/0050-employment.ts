import type { Migration } from './dialect.ts'

/** Personal assistants, their contracts, and the hours they worked. */
export const employment: Migration = {
  version: 50,
  name: 'employment',
  statements: ({ identity, tableEnd, isDay }) => [
    `CREATE TABLE assistant (
       id ${identity}, name TEXT NOT NULL, birth_date TEXT NOT NULL CHECK (${isDay('birth_date')}),
       national_insurance_number TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL,
       sort_code TEXT NOT NULL, account_number TEXT NOT NULL, account_name TEXT NOT NULL)${tableEnd}`,
    `CREATE TABLE employment (
       id ${identity}, assistant_id INTEGER NOT NULL REFERENCES assistant (id),
       recipient_id INTEGER NOT NULL REFERENCES recipient (id), works_number TEXT NOT NULL UNIQUE,
       started_on TEXT NOT NULL CHECK (${isDay('started_on')}), ended_on TEXT,
       frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'fortnightly', 'four-weekly', 'monthly')),
       rate_per_hour_hundredths INTEGER NOT NULL, usual_minutes_per_week INTEGER NOT NULL,
       holiday_kind TEXT NOT NULL CHECK (holiday_kind IN ('regular', 'irregular')),
       tax_code TEXT NOT NULL, is_week1_month1 INTEGER NOT NULL CHECK (is_week1_month1 IN (0, 1)),
       ni_letter TEXT NOT NULL, student_loan_plans TEXT NOT NULL,
       has_postgraduate_loan INTEGER NOT NULL CHECK (has_postgraduate_loan IN (0, 1)),
       pension TEXT NOT NULL CHECK (pension IN ('enrolled', 'not-enrolled', 'opted-out')),
       pension_provider TEXT NOT NULL)${tableEnd}`,
    `CREATE INDEX employment_by_recipient ON employment (recipient_id)`,
    `CREATE INDEX employment_by_frequency ON employment (frequency)`,
    `CREATE TABLE employment_opening (
       employment_id INTEGER NOT NULL PRIMARY KEY REFERENCES employment (id), tax_year TEXT NOT NULL,
       pay_to_date_pence INTEGER NOT NULL, tax_to_date_pence INTEGER NOT NULL,
       employee_national_insurance_to_date_pence INTEGER NOT NULL,
       employer_national_insurance_to_date_pence INTEGER NOT NULL,
       employment_allowance_used_pence INTEGER NOT NULL)${tableEnd}`,
    `CREATE TABLE timesheet (
       id ${identity}, employment_id INTEGER NOT NULL REFERENCES employment (id),
       first_day TEXT NOT NULL CHECK (${isDay('first_day')}), last_day TEXT NOT NULL CHECK (${isDay('last_day')}),
       total_minutes INTEGER NOT NULL, received_at TEXT NOT NULL,
       is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)), urgent_reason TEXT NOT NULL, pay_run_id INTEGER,
       UNIQUE (employment_id, first_day))${tableEnd}`,
    `CREATE INDEX timesheet_by_period ON timesheet (first_day, last_day)`,
    `CREATE INDEX timesheet_by_run ON timesheet (pay_run_id)`,
    `CREATE TABLE timesheet_day (
       timesheet_id INTEGER NOT NULL REFERENCES timesheet (id), day TEXT NOT NULL CHECK (${isDay('day')}),
       minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440), PRIMARY KEY (timesheet_id, day))${tableEnd}`,
  ],
}
