import type { Reader } from '../../database/schema.ts'

/** How much the example office holds. */
export async function countExample(
  db: Reader,
): Promise<{ recipients: number; assistants: number; entries: number; postings: number }> {
  const count = async (table: 'recipient' | 'assistant' | 'entry' | 'posting'): Promise<number> => {
    const { rows } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  return {
    recipients: await count('recipient'),
    assistants: await count('assistant'),
    entries: await count('entry'),
    postings: await count('posting'),
  }
}
