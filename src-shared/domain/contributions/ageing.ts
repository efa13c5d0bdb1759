import { sumPence } from '../money.ts'
import { daysBetween, type PlainDate } from '../plain-date.ts'

/** Rule R3.10: days late, both ends included; the last band has no end. */
const ageingBands = ['0-28', '29-56', '57-112', '113+'] as const
export type AgeingBand = (typeof ageingBands)[number]

export type AgedDebt = { readonly byBand: Readonly<Record<AgeingBand, number>>; readonly totalPence: number }

/** The band of an amount that many days late. Throws RangeError when it is not due yet. */
export function ageingBandOf(daysLate: number): AgeingBand {
  if (daysLate < 0) throw new RangeError('an amount that is not due yet has no age')
  if (daysLate <= 28) return '0-28'
  if (daysLate <= 56) return '29-56'
  return daysLate <= 112 ? '57-112' : '113+'
}

/** Unpaid amounts in pence by age on a day, and their sum. Amounts due after that day are left out. */
export function ageDebts(
  debts: readonly { readonly dueOn: PlainDate; readonly unpaidPence: number }[],
  today: PlainDate,
): AgedDebt {
  const byBand: Record<AgeingBand, number> = { '0-28': 0, '29-56': 0, '57-112': 0, '113+': 0 }
  for (const { dueOn, unpaidPence } of debts) {
    const daysLate = daysBetween(dueOn, today)
    if (daysLate >= 0) byBand[ageingBandOf(daysLate)] += unpaidPence
  }
  return { byBand, totalPence: sumPence(ageingBands.map((band) => byBand[band])) }
}
