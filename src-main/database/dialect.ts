import type { MigrationDialect } from '../../migrations/dialect.ts'

/** SQLite's way of making tables. PostgreSQL's stands beside it when an office outgrows one desk. */
export const sqliteDialect: MigrationDialect = {
  identity: 'INTEGER NOT NULL PRIMARY KEY',
  tableEnd: ' STRICT',
  // date() answers NULL for text that is no day, and a CHECK lets NULL through: hence the coalesce.
  isDay: (column) => `${column} = coalesce(date(${column}), '')`,
  appendOnly: (table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
                 BEGIN SELECT RAISE(ABORT, '${table} rows are never changed'); END`,
    ),
  refuseInsert: ({ name, table, when, message }) => [
    `CREATE TRIGGER ${name} BEFORE INSERT ON ${table} WHEN ${when}
     BEGIN SELECT RAISE(ABORT, '${message}'); END`,
  ],
  searchTable: (table, textColumns, otherColumns) => [
    `CREATE VIRTUAL TABLE ${table} USING fts5(${[
      ...textColumns,
      ...otherColumns.map((column) => `${column} UNINDEXED`),
    ].join(', ')}, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  ],
}
