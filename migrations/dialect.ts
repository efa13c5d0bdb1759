/**
 * What differs between databases when tables are made. A migration is a list of statements built with it,
 * so that the same migrations can run on PostgreSQL when an office outgrows one desk.
 */
export type MigrationDialect = {
  /** The type of a primary key that the database numbers itself. */
  readonly identity: string
  /** What follows the closing bracket of a table. */
  readonly tableEnd: string
  /** A column check that the text is a day that exists. */
  readonly isDay: (column: string) => string
  /** Statements that refuse every change and deletion of rows of a table. */
  readonly appendOnly: (table: string) => readonly string[]
  /** Statements that refuse an insert while a condition over NEW holds. */
  readonly refuseInsert: (guard: {
    readonly name: string
    readonly table: string
    readonly when: string
    readonly message: string
  }) => readonly string[]
  /** Statements for a table searched by the beginnings of words, whatever the accents. */
  readonly searchTable: (
    table: string,
    textColumns: readonly string[],
    otherColumns: readonly string[],
  ) => readonly string[]
}

/** Forward only. A released migration is never edited: tests keep a checksum of its statements. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly statements: (dialect: MigrationDialect) => readonly string[]
}
