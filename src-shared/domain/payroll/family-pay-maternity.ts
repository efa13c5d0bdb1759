import { addDays, formatLongDate, type PlainDate } from '../plain-date.ts'
import { type FamilyPayFacts, lowerOfFlatRate, ninetyPerCent } from './family-pay.ts'
import { type FamilyPay, familyPayFor, qualifyingWeekEnd, weekEnd } from './family-pay-result.ts'

/** Weeks at the full 90% of earnings, before the flat rate can be lower. */
const WEEKS_AT_NINETY = 6
const MOST_MATERNITY_WEEKS = 39

type LongLeave = FamilyPayFacts & {
  readonly leaveStart: PlainDate
  /** Weeks of pay, at most 39: fewer where somebody comes back early or the rest is shared. */
  readonly weeks: number
}
export type MaternityInput = LongLeave & { readonly dueDate: PlainDate }
export type AdoptionInput = LongLeave & {
  /** The day the adopter was told of the match. */
  readonly matchDate: PlainDate
  readonly placementDate?: PlainDate | undefined
}

/** Six weeks at 90% of earnings, then the lower of that and the flat rate. */
function longLeaveRate({ weeklyHundredThousandths, leaveStart }: LongLeave, weeksAtNinety: number) {
  const ninety = ninetyPerCent(weeklyHundredThousandths)
  const flatFrom = addDays(leaveStart, weeksAtNinety * 7)
  return (date: PlainDate): number => (date < flatFrom ? ninety : lowerOfFlatRate(ninety, date, leaveStart))
}

function checkWeeks(weeks: number): void {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_MATERNITY_WEEKS) {
    throw new RangeError('weeks of pay are 1 to 39')
  }
}

/**
 * Statutory Maternity Pay by pay day, in pence: six weeks at 90% of average earnings, then up to 33 at the lower of 90%
 * and the flat rate. 90% is cut at the seventh decimal of a pound; each payment goes up to the penny.
 * Throws: RangeError for weeks outside 1 to 39 or days before the first table.
 * Source: SSCBA 1992 ss. 164 to 166; SMP (General) Regulations 1986; GOV.UK maternity pay calculator.
 */
export function calculateMaternityPay(input: MaternityInput): FamilyPay {
  const { dueDate, leaveStart, weeks } = input
  checkWeeks(weeks)
  const earliest = addDays(weekEnd(dueDate), -6 - 11 * 7)
  const isEarly = leaveStart < earliest
  return familyPayFor(input, {
    leave: [{ firstDay: leaveStart, weeks }],
    relevantWeekEnd: qualifyingWeekEnd(dueDate),
    weeklyRateOn: longLeaveRate(input, WEEKS_AT_NINETY),
    questions: isEarly
      ? [`Leave starts before ${formatLongDate(earliest)}: that is only right when the baby was born early.`]
      : [],
  })
}

/**
 * Statutory Adoption Pay by pay day, in pence: as maternity pay, from the week of the match. Matches before 5 April 2015
 * had the lower of 90% and the flat rate from the first week.
 * Throws: RangeError for weeks outside 1 to 39 or days before the first table.
 * Source: SSCBA 1992 ss. 171ZL to 171ZN; GOV.UK adoption pay calculator.
 */
export function calculateAdoptionPay(input: AdoptionInput): FamilyPay {
  const { matchDate, placementDate, leaveStart, weeks } = input
  checkWeeks(weeks)
  const isEarly = placementDate !== undefined && leaveStart < addDays(placementDate, -14)
  return familyPayFor(input, {
    leave: [{ firstDay: leaveStart, weeks }],
    relevantWeekEnd: weekEnd(matchDate),
    weeklyRateOn: longLeaveRate(input, matchDate < '2015-04-05' ? 0 : WEEKS_AT_NINETY),
    questions: isEarly ? ['Leave starts more than 14 days before the placement: check the day.'] : [],
  })
}
