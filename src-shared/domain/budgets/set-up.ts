import { assertWhole, payForMinutesPence } from '../money.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '../plain-date.ts'

/** A thing that happened while a direct payment was set up, such as "contribution known". */
export type SetUpStep = { readonly name: string; readonly on: PlainDate }

export type SetUpClock = {
  readonly days: number
  readonly status: 'green' | 'amber' | 'red'
  readonly overTargetDays: number
  readonly longestStep: { readonly name: string; readonly days: number } | undefined
}

/** Rule R5.14: 42 days from asking to first care, amber from 28. */
export const SET_UP_TARGET = { targetDays: 42, amberDays: 28 } as const

/**
 * Days from asking to first care (or to today while nobody has come yet), against the target, and the step that
 * took longest: each step lasts from the one before it. Steps in order of time. Rule R5.14.
 * Throws: RangeError when a step is earlier than the one before it.
 */
export function setUpClock(
  askedOn: PlainDate,
  until: PlainDate,
  steps: readonly SetUpStep[],
  target: { readonly targetDays: number; readonly amberDays: number } = SET_UP_TARGET,
): SetUpClock {
  const days = daysBetween(askedOn, until)
  let longestStep: SetUpClock['longestStep']
  let before = askedOn
  for (const step of steps) {
    const took = daysBetween(before, step.on)
    if (took < 0) throw new RangeError(`${step.name} is earlier than the step before it`)
    if (longestStep === undefined || took > longestStep.days) longestStep = { name: step.name, days: took }
    before = step.on
  }
  const status = days > target.targetDays ? 'red' : days > target.amberDays ? 'amber' : 'green'
  return { days, status, overTargetDays: Math.max(0, days - target.targetDays), longestStep }
}

/**
 * The first review by council policy (R5.1, usually 6 weeks), and the last day the law allows: six months from the
 * first direct payment (R5.2, Care and Support (Direct Payments) Regulations 2014 reg. 7(1)(a)).
 */
export const firstReviewDays = (
  firstCareOn: PlainDate,
  reviewWeeks: number,
): { readonly reviewBy: PlainDate; readonly legalLimit: PlainDate } => ({
  reviewBy: addDays(firstCareOn, assertWhole(reviewWeeks, 'reviewWeeks') * 7),
  legalLimit: addMonths(firstCareOn, 6),
})

/** Council-paid care while the person waits: the cost in pence, each week rounded half up, and the last day. */
export function interimCare(interim: {
  readonly startsOn: PlainDate
  readonly weeks: number
  readonly minutesPerWeek: number
  readonly ratePerHourHundredths: number
}): { readonly costPence: number; readonly lastDay: PlainDate } {
  const weekPence = payForMinutesPence(interim.minutesPerWeek, interim.ratePerHourHundredths)
  return {
    costPence: assertWhole(weekPence * interim.weeks, 'costPence'),
    lastDay: addDays(interim.startsOn, interim.weeks * 7 - 1),
  }
}
