import { mulDiv } from '../money.ts'
import { addDays, formatLongDate, type PlainDate } from '../plain-date.ts'
import { HUNDRED_THOUSANDTHS_IN_A_PENNY } from './average-weekly-earnings.ts'
import { type FamilyPayFacts, lastDayOf, type LeaveWeeks, lowerOfFlatRate } from './family-pay.ts'
import { type FamilyPay, familyPayFor, qualifyingWeekEnd, weekEnd } from './family-pay-result.ts'

/** A birth by the day the baby is due, an adoption by the day of the match. */
export type ChildEvent =
  | { readonly kind: 'birth'; readonly dueDate: PlainDate }
  | { readonly kind: 'adoption'; readonly matchDate: PlainDate }

export type PaternityInput = FamilyPayFacts & {
  readonly event: ChildEvent
  /** One or two weeks: together, or apart for a child due from 7 April 2024. */
  readonly leave: readonly [LeaveWeeks, ...LeaveWeeks[]]
  /** The day of the birth or placement. */
  readonly birthDate?: PlainDate | undefined
}

/** The Saturday of the week that decides: the qualifying week of a birth, the week of a match. */
export const relevantWeekEndOf = (event: ChildEvent): PlainDate =>
  event.kind === 'birth' ? qualifyingWeekEnd(event.dueDate) : weekEnd(event.matchDate)

/** 90% of average earnings half up to the penny, as the GOV.UK calculator has it, in hundred-thousandths of a penny. */
const ninetyToThePenny = (weeklyHundredThousandths: number): number =>
  mulDiv(weeklyHundredThousandths, 9, 10 * HUNDRED_THOUSANDTHS_IN_A_PENNY, 'half-up') *
  HUNDRED_THOUSANDTHS_IN_A_PENNY

function questionsAbout({ event, leave, birthDate }: PaternityInput): string[] {
  const expected = event.kind === 'birth' ? event.dueDate : (birthDate ?? leave[0].firstDay)
  const from = birthDate !== undefined && birthDate > expected ? birthDate : expected
  const isFlexible = expected > '2024-04-06'
  const deadline = addDays(from, isFlexible ? 364 : 55)
  const questions: string[] = []
  if (leave.length > 1 && !isFlexible) {
    questions.push('For a child due before 7 April 2024 the two weeks must be taken together.')
  }
  if (lastDayOf(leave.at(-1) ?? leave[0]) > deadline) {
    questions.push(`Paternity leave must end by ${formatLongDate(deadline)}.`)
  }
  if (birthDate !== undefined && leave[0].firstDay < birthDate) {
    questions.push('Paternity leave cannot start before the birth or the placement.')
  }
  return questions
}

/**
 * Statutory Paternity Pay by pay day, in pence: one or two weeks at the lower of the flat rate and 90% of average
 * earnings, which is half up to the penny; each payment goes up to the penny.
 * Throws: RangeError for more than two weeks, weeks that overlap or days before the first table.
 * Source: SSCBA 1992 ss. 171ZA to 171ZE; SI 2024/329; GOV.UK paternity pay calculator.
 */
export function calculatePaternityPay(input: PaternityInput): FamilyPay {
  const { leave, event, weeklyHundredThousandths } = input
  if (leave.reduce((sum, { weeks }) => sum + weeks, 0) > 2) throw new RangeError('paternity pay is two weeks')
  const ninety = ninetyToThePenny(weeklyHundredThousandths)
  return familyPayFor(input, {
    leave,
    relevantWeekEnd: relevantWeekEndOf(event),
    weeklyRateOn: (date, leaveStart) => lowerOfFlatRate(ninety, date, leaveStart),
    questions: questionsAbout(input),
  })
}
