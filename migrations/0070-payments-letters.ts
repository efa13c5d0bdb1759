import type { Migration } from './dialect.ts'

/** Money that goes out, the files that carry it, and the letters that were made. */
export const paymentsAndLetters: Migration = {
  version: 70,
  name: 'payments-letters',
  statements: ({ identity, tableEnd, isDay, appendOnly }) => [
    `CREATE TABLE payment_batch (
       id ${identity}, bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
       processing_day TEXT NOT NULL CHECK (${isDay('processing_day')}),
       state TEXT NOT NULL CHECK (state IN ('made', 'approved', 'sent', 'withdrawn')),
       made_by INTEGER NOT NULL REFERENCES app_user (id), made_at TEXT NOT NULL,
       approved_by INTEGER REFERENCES app_user (id), approved_at TEXT, sent_at TEXT,
       file_name TEXT, file_text TEXT, CHECK (approved_by IS NULL OR approved_by <> made_by),
       CHECK ((state = 'sent') = (file_text IS NOT NULL)))${tableEnd}`,
    `CREATE TABLE payment (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
       expected_item_id INTEGER NOT NULL REFERENCES expected_item (id),
       kind TEXT NOT NULL CHECK (kind IN ('wages', 'tax', 'pension', 'care', 'other')), payee_name TEXT NOT NULL,
       sort_code TEXT NOT NULL, account_number TEXT NOT NULL, reference TEXT NOT NULL,
       amount_pence INTEGER NOT NULL CHECK (amount_pence > 0),
       due_on TEXT NOT NULL CHECK (${isDay('due_on')}),
       state TEXT NOT NULL CHECK (state IN ('waiting', 'in-batch', 'sent', 'cleared', 'returned')),
       batch_id INTEGER REFERENCES payment_batch (id))${tableEnd}`,
    // What is owed is paid once; only a payment that came back may be made again.
    `CREATE UNIQUE INDEX payment_by_item ON payment (expected_item_id) WHERE state <> 'returned'`,
    `CREATE INDEX payment_by_state ON payment (state, due_on)`,
    `CREATE INDEX payment_by_batch ON payment (batch_id)`,
    `CREATE INDEX payment_by_recipient ON payment (recipient_id)`,
    `CREATE TABLE letter (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id), code TEXT NOT NULL,
       title TEXT NOT NULL, format TEXT NOT NULL, made_at TEXT NOT NULL,
       made_by INTEGER NOT NULL REFERENCES app_user (id), format_reason TEXT NOT NULL, override_reason TEXT NOT NULL,
       call_note TEXT NOT NULL, checks_json TEXT NOT NULL, pdf BLOB NOT NULL, pdf_sha256 TEXT NOT NULL)${tableEnd}`,
    `CREATE INDEX letter_by_recipient ON letter (recipient_id, id)`,
    ...appendOnly('letter'),
  ],
}
