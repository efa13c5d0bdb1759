import { isPlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Clock } from './context.ts'

const ukDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The machine's clock; the day is the day in the United Kingdom, wherever the machine thinks it is. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => ukDay.format(new Date()),
}

/** A clock that stands at noon on a day: for the example office, demonstrations and tests. */
export function clockAt(day: string): Clock {
  if (!isPlainDate(day)) throw new RangeError(`not a day: ${day}`)
  return { now: () => `${day}T12:00:00.000Z`, today: () => day }
}
