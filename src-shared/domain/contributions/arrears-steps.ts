import { addDays, addWorkingDays, dayNumber, type PlainDate } from '../plain-date.ts'

/** One step of a council's chart. `letterCode` is empty when the step is a call or a check. */
type ArrearsStep = {
  readonly step: number
  readonly daysAfterDue: number
  readonly action: string
  readonly letterCode: string
}

export type ArrearsPolicy = {
  readonly graceWorkingDays: number
  readonly arrearsSteps: readonly ArrearsStep[]
}

/** Rules R3.1 to R3.6. A council may set its own; what its last step decides is the council's alone (R3.7). */
export const DEFAULT_ARREARS_POLICY: ArrearsPolicy = {
  graceWorkingDays: 3,
  arrearsSteps: [
    { step: 0, daysAfterDue: 3, action: 'Desk check and a friendly call', letterCode: '' },
    { step: 1, daysAfterDue: 7, action: 'Write that one payment has not reached us', letterCode: 'C1' },
    { step: 2, daysAfterDue: 21, action: 'Offer a visit, smaller amounts and advice', letterCode: 'C2' },
    {
      step: 3,
      daysAfterDue: 35,
      action: 'Ask the council to help; capacity and hardship questions',
      letterCode: 'C3',
    },
    {
      step: 4,
      daysAfterDue: 49,
      action: 'Meet with the social worker; the council decides',
      letterCode: 'C4',
    },
  ],
}

/** What stops the clock (rule R3.8). */
type ClockStopReason =
  | 'paid'
  | 'plan-kept'
  | 'dispute'
  | 'council-owes'
  | 'charge-review'
  | 'capacity-doubt'
  | 'breathing-space'
  | 'in-hospital'
  | 'death'

/** Days on which the clock does not run, both ends included; no last day while it is still stopped. */
export type ClockStop = {
  readonly reason: ClockStopReason
  readonly fromDay: PlainDate
  readonly toDay: PlainDate | null
}

/** A step with its day; null while the clock stands still before it. */
export type DatedStep = ArrearsStep & { readonly onDay: PlainDate | null; readonly because: string }

const isStopped = (day: number, stops: readonly ClockStop[]): boolean =>
  stops.some(({ fromDay, toDay }) => dayNumber(fromDay) <= day && (toDay === null || day <= dayNumber(toDay)))

/** The day on which that many days have run, not counting stopped ones; null when the clock stays stopped. */
function dayAfterRunning(from: PlainDate, days: number, stops: readonly ClockStop[]): PlainDate | null {
  const stoppedForGood = stops.filter(({ toDay }) => toDay === null).map(({ fromDay }) => dayNumber(fromDay))
  const end = Math.min(...stoppedForGood)
  let day = dayNumber(from)
  for (let left = days; left > 0;) {
    day += 1
    if (day >= end) return null
    if (!isStopped(day, stops)) left -= 1
  }
  return addDays(from, day - dayNumber(from))
}

const earlier = (a: DatedStep, b: DatedStep): DatedStep =>
  b.onDay !== null && (a.onDay === null || dayNumber(b.onDay) < dayNumber(a.onDay)) ? b : a

function datedStep(
  step: ArrearsStep,
  dueOn: PlainDate,
  policy: ArrearsPolicy,
  holidays: ReadonlySet<PlainDate>,
  stops: readonly ClockStop[],
): DatedStep {
  const graceEnds = addWorkingDays(dueOn, policy.graceWorkingDays, holidays)
  const byDays = dayAfterRunning(dueOn, step.daysAfterDue, stops)
  // No step is taken inside the grace, whatever the chart says.
  const onDay = byDays !== null && dayNumber(byDays) < dayNumber(graceEnds) ? graceEnds : byDays
  return { ...step, onDay, because: `day ${String(step.daysAfterDue)}` }
}

/** Rule R3.5: a second missed payment brings the council in. */
const REFERRAL_STEP = 3
/** A payment counts as missed on the day it would have had its own first letter. */
const MISSED_STEP = 1

/**
 * The steps for contributions that have not come, counted in days from the oldest of them (rules R3.1 to R3.6),
 * with stopped days left out (R3.8). Grace is in working days, the steps in days of the week. The referral (step 3)
 * comes earlier when a second payment is missed: on the day that one would have its own first letter.
 * Empty when nothing is missed.
 */
export function arrearsSteps(
  missedDueOn: readonly PlainDate[],
  policy: ArrearsPolicy,
  holidays: ReadonlySet<PlainDate>,
  stops: readonly ClockStop[] = [],
): DatedStep[] {
  const [oldest, second] = missedDueOn.toSorted((a, b) => dayNumber(a) - dayNumber(b))
  if (oldest === undefined) return []
  const missedAfter = policy.arrearsSteps.find(({ step }) => step === MISSED_STEP)
  return policy.arrearsSteps.map((step) => {
    const dated = datedStep(step, oldest, policy, holidays, stops)
    if (step.step !== REFERRAL_STEP || second === undefined || missedAfter === undefined) return dated
    const { onDay } = datedStep(missedAfter, second, policy, holidays, stops)
    return earlier(dated, { ...step, onDay, because: 'second missed payment' })
  })
}

/** The furthest step whose day has come, if any: what should have been done by now. */
export const stepReached = (steps: readonly DatedStep[], today: PlainDate): DatedStep | undefined =>
  steps.findLast(({ onDay }) => onDay !== null && dayNumber(onDay) <= dayNumber(today))

/** The next step to come; undefined at the end of the chart or while the clock stands still. */
export const nextStep = (steps: readonly DatedStep[], today: PlainDate): DatedStep | undefined =>
  steps.find(({ onDay }) => onDay !== null && dayNumber(onDay) > dayNumber(today))
