import {
  monthlySplit,
  partPeriod,
  splitOf,
  weeklyGrossPenceOf,
  type Split,
} from '../../src-shared/domain/budgets/budget.ts'
import { cycleContaining, cycleOfDays, type Cycle } from '../../src-shared/domain/budgets/cycle.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { addDays, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { isPayingStatus, statusOn, type DatedStatus } from '../../src-shared/domain/recipients/statuses.ts'
import { policyAt, type CouncilPolicy } from '../recipients/councils.service.ts'
import type { Budget } from './budgets.repository.ts'

export type CycleSplit = Cycle & Split & { readonly basis: 'net' | 'gross' }

const earlierOf = (a: PlainDate, b: PlainDate | null): PlainDate => (b === null || a < b ? a : b)
const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)

/** What a cycle costs: each budget in it by days out of seven; a whole month on one budget by the month. */
function splitOfCycle(
  cycle: Cycle,
  isWhole: boolean,
  budgets: readonly Budget[],
  policy: CouncilPolicy,
): Split {
  const inForce = budgets.filter(
    ({ fromDay, toDay }) => fromDay <= cycle.lastDay && (toDay === null || toDay >= cycle.firstDay),
  )
  const parts = inForce.map((budget) => {
    const weeklyPence = weeklyGrossPenceOf(budget.lines)
    const days = cycleOfDays(laterOf(budget.fromDay, cycle.firstDay), earlierOf(cycle.lastDay, budget.toDay))
    return isWhole && policy.cycle === 'monthly' && days.days === cycle.days
      ? monthlySplit(weeklyPence, budget.weeklyContributionPence, policy.weeksInYearHundredths)
      : partPeriod(weeklyPence, budget.weeklyContributionPence, days.days)
  })
  return splitOf(
    sumPence(parts.map(({ grossPence }) => grossPence)),
    sumPence(parts.map(({ contributionPence }) => contributionPence)),
  )
}

/** The next day from a day on when payments run; undefined when they do not run again. */
function nextPayingDay(statuses: readonly DatedStatus[], day: PlainDate): PlainDate | undefined {
  if (isPayingStatus(statusOn(statuses, day))) return day
  return statuses.find(({ fromDay, status }) => fromDay > day && isPayingStatus(status))?.fromDay
}

/** The last day of a cycle, or the day before payments stop in it. */
function lastPayingDay(statuses: readonly DatedStatus[], firstDay: PlainDate, lastDay: PlainDate): PlainDate {
  const stop = statuses.find(({ fromDay, status }) => fromDay > firstDay && !isPayingStatus(status))
  return stop !== undefined && stop.fromDay <= lastDay ? addDays(stop.fromDay, -1) : lastDay
}

/**
 * The cycles of one person that are not open yet and start up to a day, oldest first. Each follows the council's policy
 * of its own first day. A cycle is cut where care starts and where payments stop, and starts again where they resume.
 */
export function cyclesToOpen(person: {
  readonly budgets: readonly Budget[]
  readonly statuses: readonly DatedStatus[]
  readonly policies: readonly CouncilPolicy[] | undefined
  readonly openedUpTo: PlainDate | undefined
  readonly upTo: PlainDate
}): CycleSplit[] {
  const { budgets, statuses, policies, openedUpTo, upTo } = person
  const careStartsOn = budgets[0]?.fromDay
  if (careStartsOn === undefined) return []
  const cycles: CycleSplit[] = []
  let day = nextPayingDay(
    statuses,
    openedUpTo === undefined ? careStartsOn : laterOf(careStartsOn, addDays(openedUpTo, 1)),
  )
  while (day !== undefined && day <= upTo) {
    const policy = policyAt(policies, day)
    const whole = cycleContaining({ length: policy.cycle, anchorDay: policy.cycleAnchorDay }, day)
    const cycle = cycleOfDays(day, lastPayingDay(statuses, day, whole.lastDay))
    const split = splitOfCycle(cycle, cycle.days === whole.days, budgets, policy)
    cycles.push({ ...cycle, ...split, basis: policy.directPaymentBasis })
    day = nextPayingDay(statuses, addDays(cycle.lastDay, 1))
  }
  return cycles
}
