import { addDays, addMonths, dayNumber, daysBetween, partsOf, type PlainDate } from '../plain-date.ts'

type CycleLength = 'four-weekly' | 'monthly'

/** How a council counts its payment cycles: the first day of any one of them gives all the others (rule R1.3). */
export type CyclePattern = { readonly length: CycleLength; readonly anchorDay: PlainDate }

/** Both days belong to the cycle. */
export type Cycle = { readonly firstDay: PlainDate; readonly lastDay: PlainDate; readonly days: number }

/** Both days included. Throws RangeError when the last day is before the first. */
export function cycleOfDays(firstDay: PlainDate, lastDay: PlainDate): Cycle {
  const days = daysBetween(firstDay, lastDay) + 1
  if (days < 1) throw new RangeError('the last day is before the first')
  return { firstDay, lastDay, days }
}

const fourWeeklyContaining = (anchorDay: PlainDate, date: PlainDate): Cycle => {
  const past = Math.floor(daysBetween(anchorDay, date) / 28)
  const firstDay = addDays(anchorDay, past * 28)
  return cycleOfDays(firstDay, addDays(firstDay, 27))
}

/** Counted from the anchor itself, so that an anchor on the 31st does not slide to the 28th after a February. */
function monthlyContaining(anchorDay: PlainDate, date: PlainDate): Cycle {
  const [anchor, on] = [partsOf(anchorDay), partsOf(date)]
  const months = (on.year - anchor.year) * 12 + (on.month - anchor.month)
  const past = dayNumber(addMonths(anchorDay, months)) <= dayNumber(date) ? months : months - 1
  return cycleOfDays(addMonths(anchorDay, past), addDays(addMonths(anchorDay, past + 1), -1))
}

/** The whole cycle that a day falls in, before or after the anchor. */
export const cycleContaining = (pattern: CyclePattern, date: PlainDate): Cycle =>
  pattern.length === 'four-weekly'
    ? fourWeeklyContaining(pattern.anchorDay, date)
    : monthlyContaining(pattern.anchorDay, date)

export const nextCycle = (pattern: CyclePattern, cycle: Cycle): Cycle =>
  cycleContaining(pattern, addDays(cycle.lastDay, 1))

/** From the first day of care to the end of that cycle: a part cycle unless care starts on its first day. */
export const firstCycle = (pattern: CyclePattern, careStartsOn: PlainDate): Cycle =>
  cycleOfDays(careStartsOn, cycleContaining(pattern, careStartsOn).lastDay)

/**
 * The first cycle of care and those after it that start on or before a day, oldest first; none when care starts
 * later.
 */
export function cyclesUpTo(pattern: CyclePattern, careStartsOn: PlainDate, upTo: PlainDate): Cycle[] {
  const cycles: Cycle[] = []
  let cycle = firstCycle(pattern, careStartsOn)
  while (dayNumber(cycle.firstDay) <= dayNumber(upTo)) {
    cycles.push(cycle)
    cycle = nextCycle(pattern, cycle)
  }
  return cycles
}
