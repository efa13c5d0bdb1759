import type { careOperations } from '../../src-shared/contract/care.contract.ts'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { delivery, type DeliveryTone } from '../../src-shared/domain/care/delivery.ts'
import {
  currentPayPeriod,
  payPeriodsAround,
  type PayCalendarPeriod,
  type PayFrequency,
} from '../../src-shared/domain/care/pay-calendar.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { plannedMinutes } from '../budgets/budgets.service.ts'
import { employmentsForRun, employmentsOf } from '../employment/employment.service.ts'
import { findRecipient, recipientNames } from '../recipients/people.service.ts'
import { enterSheet } from './enter-sheet.service.ts'
import {
  clearRunOfSheets,
  daysOfSheetsStartingOn,
  givenMinutes,
  setRunOfSheets,
  sheetsStartingOn,
  waitingSheets,
  type Timesheet,
} from './timesheets.repository.ts'

export type { PayFrequency }
export { setRunOfSheets as attachSheetsToRun, clearRunOfSheets as releaseSheetsOfRun }

const holidays = BANK_HOLIDAYS_ENGLAND_AND_WALES

/** A sheet that is in no run yet; `goesInThisRun` is false for one that came after the cut-off without an urgent reason. */
export type RunSheet = Timesheet & { readonly goesInThisRun: boolean }

/**
 * The sheets of a period that wait for a run, and those from earlier periods that came too late for theirs. A contract
 * may therefore have two.
 */
export async function sheetsForRun(
  db: Reader,
  frequency: PayFrequency,
  firstDay: PlainDate,
  lastDay: PlainDate,
): Promise<RunSheet[]> {
  const sheets = await waitingSheets(db, frequency, firstDay)
  return sheets
    .filter((sheet) => sheet.lastDay <= lastDay)
    .map((sheet) => ({
      ...sheet,
      goesInThisRun: !sheet.isLate || sheet.urgentReason !== '' || sheet.firstDay < firstDay,
    }))
}

const frequencies: readonly PayFrequency[] = ['weekly', 'fortnightly', 'four-weekly', 'monthly']

export type MissingSheet = {
  readonly recipientId: number
  readonly assistantName: string
  readonly period: PayCalendarPeriod
}

/** Contracts without hours for a period that is over and not yet paid: what to ask for now. */
export async function missingSheets(db: Reader, today: PlainDate): Promise<MissingSheet[]> {
  const missing: MissingSheet[] = []
  for (const frequency of frequencies) {
    const period = currentPayPeriod(frequency, today, holidays)
    if (period.lastDay >= today) continue
    const received = new Set(
      (await sheetsStartingOn(db, period.firstDay)).map(({ employmentId }) => employmentId),
    )
    for (const { id, recipientId, name } of await employmentsForRun(
      db,
      frequency,
      period.firstDay,
      period.lastDay,
    )) {
      if (!received.has(id)) missing.push({ recipientId, assistantName: name, period })
    }
  }
  return missing
}

const deliveryWords: Readonly<Record<DeliveryTone, string>> = {
  'in-range': 'As planned',
  amber: 'A little away from the plan',
  red: 'Far from the plan: ask what changed',
  unknown: 'Nothing to compare yet',
}

const noSheet = {
  timesheetId: null,
  totalMinutes: 0,
  receivedAt: null,
  isLate: false,
  urgentReason: '',
  state: 'none',
} as const

function received(sheet: Timesheet & { readonly isPaid: boolean }) {
  const { id, totalMinutes, receivedAt, isLate, urgentReason, payRunId, isPaid } = sheet
  const state = payRunId === null ? 'received' : isPaid ? 'paid' : 'in-run'
  return { timesheetId: id, totalMinutes, receivedAt, isLate, urgentReason, state } as const
}

export const careHandlers: HandlersOf<typeof careOperations> = {
  'care.listPeriods': ({ today }, { frequency }) =>
    succeed({ periods: payPeriodsAround(frequency, today(), { before: 6, after: 2 }, holidays) }),

  'care.sheetsOfPeriod': async ({ db }, { frequency, firstDay, lastDay }) => {
    const names = await recipientNames(db)
    const sheets = new Map((await sheetsStartingOn(db, firstDay)).map((sheet) => [sheet.employmentId, sheet]))
    const days = await daysOfSheetsStartingOn(db, firstDay)
    const rows = (await employmentsForRun(db, frequency, firstDay, lastDay)).map((employment) => {
      const sheet = sheets.get(employment.id)
      return {
        employmentId: employment.id,
        recipientId: employment.recipientId,
        recipientName: names.get(employment.recipientId)?.name ?? '',
        assistantName: employment.name,
        worksNumber: employment.worksNumber,
        usualMinutesPerWeek: employment.usualMinutesPerWeek,
        days: days.get(sheet?.id ?? 0) ?? [],
        ...(sheet === undefined ? noSheet : received(sheet)),
      }
    })
    return succeed({
      sheets: rows.toSorted((a, b) => Number(a.state !== 'none') - Number(b.state !== 'none')),
    })
  },

  'care.enterSheet': enterSheet,

  'care.deliveredAgainstPlan': async ({ db }, { recipientId, firstDay, lastDay }) => {
    if ((await findRecipient(db, recipientId)) === undefined) return refuse('unknown-recipient')
    const employmentIds = (await employmentsOf(db, recipientId)).map(({ id }) => id)
    const given = await givenMinutes(db, employmentIds, firstDay, lastDay)
    const planned = firstDay > lastDay ? 0 : await plannedMinutes(db, recipientId, firstDay, lastDay)
    // Until a sheet has come, nothing given means nothing known.
    const { basisPoints, tone } = delivery(given.minutes, given.days === 0 ? 0 : planned)
    return succeed({
      plannedMinutes: planned,
      givenMinutes: given.minutes,
      basisPoints,
      tone,
      words: deliveryWords[tone],
    })
  },
}
