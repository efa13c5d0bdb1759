import { createRandom } from './random.ts'

/** £24.50 an hour, in hundredths of a penny. */
export const AGENCY_RATE = 245_000

export type Behaviour = {
  /** How they pay their part: most in time, some late, a few have stopped. */
  readonly pays: 'in-time' | 'late' | 'stopped'
  /** What their bank line says: the reference, or only their name. */
  readonly givesReference: boolean
  readonly agencyHoursPerWeek: number
}

/** How somebody of the example behaves follows from their number alone, so that nothing about them need be kept. */
export function behaviourOf(recipientId: number): Behaviour {
  const random = createRandom(recipientId * 7919)
  return {
    pays: random.oneIn100(3) ? 'stopped' : random.oneIn100(10) ? 'late' : 'in-time',
    givesReference: !random.oneIn100(6),
    agencyHoursPerWeek: random.oneIn100(35) ? random.between(3, 6) : 0,
  }
}
