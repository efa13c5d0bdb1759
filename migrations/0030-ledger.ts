import type { Migration } from './dialect.ts'

/**
 * Client money in double entry: debit above 0, credit below 0. Postings go in first; inserting the entry seals them,
 * and the database refuses an entry that does not balance or that takes a person's account below nothing.
 */
export const ledger: Migration = {
  version: 30,
  name: 'ledger',
  statements: ({ identity, tableEnd, isDay, appendOnly, refuseInsert }) => [
    `CREATE TABLE bank_account (
       id ${identity}, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('pooled', 'named')),
       recipient_id INTEGER REFERENCES recipient (id), sort_code TEXT NOT NULL, account_number TEXT NOT NULL,
       CHECK ((kind = 'named') = (recipient_id IS NOT NULL)))${tableEnd}`,
    `CREATE TABLE account (
       id ${identity}, kind TEXT NOT NULL CHECK (kind IN ('recipient', 'bank', 'unallocated', 'in-transit')),
       bank_account_id INTEGER NOT NULL REFERENCES bank_account (id),
       recipient_id INTEGER UNIQUE REFERENCES recipient (id), name TEXT NOT NULL,
       CHECK ((kind = 'recipient') = (recipient_id IS NOT NULL)))${tableEnd}`,
    `CREATE UNIQUE INDEX account_by_bank ON account (bank_account_id, kind) WHERE recipient_id IS NULL`,
    `CREATE TABLE entry (
       id ${identity}, posted_on TEXT NOT NULL CHECK (${isDay('posted_on')}), kind TEXT NOT NULL,
       description TEXT NOT NULL, source_kind TEXT NOT NULL, source_id INTEGER,
       reverses_entry_id INTEGER UNIQUE REFERENCES entry (id),
       recorded_at TEXT NOT NULL, recorded_by INTEGER NOT NULL REFERENCES app_user (id))${tableEnd}`,
    `CREATE INDEX entry_by_source ON entry (source_kind, source_id)`,
    `CREATE TABLE posting (
       id ${identity}, entry_id INTEGER NOT NULL REFERENCES entry (id) DEFERRABLE INITIALLY DEFERRED,
       account_id INTEGER NOT NULL REFERENCES account (id), category TEXT NOT NULL,
       amount_pence INTEGER NOT NULL CHECK (amount_pence <> 0))${tableEnd}`,
    // Covers both one account's sum and the sums of all, without touching the table.
    `CREATE INDEX posting_by_account ON posting (account_id, amount_pence)`,
    `CREATE INDEX posting_by_entry ON posting (entry_id, account_id, amount_pence)`,
    ...refuseInsert({
      name: 'entry_balances',
      table: 'entry',
      when: '(SELECT count(*) < 2 OR sum(amount_pence) <> 0 FROM posting WHERE entry_id = NEW.id)',
      message: 'entry does not balance',
    }),
    ...refuseInsert({
      name: 'entry_keeps_accounts_above_nothing',
      table: 'entry',
      when: `EXISTS (SELECT 1 FROM posting JOIN account ON account.id = posting.account_id
               WHERE posting.entry_id = NEW.id AND account.kind = 'recipient' AND posting.amount_pence > 0
                 AND (SELECT sum(amount_pence) FROM posting AS every WHERE every.account_id = account.id) > 0)`,
      message: 'a recipient would be below zero',
    }),
    ...refuseInsert({
      name: 'posting_sealed',
      table: 'posting',
      when: 'EXISTS (SELECT 1 FROM entry WHERE id = NEW.entry_id)',
      message: 'entry is already posted',
    }),
    ...appendOnly('entry'),
    ...appendOnly('posting'),
    `CREATE TABLE expected_item (
       id ${identity}, recipient_id INTEGER NOT NULL REFERENCES recipient (id),
       kind TEXT NOT NULL CHECK (kind IN ('council-payment', 'contribution', 'wages', 'tax', 'pension', 'care', 'other')),
       description TEXT NOT NULL, words TEXT NOT NULL, amount_pence INTEGER NOT NULL CHECK (amount_pence <> 0),
       due_on TEXT NOT NULL CHECK (${isDay('due_on')}),
       source_kind TEXT NOT NULL, source_id INTEGER,
       state TEXT NOT NULL CHECK (state IN ('open', 'sent', 'settled', 'cancelled')))${tableEnd}`,
    `CREATE INDEX expected_item_by_state ON expected_item (state, kind, due_on)`,
    `CREATE INDEX expected_item_by_recipient ON expected_item (recipient_id, state)`,
    `CREATE INDEX expected_item_by_source ON expected_item (source_kind, source_id)`,
  ],
}
