import { sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import type { Reader, Writer } from './schema.ts'

const searchKinds = ['person', 'assistant', 'payment'] as const
type SearchKind = (typeof searchKinds)[number]

/**
 * What somebody may look for. `subjectId` is the person's, the contract's or the payment's number. Every word of title
 * and detail is found by its beginning; write an amount without commas (1079.97), as people type it.
 */
export type SearchEntry = {
  readonly kind: SearchKind
  readonly subjectId: number
  readonly title: string
  readonly detail: string
}

/** More subjects than a kind will ever have; three kinds stay below what SQLite binds as a small whole number. */
const MOST_OF_A_KIND = 2 ** 29
const firstRowOf = (kind: SearchKind): number => searchKinds.indexOf(kind) * MOST_OF_A_KIND
/** Entries of a kind lie together, in the order of their subjects: a kind can be searched alone, and one entry is found at once. */
const rowOf = ({ kind, subjectId }: SearchEntry): number => firstRowOf(kind) + subjectId

export async function addSearchEntries(trx: Writer, entries: readonly SearchEntry[]): Promise<void> {
  await insertRows(
    trx,
    'search_entry',
    entries.map((entry) => ({
      rowid: rowOf(entry),
      kind: entry.kind,
      subject_id: entry.subjectId,
      title: entry.title,
      detail: entry.detail,
    })),
  )
}

/** Takes away what was known of one subject and writes it anew. */
export async function replaceSearchEntry(trx: Writer, entry: SearchEntry): Promise<void> {
  await trx.deleteFrom('search_entry').where('rowid', '=', rowOf(entry)).execute()
  await addSearchEntries(trx, [entry])
}

/** Every word typed must begin a word of the entry; quotes keep the typed text from being read as a search language. */
const matchOf = (text: string): string =>
  (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')

/**
 * So many of each kind: people and assistants by name, payments newest first. Nothing is ranked: SQLite's ranking counts
 * a word in every payment there ever was, which takes longer than a person waits for a letter they typed.
 */
export async function findSearchEntries(
  db: Reader,
  text: string,
  limitOfKind: number,
): Promise<SearchEntry[]> {
  const match = matchOf(text)
  if (match === '') return []
  const found: SearchEntry[] = []
  for (const kind of searchKinds) {
    const rows = await db
      .selectFrom('search_entry')
      .select(['subject_id', 'title', 'detail'])
      .where(sql<boolean>`search_entry MATCH ${match}`)
      .where('rowid', '>=', firstRowOf(kind))
      .where('rowid', '<', firstRowOf(kind) + MOST_OF_A_KIND)
      .orderBy(kind === 'payment' ? 'rowid' : 'title', kind === 'payment' ? 'desc' : 'asc')
      .limit(limitOfKind)
      .execute()
    found.push(
      ...rows.map((row) => ({ kind, subjectId: row.subject_id, title: row.title, detail: row.detail })),
    )
  }
  return found
}
