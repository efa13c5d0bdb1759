import type { Generated } from 'kysely'

export type BankAccountTable = {
  id: Generated<number>
  name: string
  kind: 'pooled' | 'named'
  recipient_id: number | null
  sort_code: string
  account_number: string
}

export type AccountTable = {
  id: Generated<number>
  kind: 'recipient' | 'bank' | 'unallocated' | 'in-transit'
  bank_account_id: number
  recipient_id: number | null
  name: string
}

export type EntryTable = {
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

export type PostingTable = {
  id: Generated<number>
  entry_id: number
  account_id: number
  category: string
  amount_pence: number
}

export type ExpectedItemTable = {
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

export type StatementMappingTable = { bank_account_id: number; mapping_json: string }

export type StatementImportTable = {
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

export type BankLineTable = {
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

export type PaymentBatchTable = {
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

export type PaymentTable = {
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

export type LetterTable = {
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
