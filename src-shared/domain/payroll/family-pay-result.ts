import { mulDiv, sumPence } from '../money.ts'
import { addDays, formatLongDate, type PlainDate, weekdayOf } from '../plain-date.ts'
import { HUNDRED_THOUSANDTHS_IN_A_PENNY } from './average-weekly-earnings.ts'
import {
  type FamilyPayFacts,
  type FamilyPayment,
  lastDayOf,
  type LeaveWeeks,
  ninetyPerCent,
  payByPayDate,
  recoveryByTaxYear,
  unknownRateReasons,
  type YearRecovery,
} from './family-pay.ts'
import { lowerEarningsLimitPenceOn } from './tables/statutory-pay-rates.ts'
import type { WorkingLine } from './working.ts'

export type FamilyPay = {
  readonly payments: readonly FamilyPayment[]
  readonly totalPence: number
  readonly lastDayOfPay: PlainDate
  /** Nothing is paid where this is false; `reasons` says why. */
  readonly isEntitled: boolean
  /** The figures are a proposal: something about them must be looked at. */
  readonly personMustDecide: boolean
  readonly reasons: readonly string[]
  /** The Saturday of the week that decides about service and earnings. */
  readonly relevantWeekEnd: PlainDate
  readonly employedSinceAtLatest: PlainDate
  readonly lowerEarningsLimitPence: number
  readonly recovery: readonly YearRecovery[]
  readonly recoveredPence: number
  readonly compensationPence: number
  readonly working: readonly WorkingLine[]
}

type Claim = {
  readonly leave: readonly [LeaveWeeks, ...LeaveWeeks[]]
  readonly relevantWeekEnd: PlainDate
  /** Hundred-thousandths of a penny a week. */
  readonly weeklyRateOn: (date: PlainDate, leaveStart: PlainDate) => number
  /** What a person must look at before it is paid. */
  readonly questions?: readonly string[]
}

const WEEKS_OF_SERVICE = 26

/** The Saturday that ends the Sunday to Saturday week of a day. */
export const weekEnd = (date: PlainDate): PlainDate => addDays(date, 6 - weekdayOf(date))

/** The Saturday of the fifteenth week before the week a baby is due: the qualifying week. */
export const qualifyingWeekEnd = (dueDate: PlainDate): PlainDate => addDays(weekEnd(dueDate), -15 * 7)

/** 26 weeks of service are had by whoever was employed in the week 25 weeks before the relevant one. */
const serviceStart = (relevantWeekEnd: PlainDate): PlainDate =>
  addDays(relevantWeekEnd, -(WEEKS_OF_SERVICE - 1) * 7)

function whyNotEntitled(facts: FamilyPayFacts, relevantWeekEnd: PlainDate): string[] {
  const limitPence = lowerEarningsLimitPenceOn(relevantWeekEnd)
  const employedSince = serviceStart(relevantWeekEnd)
  const reasons: string[] = []
  if (facts.weeklyHundredThousandths < limitPence * HUNDRED_THOUSANDTHS_IN_A_PENNY) {
    reasons.push('Average weekly earnings are below the lower earnings limit: nothing is due.')
  }
  if (facts.employmentStart !== undefined && facts.employmentStart > employedSince) {
    reasons.push(
      `The employment started after ${formatLongDate(employedSince)}, so there are not 26 weeks of service.`,
    )
  }
  return reasons
}

const inPence = (figure: number): number => mulDiv(figure, 1, HUNDRED_THOUSANDTHS_IN_A_PENNY, 'down')

function workingOf(weeklyHundredThousandths: number, payments: readonly FamilyPayment[]): WorkingLine[] {
  return [
    { label: 'Average weekly earnings, cut at the penny', pence: inPence(weeklyHundredThousandths) },
    { label: '90% of them, cut at the penny', pence: inPence(ninetyPerCent(weeklyHundredThousandths)) },
    ...payments.map(({ payDate, amountPence }) => ({ label: `Paid on ${payDate}`, pence: amountPence })),
    { label: 'Total', pence: sumPence(payments.map(({ amountPence }) => amountPence)) },
  ]
}

/**
 * The parts that every kind of family pay shares: service and earnings in the relevant week, payments by pay day, what the
 * employer gets back, and the working. Amounts in pence.
 * Throws: RangeError for leave that overlaps or days before the first table.
 */
export function familyPayFor(facts: FamilyPayFacts, claim: Claim): FamilyPay {
  const { leave, relevantWeekEnd, weeklyRateOn, questions = [] } = claim
  const whyNot = whyNotEntitled(facts, relevantWeekEnd)
  const isEntitled = whyNot.length === 0
  const payments = isEntitled ? payByPayDate(leave, facts.payPattern, weeklyRateOn) : []
  const recovery = recoveryByTaxYear(payments, facts.isSmallEmployer)
  const toDecide = isEntitled ? [...questions, ...unknownRateReasons(leave)] : []
  return {
    payments,
    totalPence: sumPence(payments.map(({ amountPence }) => amountPence)),
    lastDayOfPay: lastDayOf(leave.at(-1) ?? leave[0]),
    isEntitled,
    personMustDecide: toDecide.length > 0,
    reasons: [...whyNot, ...toDecide],
    relevantWeekEnd,
    employedSinceAtLatest: serviceStart(relevantWeekEnd),
    lowerEarningsLimitPence: lowerEarningsLimitPenceOn(relevantWeekEnd),
    recovery,
    recoveredPence: sumPence(recovery.map(({ recoveredPence }) => recoveredPence)),
    compensationPence: sumPence(recovery.map(({ compensationPence }) => compensationPence)),
    working: workingOf(facts.weeklyHundredThousandths, payments),
  }
}
