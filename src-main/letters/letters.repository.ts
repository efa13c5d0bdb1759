import { communicationFormats, type CommunicationFormat } from '../../src-shared/domain/recipients/words.ts'
import { knownWord } from '../database/known-word.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type NewLetter = {
  readonly recipientId: number
  readonly code: string
  readonly title: string
  readonly format: CommunicationFormat
  readonly madeAt: string
  readonly madeBy: number
  readonly formatReason: string
  readonly overrideReason: string
  readonly callNote: string
  readonly checks: readonly object[]
  /** What is printed: a PDF, or the text itself where somebody reads plain text. */
  readonly bytes: Uint8Array
  readonly sha256: string
}

export type MadeLetter = {
  readonly id: number
  readonly recipientId: number
  readonly code: string
  readonly title: string
  readonly format: string
  readonly madeAt: string
  readonly madeBy: string
  readonly overrideReason: string
}

export async function insertLetter(trx: Writer, letter: NewLetter): Promise<number> {
  const { id } = await trx
    .insertInto('letter')
    .values({
      recipient_id: letter.recipientId,
      code: letter.code,
      title: letter.title,
      format: letter.format,
      made_at: letter.madeAt,
      made_by: letter.madeBy,
      format_reason: letter.formatReason,
      override_reason: letter.overrideReason,
      call_note: letter.callNote,
      checks_json: JSON.stringify(letter.checks),
      pdf: letter.bytes,
      pdf_sha256: letter.sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Newest first: one person's, or everybody's up to so many. */
export const listLetters = (
  db: Reader,
  filter: { readonly recipientId?: number; readonly most?: number } = {},
): Promise<MadeLetter[]> =>
  db
    .selectFrom('letter')
    .innerJoin('app_user', 'app_user.id', 'letter.made_by')
    .select(['letter.id', 'recipient_id as recipientId', 'code', 'title', 'format'])
    .select(['made_at as madeAt', 'app_user.name as madeBy', 'override_reason as overrideReason'])
    .$if(filter.recipientId !== undefined, (query) =>
      query.where('recipient_id', '=', filter.recipientId ?? 0),
    )
    .orderBy('letter.id', 'desc')
    .$if(filter.most !== undefined, (query) => query.limit(filter.most ?? 0))
    .execute()

/** The newest letter of a code for each person who has one: the moment it was made. */
export async function lastMadeAt(db: Reader, code: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('letter')
    .select(({ fn }) => ['recipient_id', fn.max<string>('made_at').as('made_at')])
    .where('code', '=', code)
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, row.made_at]))
}

export type StoredLetter = {
  readonly code: string
  readonly recipientId: number
  readonly format: CommunicationFormat
  readonly madeAt: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export async function findLetter(db: Reader, letterId: number): Promise<StoredLetter | undefined> {
  const row = await db
    .selectFrom('letter')
    .select(['code', 'recipient_id', 'format', 'made_at', 'pdf', 'pdf_sha256'])
    .where('id', '=', letterId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    code: row.code,
    recipientId: row.recipient_id,
    format: knownWord(communicationFormats, row.format),
    madeAt: row.made_at,
    bytes: row.pdf,
    sha256: row.pdf_sha256,
  }
}
