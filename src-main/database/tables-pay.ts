import type { Generated } from 'kysely'

type Flag = 0 | 1

export type AssistantTable = {
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

export type EmploymentTable = {
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

export type EmploymentOpeningTable = {
  employment_id: number
  tax_year: string
  pay_to_date_pence: number
  tax_to_date_pence: number
  employee_national_insurance_to_date_pence: number
  employer_national_insurance_to_date_pence: number
  employment_allowance_used_pence: number
}

export type TimesheetTable = {
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

export type TimesheetDayTable = { timesheet_id: number; day: string; minutes: number }

export type PayRunTable = {
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

export type PayslipTable = {
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

export type PayExceptionTable = {
  id: Generated<number>
  pay_run_id: number
  employment_id: number
  kind: string
  weight: 'stop' | 'look'
  words: string
}
