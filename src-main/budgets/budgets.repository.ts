import type { BudgetLine } from '../../src-shared/domain/budgets/budget.ts'
import { groupBy } from '../database/group-by.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { Database, Reader, Writer } from '../database/schema.ts'

export type NewBudget = {
  readonly recipientId: number
  readonly fromDay: string
  readonly lines: readonly BudgetLine[]
  readonly weeklyContributionPence: number
  readonly note: string
  /** The last day, where it is known; a budget that is agreed runs on until the next. */
  readonly toDay?: string | null
}
export type Budget = NewBudget & { readonly id: number; readonly toDay: string | null }

type LineRow = Omit<Database['budget_line'], 'id'>

function lineOf(row: LineRow): BudgetLine {
  const { kind, description } = row
  if (kind === 'hours') {
    return {
      kind,
      description,
      minutesPerWeek: row.minutes_per_week ?? 0,
      ratePerHourHundredths: row.rate_per_hour_hundredths ?? 0,
    }
  }
  if (kind === 'units') {
    return { kind, description, unitsPerWeek: row.units_per_week ?? 0, ratePence: row.rate_pence ?? 0 }
  }
  return { kind, description, amountPence: row.amount_pence ?? 0 }
}

const lineRowOf = (budgetId: number, line: BudgetLine) => ({
  budget_id: budgetId,
  kind: line.kind,
  description: line.description,
  minutes_per_week: line.kind === 'hours' ? line.minutesPerWeek : null,
  rate_per_hour_hundredths: line.kind === 'hours' ? line.ratePerHourHundredths : null,
  units_per_week: line.kind === 'units' ? line.unitsPerWeek : null,
  rate_pence: line.kind === 'units' ? line.ratePence : null,
  amount_pence: line.kind === 'one-off' ? line.amountPence : null,
})

/** Budgets with their lines, oldest first: everybody's or one person's; all, or those in force on a day. */
export async function listBudgets(
  db: Reader,
  filter: { readonly recipientId?: number; readonly inForceOn?: string } = {},
): Promise<Budget[]> {
  const { recipientId, inForceOn } = filter
  const matching = db
    .selectFrom('budget')
    .$if(recipientId !== undefined, (query) => query.where('budget.recipient_id', '=', recipientId ?? 0))
    .$if(inForceOn !== undefined, (query) =>
      query
        .where('budget.from_day', '<=', inForceOn ?? '')
        .where((eb) => eb.or([eb('budget.to_day', 'is', null), eb('budget.to_day', '>=', inForceOn ?? '')])),
    )
  const budgets = await matching.selectAll('budget').orderBy('from_day').orderBy('id').execute()
  const lines = await matching
    .innerJoin('budget_line', 'budget_line.budget_id', 'budget.id')
    .selectAll('budget_line')
    .orderBy('budget_line.id')
    .execute()
  const linesOf = groupBy(lines, (row) => row.budget_id)
  return budgets.map((row) => ({
    id: row.id,
    recipientId: row.recipient_id,
    fromDay: row.from_day,
    toDay: row.to_day,
    lines: (linesOf.get(row.id) ?? []).map((line) => lineOf(line)),
    weeklyContributionPence: row.weekly_contribution_pence,
    note: row.note,
  }))
}

/** The first day of each person's first budget. */
export async function firstBudgetDays(db: Reader): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('budget')
    .select(({ fn }) => ['recipient_id', fn.min<string>('from_day').as('first_day')])
    .groupBy('recipient_id')
    .execute()
  return new Map(rows.map((row) => [row.recipient_id, row.first_day]))
}

/** Writes budgets and gives their numbers, in order. Does not end the ones before: endBudget does. */
export async function insertBudgets(trx: Writer, budgets: readonly NewBudget[]): Promise<number[]> {
  const { last } = await trx
    .selectFrom('budget')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  const firstId = (last ?? 0) + 1
  await insertRows(
    trx,
    'budget',
    budgets.map((budget, index) => ({
      id: firstId + index,
      recipient_id: budget.recipientId,
      from_day: budget.fromDay,
      to_day: budget.toDay ?? null,
      weekly_contribution_pence: budget.weeklyContributionPence,
      note: budget.note,
    })),
  )
  await insertRows(
    trx,
    'budget_line',
    budgets.flatMap((budget, index) => budget.lines.map((line) => lineRowOf(firstId + index, line))),
  )
  return budgets.map((_, index) => firstId + index)
}

export async function endBudget(trx: Writer, budgetId: number, toDay: string): Promise<void> {
  await trx.updateTable('budget').set({ to_day: toDay }).where('id', '=', budgetId).execute()
}
