import type { Migration } from './dialect.ts'

/** How each bank writes its statements, the statements imported, and their lines. */
export const banking: Migration = {
  version: 40,
  name: 'banking',
  statements: ({ identity, tableEnd, isDay }) => [
    `CREATE TABLE statement_mapping (
       bank_account_id INTEGER NOT NULL PRIMARY KEY REFERENCES bank_account (id), mapping_json TEXT NOT NULL)${tableEnd}`,
    `CREATE TABLE statement_import (
       id ${identity}, bank_account_id INTEGER NOT NULL REFERENCES bank_account (id), file_name TEXT NOT NULL,
       file_sha256 TEXT NOT NULL, opening_pence INTEGER NOT NULL, closing_pence INTEGER NOT NULL,
       lines_added INTEGER NOT NULL, imported_at TEXT NOT NULL,
       imported_by INTEGER NOT NULL REFERENCES app_user (id))${tableEnd}`,
    `CREATE TABLE bank_line (
       id ${identity}, import_id INTEGER NOT NULL REFERENCES statement_import (id),
       bank_account_id INTEGER NOT NULL REFERENCES bank_account (id), line_number INTEGER NOT NULL,
       posted_on TEXT NOT NULL CHECK (${isDay('posted_on')}), description TEXT NOT NULL,
       amount_pence INTEGER NOT NULL CHECK (amount_pence <> 0),
       -- The nth identical row of an account is a row of its own, and the same row is never added twice.
       occurrence INTEGER NOT NULL CHECK (occurrence >= 1),
       state TEXT NOT NULL CHECK (state IN ('matched', 'tray', 'paired')), reason TEXT NOT NULL,
       recipient_id INTEGER REFERENCES recipient (id), expected_item_id INTEGER REFERENCES expected_item (id),
       entry_id INTEGER NOT NULL REFERENCES entry (id),
       UNIQUE (bank_account_id, posted_on, amount_pence, description, occurrence))${tableEnd}`,
    `CREATE INDEX bank_line_by_state ON bank_line (state, posted_on)`,
    `CREATE INDEX bank_line_by_recipient ON bank_line (recipient_id)`,
  ],
}
