import { groupBy } from '../database/group-by.ts'
import { insertRows, nextId } from '../database/insert-rows.ts'
import type { Reader, Writer } from '../database/schema.ts'

export type TimesheetDay = { readonly day: string; readonly minutes: number }
export type Timesheet = {
  readonly id: number
  readonly employmentId: number
  readonly firstDay: string
  readonly lastDay: string
  readonly totalMinutes: number
  readonly receivedAt: string
  readonly isLate: boolean
  /** Only for a late sheet that is paid with the others all the same; empty otherwise. */
  readonly urgentReason: string
  readonly payRunId: number | null
}
export type NewTimesheet = Omit<Timesheet, 'id' | 'totalMinutes' | 'payRunId'> & {
  readonly days: readonly TimesheetDay[]
  readonly payRunId?: number | null
}

type Row = {
  readonly id: number
  readonly employment_id: number
  readonly first_day: string
  readonly last_day: string
  readonly total_minutes: number
  readonly received_at: string
  readonly is_late: 0 | 1
  readonly urgent_reason: string
  readonly pay_run_id: number | null
}

const timesheetOf = (row: Row): Timesheet => ({
  id: row.id,
  employmentId: row.employment_id,
  firstDay: row.first_day,
  lastDay: row.last_day,
  totalMinutes: row.total_minutes,
  receivedAt: row.received_at,
  isLate: row.is_late === 1,
  urgentReason: row.urgent_reason,
  payRunId: row.pay_run_id,
})

/** Every sheet that starts on a day, with whether its run is posted. */
export async function sheetsStartingOn(
  db: Reader,
  firstDay: string,
): Promise<(Timesheet & { readonly isPaid: boolean })[]> {
  const rows = await db
    .selectFrom('timesheet')
    .leftJoin('pay_run', 'pay_run.id', 'timesheet.pay_run_id')
    .selectAll('timesheet')
    .select('pay_run.state as run_state')
    .where('timesheet.first_day', '=', firstDay)
    .execute()
  return rows.map((row) => ({ ...timesheetOf(row), isPaid: row.run_state === 'posted' }))
}

/** The days of the sheets that start on a day. */
export async function daysOfSheetsStartingOn(
  db: Reader,
  firstDay: string,
): Promise<Map<number, TimesheetDay[]>> {
  const rows = await db
    .selectFrom('timesheet_day')
    .innerJoin('timesheet', 'timesheet.id', 'timesheet_day.timesheet_id')
    .select(['timesheet_id', 'day', 'minutes'])
    .where('timesheet.first_day', '=', firstDay)
    .orderBy('day')
    .execute()
  const days = groupBy(rows, (row) => row.timesheet_id)
  return new Map([...days].map(([id, own]) => [id, own.map(({ day, minutes }) => ({ day, minutes }))]))
}

/** Sheets of one contract with a day between two days, both included. */
export async function sheetsOfContract(
  db: Reader,
  employmentId: number,
  firstDay: string,
  lastDay: string,
): Promise<Timesheet[]> {
  const rows = await db
    .selectFrom('timesheet')
    .selectAll()
    .where('employment_id', '=', employmentId)
    .where('first_day', '<=', lastDay)
    .where('last_day', '>=', firstDay)
    .execute()
  return rows.map((row) => timesheetOf(row))
}

/** Sheets that are in no run yet: those that start on a day, and from before it those that came late or were stopped. */
export async function waitingSheets(
  db: Reader,
  frequency: 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly',
  firstDay: string,
): Promise<Timesheet[]> {
  const rows = await db
    .selectFrom('timesheet')
    .innerJoin('employment', 'employment.id', 'timesheet.employment_id')
    .selectAll('timesheet')
    .where('employment.frequency', '=', frequency)
    .where('pay_run_id', 'is', null)
    .where('first_day', '<=', firstDay)
    .orderBy('employment_id')
    .orderBy('first_day')
    .execute()
  return rows.map((row) => timesheetOf(row))
}

/** Minutes given by every assistant of one person between two days, and whether any sheet has come at all. */
export async function givenMinutes(
  db: Reader,
  employmentIds: readonly number[],
  firstDay: string,
  lastDay: string,
): Promise<{ readonly minutes: number; readonly days: number }> {
  const row = await db
    .selectFrom('timesheet_day')
    .innerJoin('timesheet', 'timesheet.id', 'timesheet_day.timesheet_id')
    .select(({ fn }) => [fn.sum<number | null>('minutes').as('minutes'), fn.countAll<number>().as('days')])
    .where('employment_id', 'in', employmentIds)
    .where('day', '>=', firstDay)
    .where('day', '<=', lastDay)
    .executeTakeFirstOrThrow()
  return { minutes: row.minutes ?? 0, days: row.days }
}

export async function insertTimesheets(trx: Writer, sheets: readonly NewTimesheet[]): Promise<Timesheet[]> {
  const firstId = await nextId(trx, 'timesheet')
  const added = sheets.map(({ days, ...sheet }, index) => ({
    ...sheet,
    id: firstId + index,
    totalMinutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    payRunId: sheet.payRunId ?? null,
  }))
  await insertRows(
    trx,
    'timesheet',
    added.map((sheet) => ({
      id: sheet.id,
      employment_id: sheet.employmentId,
      first_day: sheet.firstDay,
      last_day: sheet.lastDay,
      total_minutes: sheet.totalMinutes,
      received_at: sheet.receivedAt,
      is_late: sheet.isLate ? (1 as const) : (0 as const),
      urgent_reason: sheet.urgentReason,
      pay_run_id: sheet.payRunId,
    })),
  )
  await insertRows(
    trx,
    'timesheet_day',
    sheets.flatMap(({ days }, index) =>
      days.map(({ day, minutes }) => ({ timesheet_id: firstId + index, day, minutes })),
    ),
  )
  return added
}

export async function deleteTimesheet(trx: Writer, timesheetId: number): Promise<void> {
  await trx.deleteFrom('timesheet_day').where('timesheet_id', '=', timesheetId).execute()
  await trx.deleteFrom('timesheet').where('id', '=', timesheetId).execute()
}

export async function setRunOfSheets(
  trx: Writer,
  timesheetIds: readonly number[],
  payRunId: number,
): Promise<void> {
  for (let start = 0; start < timesheetIds.length; start += 10_000) {
    await trx
      .updateTable('timesheet')
      .set({ pay_run_id: payRunId })
      .where('id', 'in', timesheetIds.slice(start, start + 10_000))
      .execute()
  }
}

export async function clearRunOfSheets(trx: Writer, payRunId: number): Promise<void> {
  await trx.updateTable('timesheet').set({ pay_run_id: null }).where('pay_run_id', '=', payRunId).execute()
}
