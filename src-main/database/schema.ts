import type { Kysely, Transaction } from 'kysely'
import type {
  OfficeTable,
  AppUserTable,
  AnsweredRequestTable,
  AuditTable,
  SearchEntryTable,
} from './tables-office.ts'
import type {
  CouncilTable,
  CouncilPolicyTable,
  RecipientTable,
  RecipientStatusTable,
  RepresentativeTable,
  BudgetTable,
  BudgetLineTable,
  CareCycleTable,
} from './tables-people.ts'
import type {
  BankAccountTable,
  AccountTable,
  EntryTable,
  PostingTable,
  ExpectedItemTable,
  StatementMappingTable,
  StatementImportTable,
  BankLineTable,
  PaymentBatchTable,
  PaymentTable,
  LetterTable,
} from './tables-money.ts'
import type {
  AssistantTable,
  EmploymentTable,
  EmploymentOpeningTable,
  TimesheetTable,
  TimesheetDayTable,
  PayRunTable,
  PayslipTable,
  PayExceptionTable,
} from './tables-pay.ts'

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
