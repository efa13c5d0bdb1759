import { insertRows } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type NewCareCycle = {
  readonly recipientId: number
  readonly firstDay: string
  readonly lastDay: string
  readonly grossPence: number
  readonly contributionPence: number
  readonly councilPaysPence: number
  readonly personPaysPence: number
}
export type CareCycle = Omit<NewCareCycle, 'recipientId'> & { readonly id: number }

/** One person's cycles, newest first. */
export async function cyclesOf(db: Reader, recipientId: number): Promise<CareCycle[]> {
  const rows = await db
    .selectFrom('care_cycle')
    .selectAll()
    .where('recipient_id', '=', recipientId)
    .orderBy('first_day', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    grossPence: row.gross_pence,
    contributionPence: row.contribution_pence,
    councilPaysPence: row.council_pays_pence,
    personPaysPence: row.person_pays_pence,
  }))
}

/** The last day of each person's last cycle. */
export async function lastCycleDays(db: Reader): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('care_cycle')
    .select(({ fn }) => ['recipient_id', fn.max<string>('last_day').as('last_day')])
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, row.last_day]))
}

/** Writes cycles and gives their numbers, in order. */
export async function insertCycles(trx: Writer, cycles: readonly NewCareCycle[]): Promise<number[]> {
  const { last } = await trx
    .selectFrom('care_cycle')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  const firstId = (last ?? 0) + 1
  await insertRows(
    trx,
    'care_cycle',
    cycles.map((cycle, index) => ({
      id: firstId + index,
      recipient_id: cycle.recipientId,
      first_day: cycle.firstDay,
      last_day: cycle.lastDay,
      gross_pence: cycle.grossPence,
      contribution_pence: cycle.contributionPence,
      council_pays_pence: cycle.councilPaysPence,
      person_pays_pence: cycle.personPaysPence,
    })),
  )
  return cycles.map((_, index) => firstId + index)
}
