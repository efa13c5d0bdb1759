import type { Generated, Kysely, Transaction } from 'kysely'

type Flag = 0 | 1

type OfficeTable = {
  id: number
  name: string
  address: string
  phone: string
  hours: string
  contact_name: string
  independent_advice: string
  idle_lock_minutes: number
  bacs_service_user_number: string
  last_backup_at: string | null
}
type AppUserTable = { id: Generated<number>; name: string; role: string; is_active: Flag; created_at: string }
type AnsweredRequestTable = {
  request_id: string
  operation: string
  input_sha256: string
  answer_json: string
  answered_at: string
}
type AuditTable = {
  id: Generated<number>
  recorded_at: string
  user_id: number
  user_name: string
  operation: string
  request_id: string
  subject: string
  details_json: string
  previous_hash: string
  hash: string
}
type SearchEntryTable = { title: string; detail: string; kind: string; subject_id: number }
type CouncilTable = { id: Generated<number>; name: string }
type CouncilPolicyTable = {
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
type RecipientTable = {
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
type RecipientStatusTable = {
  id: Generated<number>
  recipient_id: number
  from_day: string
  status: string
  reason: string
}
type RepresentativeTable = {
  id: Generated<number>
  recipient_id: number
  name: string
  role: string
  phone: string
  from_day: string
}
type BudgetTable = {
  id: Generated<number>
  recipient_id: number
  from_day: string
  to_day: string | null
  weekly_contribution_pence: number
  note: string
}
type BudgetLineTable = {
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
type CareCycleTable = {
  id: Generated<number>
  recipient_id: number
  first_day: string
  last_day: string
  gross_pence: number
  contribution_pence: number
  council_pays_pence: number
  person_pays_pence: number
}
type BankAccountTable = {
  id: Generated<number>
  name: string
  kind: 'pooled' | 'named'
  recipient_id: number | null
  sort_code: string
  account_number: string
}
type AccountTable = {
  id: Generated<number>
  kind: 'recipient' | 'bank' | 'unallocated' | 'in-transit'
  bank_account_id: number
  recipient_id: number | null
  name: string
}
type EntryTable = {
  id: Generated<number>
  posted_on: string
  kind: string
  description: string
  source_kind: string
  source_id: number | null
  reverses_entry_id: number | null
  recorded_at: string
  recorded_by: number
}
type PostingTable = {
  id: Generated<number>
  entry_id: number
  account_id: number
  category: string
  amount_pence: number
}
type ExpectedItemTable = {
  id: Generated<number>
  recipient_id: number
  kind: string
  description: string
  words: string
  amount_pence: number
  due_on: string
  source_kind: string
  source_id: number | null
  state: 'open' | 'sent' | 'settled' | 'cancelled'
}
type StatementMappingTable = { bank_account_id: number; mapping_json: string }
type StatementImportTable = {
  id: Generated<number>
  bank_account_id: number
  file_name: string
  file_sha256: string
  opening_pence: number
  closing_pence: number
  lines_added: number
  imported_at: string
  imported_by: number
}
type BankLineTable = {
  id: Generated<number>
  import_id: number
  bank_account_id: number
  line_number: number
  posted_on: string
  description: string
  amount_pence: number
  occurrence: number
  state: 'matched' | 'tray' | 'paired'
  reason: string
  recipient_id: number | null
  expected_item_id: number | null
  entry_id: number
}
type AssistantTable = {
  id: Generated<number>
  name: string
  birth_date: string
  national_insurance_number: string
  address: string
  phone: string
  sort_code: string
  account_number: string
  account_name: string
}
type EmploymentTable = {
  id: Generated<number>
  assistant_id: number
  recipient_id: number
  works_number: string
  started_on: string
  ended_on: string | null
  frequency: 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly'
  rate_per_hour_hundredths: number
  usual_minutes_per_week: number
  holiday_kind: 'regular' | 'irregular'
  tax_code: string
  is_week1_month1: Flag
  ni_letter: string
  student_loan_plans: string
  has_postgraduate_loan: Flag
  pension: 'enrolled' | 'not-enrolled' | 'opted-out'
  pension_provider: string
}
type EmploymentOpeningTable = {
  employment_id: number
  tax_year: string
  pay_to_date_pence: number
  tax_to_date_pence: number
  employee_national_insurance_to_date_pence: number
  employer_national_insurance_to_date_pence: number
  employment_allowance_used_pence: number
}
type TimesheetTable = {
  id: Generated<number>
  employment_id: number
  first_day: string
  last_day: string
  total_minutes: number
  received_at: string
  is_late: Flag
  urgent_reason: string
  pay_run_id: number | null
}
type TimesheetDayTable = { timesheet_id: number; day: string; minutes: number }
type PayRunTable = {
  id: Generated<number>
  frequency: 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly'
  first_day: string
  last_day: string
  pay_day: string
  tax_year: string
  tax_period: number
  tables_source: string
  state: 'draft' | 'approved' | 'posted' | 'abandoned'
  prepared_by: number
  prepared_at: string
  approved_by: number | null
  approved_at: string | null
  posted_at: string | null
}
type PayslipTable = {
  id: Generated<number>
  pay_run_id: number
  employment_id: number
  recipient_id: number
  first_day: string
  tax_year: string
  pay_day: string
  is_live: Flag
  minutes: number
  gross_pence: number
  taxable_pence: number
  tax_pence: number
  employee_national_insurance_pence: number
  employer_national_insurance_pence: number
  employment_allowance_pence: number
  student_loan_pence: number
  postgraduate_loan_pence: number
  pension_deducted_pence: number
  employer_pension_pence: number
  net_pence: number
  payslip_json: string
}
type PayExceptionTable = {
  id: Generated<number>
  pay_run_id: number
  employment_id: number
  kind: string
  weight: 'stop' | 'look'
  words: string
}
type PaymentBatchTable = {
  id: Generated<number>
  bank_account_id: number
  processing_day: string
  state: 'made' | 'approved' | 'sent' | 'withdrawn'
  made_by: number
  made_at: string
  approved_by: number | null
  approved_at: string | null
  sent_at: string | null
  file_name: string | null
  file_text: string | null
}
type PaymentTable = {
  id: Generated<number>
  recipient_id: number
  bank_account_id: number
  expected_item_id: number
  kind: 'wages' | 'tax' | 'pension' | 'care' | 'other'
  payee_name: string
  sort_code: string
  account_number: string
  reference: string
  amount_pence: number
  due_on: string
  state: 'waiting' | 'in-batch' | 'sent' | 'cleared' | 'returned'
  batch_id: number | null
}
type LetterTable = {
  id: Generated<number>
  recipient_id: number
  code: string
  title: string
  format: string
  made_at: string
  made_by: number
  format_reason: string
  override_reason: string
  call_note: string
  checks_json: string
  pdf: Uint8Array
  pdf_sha256: string
}
export type Database = {
  office: OfficeTable
  app_user: AppUserTable
  answered_request: AnsweredRequestTable
  audit: AuditTable
  search_entry: SearchEntryTable
  council: CouncilTable
  council_policy: CouncilPolicyTable
  recipient: RecipientTable
  recipient_status: RecipientStatusTable
  representative: RepresentativeTable
  budget: BudgetTable
  budget_line: BudgetLineTable
  care_cycle: CareCycleTable
  bank_account: BankAccountTable
  account: AccountTable
  entry: EntryTable
  posting: PostingTable
  expected_item: ExpectedItemTable
  statement_mapping: StatementMappingTable
  statement_import: StatementImportTable
  bank_line: BankLineTable
  assistant: AssistantTable
  employment: EmploymentTable
  employment_opening: EmploymentOpeningTable
  timesheet: TimesheetTable
  timesheet_day: TimesheetDayTable
  pay_run: PayRunTable
  payslip: PayslipTable
  pay_exception: PayExceptionTable
  payment_batch: PaymentBatchTable
  payment: PaymentTable
  letter: LetterTable
}

/** Read anywhere; write only inside a transaction, and only with the transaction. */
export type Reader = Kysely<Database> | Transaction<Database>
export type Writer = Transaction<Database>
