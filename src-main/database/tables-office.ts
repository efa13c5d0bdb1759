import type { Generated } from 'kysely'

type Flag = 0 | 1

export type OfficeTable = {
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

export type AppUserTable = {
  id: Generated<number>
  name: string
  role: string
  is_active: Flag
  created_at: string
}

export type AnsweredRequestTable = {
  request_id: string
  operation: string
  input_sha256: string
  answer_json: string
  answered_at: string
}

export type AuditTable = {
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

export type SearchEntryTable = {
  rowid: number
  title: string
  detail: string
  kind: string
  subject_id: number
}
