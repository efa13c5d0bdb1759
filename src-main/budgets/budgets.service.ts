import type { budgetsOperations } from '../../src-shared/contract/budgets.contract.ts'
import {
  budgetFigures,
  partPeriod,
  weeklyGrossPenceOf,
  type BudgetLine,
} from '../../src-shared/domain/budgets/budget.ts'
import { cycleOfDays } from '../../src-shared/domain/budgets/cycle.ts'
import { mulDiv, sumPence } from '../../src-shared/domain/money.ts'
import { addDays, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { policiesByCouncil, policyAt, policyOn } from '../recipients/councils.service.ts'
import { findRecipient } from '../recipients/people.service.ts'
import { endBudget, firstBudgetDays, insertBudgets, listBudgets, type Budget } from './budgets.repository.ts'
import { cyclesHandlers } from './cycles.service.ts'
import { cyclesOf } from './cycles.repository.ts'

export type { Budget }
export { firstBudgetDays, listBudgets }

/** The budget in force for a person on a day, if there is one. */
export const budgetOn = async (
  db: Reader,
  recipientId: number,
  day: PlainDate,
): Promise<Budget | undefined> => (await listBudgets(db, { recipientId, inForceOn: day }))[0]

/** What a week of care costs each person with a budget in force on a day, in pence. */
export async function weeklyGrossByRecipient(db: Reader, day: PlainDate): Promise<Map<number, number>> {
  const budgets = await listBudgets(db, { inForceOn: day })
  return new Map(budgets.map(({ recipientId, lines }) => [recipientId, weeklyGrossPenceOf(lines)]))
}

const minutesPerWeek = (lines: readonly BudgetLine[]): number =>
  lines.reduce((sum, line) => sum + (line.kind === 'hours' ? line.minutesPerWeek : 0), 0)

/** Minutes of care planned between two days, both included: each budget's week by days out of seven, half up. */
export function plannedMinutesIn(
  budgets: readonly Budget[],
  firstDay: PlainDate,
  lastDay: PlainDate,
): number {
  return sumPence(
    budgets
      .filter(({ fromDay, toDay }) => fromDay <= lastDay && (toDay === null || toDay >= firstDay))
      .map(({ fromDay, toDay, lines }) => {
        const from = fromDay > firstDay ? fromDay : firstDay
        const to = toDay !== null && toDay < lastDay ? toDay : lastDay
        return mulDiv(minutesPerWeek(lines), cycleOfDays(from, to).days, 7, 'half-up')
      }),
  )
}

/** One person's planned minutes between two days. */
export const plannedMinutes = async (
  db: Reader,
  recipientId: number,
  firstDay: PlainDate,
  lastDay: PlainDate,
): Promise<number> => plannedMinutesIn(await listBudgets(db, { recipientId }), firstDay, lastDay)

const budgeting: Pick<
  HandlersOf<typeof budgetsOperations>,
  'budgets.calculate' | 'budgets.calculatePartPeriod' | 'budgets.ofRecipient' | 'budgets.agree'
> = {
  'budgets.calculate': (_, { lines, weeklyContributionPence, weeksInYearHundredths }) => {
    const grossPence = weeklyGrossPenceOf(lines)
    if (weeklyContributionPence > grossPence) return refuse('contribution-above-gross', { grossPence })
    return succeed(budgetFigures(lines, weeklyContributionPence, weeksInYearHundredths))
  },

  'budgets.calculatePartPeriod': (_, { weeklyGrossPence, weeklyContributionPence, firstDay, lastDay }) => {
    if (lastDay < firstDay) return refuse('days-in-wrong-order')
    if (weeklyContributionPence > weeklyGrossPence) return refuse('contribution-above-gross')
    const cycle = cycleOfDays(firstDay, lastDay)
    return succeed({ ...cycle, ...partPeriod(weeklyGrossPence, weeklyContributionPence, cycle.days) })
  },

  'budgets.ofRecipient': async ({ db }, { recipientId }) => {
    const recipient = await findRecipient(db, recipientId)
    if (recipient === undefined) return refuse('unknown-recipient')
    const policies = (await policiesByCouncil(db)).get(recipient.councilId)
    const budgets = (await listBudgets(db, { recipientId })).toReversed().map((budget) => {
      const { id, fromDay, toDay, note } = budget
      const lines = [...budget.lines]
      const { weeksInYearHundredths } = policyAt(policies, fromDay)
      const figures = budgetFigures(lines, budget.weeklyContributionPence, weeksInYearHundredths)
      return { id, fromDay, toDay, lines, note, ...figures }
    })
    const cycles = (await cyclesOf(db, recipientId)).map((cycle) => ({
      ...cycle,
      days: cycleOfDays(cycle.firstDay, cycle.lastDay).days,
      netPence: cycle.grossPence - cycle.contributionPence,
    }))
    return succeed({ budgets, cycles })
  },

  'budgets.agree': async ({ trx, note }, budget) => {
    const { recipientId, fromDay, lines, weeklyContributionPence } = budget
    const recipient = await findRecipient(trx, recipientId)
    if (recipient === undefined) return refuse('unknown-recipient')
    const grossPence = weeklyGrossPenceOf(lines)
    if (weeklyContributionPence > grossPence) return refuse('contribution-above-gross', { grossPence })
    const before = (await listBudgets(trx, { recipientId })).at(-1)
    if (before !== undefined && fromDay <= before.fromDay) {
      return refuse('budget-not-later', { latestFrom: before.fromDay })
    }
    const paidUpTo = (await cyclesOf(trx, recipientId))[0]?.lastDay
    if (paidUpTo !== undefined && fromDay <= paidUpTo) return refuse('days-already-paid', { paidUpTo })
    if (before !== undefined) await endBudget(trx, before.id, addDays(fromDay, -1))
    const [budgetId] = await insertBudgets(trx, [budget])
    if (budgetId === undefined) throw new Error('no budget was written')
    const { weeksInYearHundredths } = await policyOn(trx, recipient.councilId, fromDay)
    const after = budgetFigures(lines, weeklyContributionPence, weeksInYearHundredths)
    note({
      subject: `recipient:${String(recipientId)}`,
      ...(before && { before }),
      after: { fromDay, ...after },
    })
    return succeed({ budgetId })
  },
}

export const budgetsHandlers: HandlersOf<typeof budgetsOperations> = { ...budgeting, ...cyclesHandlers }
