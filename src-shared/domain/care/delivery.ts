import { assertWhole, mulDiv } from '../money.ts'

export type DeliveryTone = 'in-range' | 'amber' | 'red' | 'unknown'

/** Rule R5.11, in basis points of what was planned over four weeks: amber outside 90 to 110 %, red outside 75 to 125 %. */
const DELIVERY_LIMITS = {
  amberUnder: 9_000,
  amberOver: 11_000,
  redUnder: 7_500,
  redOver: 12_500,
} as const

/**
 * Care given against care planned, in minutes. Basis points are half up, the tone is decided on the exact minutes.
 * Null and 'unknown' when nothing was planned. Throws: RangeError when a figure is negative or not whole.
 */
export function delivery(
  givenMinutes: number,
  plannedMinutes: number,
): { readonly basisPoints: number | null; readonly tone: DeliveryTone } {
  if (assertWhole(givenMinutes, 'givenMinutes') < 0 || assertWhole(plannedMinutes, 'plannedMinutes') < 0) {
    throw new RangeError('minutes must not be negative')
  }
  if (plannedMinutes === 0) return { basisPoints: null, tone: 'unknown' }
  const isOutside = (under: number, over: number): boolean =>
    givenMinutes * 10_000 < plannedMinutes * under || givenMinutes * 10_000 > plannedMinutes * over
  const { amberUnder, amberOver, redUnder, redOver } = DELIVERY_LIMITS
  const tone = isOutside(redUnder, redOver) ? 'red' : isOutside(amberUnder, amberOver) ? 'amber' : 'in-range'
  return { basisPoints: mulDiv(givenMinutes, 10_000, plannedMinutes, 'half-up'), tone }
}
