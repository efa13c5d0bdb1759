import type { Migration } from './dialect.ts'

/** The office, who may sign in, the answers already given, and the audit trail. */
export const office: Migration = {
  version: 10,
  name: 'office',
  statements: (dialect) => [
    `CREATE TABLE office (
       id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
       name TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, hours TEXT NOT NULL,
       contact_name TEXT NOT NULL, independent_advice TEXT NOT NULL,
       idle_lock_minutes INTEGER NOT NULL CHECK (idle_lock_minutes BETWEEN 1 AND 240),
       bacs_service_user_number TEXT NOT NULL, last_backup_at TEXT)${dialect.tableEnd}`,
    `CREATE TABLE app_user (
       id ${dialect.identity}, name TEXT NOT NULL UNIQUE,
       role TEXT NOT NULL CHECK (role IN ('caseworker', 'payroll-officer', 'finance-officer', 'manager', 'auditor')),
       is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)), created_at TEXT NOT NULL)${dialect.tableEnd}`,
    `CREATE TABLE answered_request (
       request_id TEXT NOT NULL PRIMARY KEY, operation TEXT NOT NULL, input_sha256 TEXT NOT NULL,
       answer_json TEXT NOT NULL, answered_at TEXT NOT NULL)${dialect.tableEnd}`,
    ...dialect.appendOnly('answered_request'),
    `CREATE TABLE audit (
       id ${dialect.identity}, recorded_at TEXT NOT NULL, user_id INTEGER NOT NULL, user_name TEXT NOT NULL,
       operation TEXT NOT NULL, request_id TEXT NOT NULL, subject TEXT NOT NULL, details_json TEXT NOT NULL,
       previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE)${dialect.tableEnd}`,
    `CREATE INDEX audit_by_subject ON audit (subject, id)`,
    ...dialect.appendOnly('audit'),
    ...dialect.searchTable('search_entry', ['title', 'detail'], ['kind', 'subject_id']),
  ],
}
