import { sql } from 'kysely'
import { insertRows } from './insert-rows.ts'
import { knownWord } from './known-word.ts'
import type { Reader, Writer } from './schema.ts'

export const searchKinds = ['person', 'assistant', 'payment'] as const
export type SearchKind = (typeof searchKinds)[number]

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

export async function addSearchEntries(trx: Writer, entries: readonly SearchEntry[]): Promise<void> {
  await insertRows(
    trx,
    'search_entry',
    entries.map(({ kind, subjectId, title, detail }) => ({ kind, subject_id: subjectId, title, detail })),
  )
}

/** Takes away what was known of one subject and writes it anew. */
export async function replaceSearchEntry(trx: Writer, entry: SearchEntry): Promise<void> {
  await trx
    .deleteFrom('search_entry')
    .where('kind', '=', entry.kind)
    .where('subject_id', '=', entry.subjectId)
    .execute()
  await addSearchEntries(trx, [entry])
}

/** Every word typed must begin a word of the entry; quotes keep the typed text from being read as a search language. */
const matchOf = (text: string): string =>
  (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')

/** The best matches first. */
export async function findSearchEntries(db: Reader, text: string, limit: number): Promise<SearchEntry[]> {
  const match = matchOf(text)
  if (match === '') return []
  const rows = await db
    .selectFrom('search_entry')
    .select(['kind', 'subject_id', 'title', 'detail'])
    .where(sql<boolean>`search_entry MATCH ${match}`)
    .orderBy(sql`rank`)
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    kind: knownWord(searchKinds, row.kind),
    subjectId: row.subject_id,
    title: row.title,
    detail: row.detail,
  }))
}
