import type { CallInput, Output } from '../../../src-shared/contract/index.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'

export type Sheet = Output<'care.sheetsOfPeriod'>['sheets'][number]
export type Period = Output<'care.listPeriods'>['periods'][number]
export type Frequency = CallInput<'care.listPeriods'>['frequency']

export const frequencyNames: Readonly<Record<Frequency, string>> = {
  weekly: 'Weekly',
  fortnightly: 'Every two weeks',
  'four-weekly': 'Every four weeks',
  monthly: 'Monthly',
}

export const frequencies: readonly Frequency[] = ['weekly', 'fortnightly', 'four-weekly', 'monthly']

export const sheetStateNames: Readonly<Record<Sheet['state'], string>> = {
  none: 'Missing',
  received: 'Received',
  'in-run': 'In a pay run',
  paid: 'Paid',
}

export const periodWords = ({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>): string =>
  `${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}`

/** The period whose sheets are being typed now: the first that is not yet paid. */
export const periodInHand = (periods: readonly Period[], today: string): Period | undefined =>
  periods
    .toSorted((a, b) => (a.payDay < b.payDay ? -1 : 1))
    .find(({ payDay, firstDay }) => payDay >= today && firstDay <= today) ??
  periods.find(({ isCurrent }) => isCurrent)
