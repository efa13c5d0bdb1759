import { type Cycle, type CyclePattern, cycleContaining, nextCycle } from '../budgets/cycle.ts'
import { assertWhole } from '../money.ts'
import { type PlainDate } from '../plain-date.ts'

/** What one cycle brings and costs, in pence. A missing contribution is 0. */
export type CycleMoney = {
  readonly councilPence: number
  readonly contributionPence: number
  readonly costPence: number
}

export type ForecastCycle = Cycle & {
  readonly openingPence: number
  readonly availablePence: number
  readonly costPence: number
  /** What is left; 0 in the cycle that falls short. */
  readonly closingPence: number
  /** What cannot be paid: 0 in every cycle but the last. */
  readonly shortPence: number
}

/**
 * Carries a balance forward cycle by cycle, starting with the cycle that holds `from`, until the money does not
 * reach or the number of cycles is done. Money comes before care in each cycle (paid in advance, rule R1.3). The
 * last cycle is the one in which the money runs short when its `shortPence` is above 0.
 * Throws: RangeError when an amount is not whole or the number of cycles is below 1.
 */
export function forecastBalance(
  openingPence: number,
  pattern: CyclePattern,
  from: PlainDate,
  money: (cycle: Cycle) => CycleMoney,
  cycles: number,
): ForecastCycle[] {
  if (assertWhole(cycles, 'cycles') < 1) throw new RangeError('forecast at least one cycle')
  const forecast: ForecastCycle[] = []
  let balance = assertWhole(openingPence, 'openingPence')
  let cycle = cycleContaining(pattern, from)
  while (forecast.length < cycles) {
    const { councilPence, contributionPence, costPence } = money(cycle)
    const availablePence = assertWhole(balance + councilPence + contributionPence, 'availablePence')
    const shortPence = Math.max(0, assertWhole(costPence, 'costPence') - availablePence)
    const closingPence = shortPence > 0 ? 0 : availablePence - costPence
    forecast.push({ ...cycle, openingPence: balance, availablePence, costPence, closingPence, shortPence })
    if (shortPence > 0) return forecast
    balance = closingPence
    cycle = nextCycle(pattern, cycle)
  }
  return forecast
}

/** The cycle in which the money runs short, if the forecast reaches it. */
export const runsShortIn = (forecast: readonly ForecastCycle[]): ForecastCycle | undefined =>
  forecast.find(({ shortPence }) => shortPence > 0)
