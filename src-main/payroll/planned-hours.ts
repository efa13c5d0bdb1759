import { weeklyPenceOf } from '../../src-shared/domain/budgets/budget.ts'
import { mulDiv, sumPence } from '../../src-shared/domain/money.ts'
import { daysBetween, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { plannedMinutesIn, type Budget } from '../budgets/budgets.service.ts'

type Days = { readonly firstDay: PlainDate; readonly lastDay: PlainDate }

/** What the hours of one person's budgets cost between two days: each budget's week by days out of seven, half up. */
function plannedPenceIn(budgets: readonly Budget[], { firstDay, lastDay }: Days): number {
  return sumPence(
    budgets
      .filter(({ fromDay, toDay }) => fromDay <= lastDay && (toDay === null || toDay >= firstDay))
      .map(({ fromDay, toDay, lines }) => {
        const from = fromDay > firstDay ? fromDay : firstDay
        const to = toDay !== null && toDay < lastDay ? toDay : lastDay
        const hours = lines.filter(({ kind }) => kind === 'hours')
        return mulDiv(sumPence(hours.map(weeklyPenceOf)), daysBetween(from, to) + 1, 7, 'half-up')
      }),
  )
}

/** The hours of a person's plan for some periods, and their cost; a period that is there twice counts once. */
export function plannedFor(
  budgets: readonly Budget[],
  periods: readonly Days[],
): { readonly minutes: number; readonly pence: number } | undefined {
  if (budgets.length === 0) return undefined
  const distinct = [...new Map(periods.map((days) => [days.firstDay, days])).values()]
  return {
    minutes: sumPence(distinct.map(({ firstDay, lastDay }) => plannedMinutesIn(budgets, firstDay, lastDay))),
    pence: sumPence(distinct.map((days) => plannedPenceIn(budgets, days))),
  }
}
