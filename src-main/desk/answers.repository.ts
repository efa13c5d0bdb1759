import type { Reader, Writer } from '../database/schema.ts'

/** The answer already given to a request, so that the same request never has a second effect. */
export async function findAnswer(
  db: Reader,
  requestId: string,
): Promise<{ operation: string; inputSha256: string; answer: unknown } | undefined> {
  const row = await db
    .selectFrom('answered_request')
    .select(['operation', 'input_sha256', 'answer_json'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    operation: row.operation,
    inputSha256: row.input_sha256,
    answer: JSON.parse(row.answer_json) as unknown,
  }
}

export async function recordAnswer(
  trx: Writer,
  answered: {
    readonly requestId: string
    readonly operation: string
    readonly inputSha256: string
    readonly answer: unknown
    readonly answeredAt: string
  },
): Promise<void> {
  await trx
    .insertInto('answered_request')
    .values({
      request_id: answered.requestId,
      operation: answered.operation,
      input_sha256: answered.inputSha256,
      answer_json: JSON.stringify(answered.answer),
      answered_at: answered.answeredAt,
    })
    .execute()
}
