import { assertWhole } from '../money.ts'

export type BalanceLight = 'green' | 'amber' | 'red'

/** Rule R5.10, in tenths of a week of care: amber under 3 weeks, red under 1. A council may set others. */
const LOW_BALANCE_DEFAULT = { amberUnderTenths: 30, redUnderTenths: 10 } as const

/**
 * How many tenths of a week of gross care the money pays for, rounded towards less, so that nobody is told of care
 * that is not there. Below nothing counts as nothing. Undefined when there is no weekly cost to divide by.
 */
export function weeksLeftTenths(moneyPence: number, weeklyGrossPence: number): number | undefined {
  assertWhole(moneyPence, 'moneyPence')
  if (assertWhole(weeklyGrossPence, 'weeklyGrossPence') <= 0) return undefined
  return Math.floor((Math.max(0, moneyPence) * 10) / weeklyGrossPence)
}

/** Rule R5.10, on the exact money, not on the rounded weeks. No weekly cost: green. */
export function balanceLight(
  moneyPence: number,
  weeklyGrossPence: number,
  limits: {
    readonly amberUnderTenths: number
    readonly redUnderTenths: number
  } = LOW_BALANCE_DEFAULT,
): BalanceLight {
  if (assertWhole(weeklyGrossPence, 'weeklyGrossPence') <= 0) return 'green'
  const tenths = assertWhole(moneyPence, 'moneyPence') * 10
  if (tenths < limits.redUnderTenths * weeklyGrossPence) return 'red'
  return tenths < limits.amberUnderTenths * weeklyGrossPence ? 'amber' : 'green'
}
