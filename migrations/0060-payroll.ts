import type { Migration } from './dialect.ts'

/** Pay runs and payslips. One contract is paid once for a period: the database refuses a second payslip. */
export const payroll: Migration = {
  version: 60,
  name: 'payroll',
  statements: ({ identity, tableEnd, isDay }) => [
    `CREATE TABLE pay_run (
       id ${identity}, frequency TEXT NOT NULL, first_day TEXT NOT NULL CHECK (${isDay('first_day')}),
       last_day TEXT NOT NULL CHECK (${isDay('last_day')}), pay_day TEXT NOT NULL CHECK (${isDay('pay_day')}),
       tax_year TEXT NOT NULL, tax_period INTEGER NOT NULL, tables_source TEXT NOT NULL,
       state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'posted', 'abandoned')),
       prepared_by INTEGER NOT NULL REFERENCES app_user (id), prepared_at TEXT NOT NULL,
       approved_by INTEGER REFERENCES app_user (id), approved_at TEXT, posted_at TEXT,
       CHECK (approved_by IS NULL OR approved_by <> prepared_by))${tableEnd}`,
    `CREATE INDEX pay_run_by_pay_day ON pay_run (pay_day)`,
    `CREATE TABLE payslip (
       id ${identity}, pay_run_id INTEGER NOT NULL REFERENCES pay_run (id),
       employment_id INTEGER NOT NULL REFERENCES employment (id),
       recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       first_day TEXT NOT NULL, tax_year TEXT NOT NULL, pay_day TEXT NOT NULL,
       -- 0 once its run is abandoned, so that the period can be paid by another run.
       is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
       minutes INTEGER NOT NULL, gross_pence INTEGER NOT NULL, taxable_pence INTEGER NOT NULL,
       tax_pence INTEGER NOT NULL, employee_national_insurance_pence INTEGER NOT NULL,
       employer_national_insurance_pence INTEGER NOT NULL, employment_allowance_pence INTEGER NOT NULL,
       student_loan_pence INTEGER NOT NULL, postgraduate_loan_pence INTEGER NOT NULL,
       pension_deducted_pence INTEGER NOT NULL, employer_pension_pence INTEGER NOT NULL,
       net_pence INTEGER NOT NULL, payslip_json TEXT NOT NULL)${tableEnd}`,
    `CREATE UNIQUE INDEX payslip_once ON payslip (employment_id, first_day) WHERE is_live = 1`,
    `CREATE INDEX payslip_by_run ON payslip (pay_run_id)`,
    `CREATE INDEX payslip_by_year ON payslip (employment_id, tax_year)`,
    `CREATE INDEX payslip_by_recipient ON payslip (recipient_id, tax_year)`,
    `CREATE TABLE pay_exception (
       id ${identity}, pay_run_id INTEGER NOT NULL REFERENCES pay_run (id),
       employment_id INTEGER NOT NULL REFERENCES employment (id), kind TEXT NOT NULL,
       weight TEXT NOT NULL CHECK (weight IN ('stop', 'look')), words TEXT NOT NULL)${tableEnd}`,
    `CREATE INDEX pay_exception_by_run ON pay_exception (pay_run_id)`,
  ],
}
