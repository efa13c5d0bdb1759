import type { careOperations } from '../../src-shared/contract/care.contract.ts'
import type { InputOf } from '../../src-shared/contract/define-operation.ts'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import {
  nextPayPeriod,
  payPeriodContaining,
  type PayCalendarPeriod,
} from '../../src-shared/domain/care/pay-calendar.ts'
import { refuse, succeed, type Failure } from '../../src-shared/result.ts'
import type { Writer } from '../database/schema.ts'
import type { HandlerOf } from '../desk/context.ts'
import { findEmployment, type Employment } from '../employment/employment.service.ts'
import { deleteTimesheet, insertTimesheets, sheetsOfContract } from './timesheets.repository.ts'

type Entered = InputOf<(typeof careOperations)['care.enterSheet']>

const ukMoment = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** Sheets are due by noon, UK time, on the cut-off day; noon itself is in time. */
function isAfterCutOff(now: string, { cutOffDay }: PayCalendarPeriod): boolean {
  const [day = '', time = ''] = ukMoment.format(new Date(now)).split(', ')
  return day > cutOffDay || (day === cutOffDay && time > '12:00:00')
}

const minutesInDay = 24 * 60

function daysProblem(
  { days }: Entered,
  { firstDay, lastDay }: PayCalendarPeriod,
  { startedOn, endedOn }: Employment,
): Failure<'day-outside-period' | 'not-employed-then' | 'over-24-hours' | 'same-day-twice'> | undefined {
  const outside = days.find(({ day }) => day < firstDay || day > lastDay)
  if (outside !== undefined) return refuse('day-outside-period', { day: outside.day, firstDay, lastDay })
  const twice = days.find(({ day }, index) => days.findIndex((other) => other.day === day) !== index)
  if (twice !== undefined) return refuse('same-day-twice', { day: twice.day })
  const tooLong = days.find(({ minutes }) => minutes > minutesInDay)
  if (tooLong !== undefined) return refuse('over-24-hours', { day: tooLong.day })
  const unemployed = days.find(
    ({ day, minutes }) => minutes > 0 && (day < startedOn || (endedOn !== null && day > endedOn)),
  )
  return unemployed === undefined ? undefined : refuse('not-employed-then', { day: unemployed.day })
}

const holidays = BANK_HOLIDAYS_ENGLAND_AND_WALES

/** The days asked for, when they are a pay period of the contract and every day in them can be paid. */
function readPeriod(entered: Entered, employment: Employment) {
  const { firstDay, lastDay } = entered
  const period = payPeriodContaining(employment.frequency, firstDay, holidays)
  if (period.firstDay !== firstDay || period.lastDay !== lastDay) {
    return refuse('day-outside-period', { day: firstDay, firstDay: period.firstDay, lastDay: period.lastDay })
  }
  return daysProblem(entered, period, employment) ?? succeed(period)
}

/** The sheet already there for the period, to be put right; refuses one that is being paid. */
async function findEarlier(trx: Writer, { employmentId, firstDay, lastDay }: Entered) {
  const overlapping = await sheetsOfContract(trx, employmentId, firstDay, lastDay)
  const earlier = overlapping.find((sheet) => sheet.firstDay === firstDay)
  // After a change of frequency a sheet of the old periods may cover some of these days.
  const other = overlapping.find((sheet) => sheet !== earlier)
  if (other !== undefined) return refuse('same-day-twice', { day: other.firstDay })
  const payRunId = earlier?.payRunId ?? null
  return payRunId === null ? succeed(earlier) : refuse('already-in-run', { payRunId })
}

export const enterSheet: HandlerOf<(typeof careOperations)['care.enterSheet']> = async (context, entered) => {
  const { trx, now, note } = context
  const { employmentId, firstDay, lastDay, days } = entered
  const employment = await findEmployment(trx, employmentId)
  if (employment === undefined) return refuse('unknown-employment')
  const period = readPeriod(entered, employment)
  if (!period.ok) return period
  const earlier = await findEarlier(trx, entered)
  if (!earlier.ok) return earlier
  // A sheet that came in time stays in time when it is put right later.
  const receivedAt = earlier.value?.receivedAt ?? now()
  const isLate = isAfterCutOff(receivedAt, period.value)
  const urgentReason = isLate ? entered.urgentReason : ''
  if (earlier.value !== undefined) await deleteTimesheet(trx, earlier.value.id)
  const [sheet] = await insertTimesheets(trx, [
    { employmentId, firstDay, lastDay, days, receivedAt, isLate, urgentReason },
  ])
  if (sheet === undefined) throw new Error('no timesheet was written')
  note({ subject: `employment:${String(employmentId)}`, before: earlier.value, after: sheet })
  const isForNextRun = isLate && urgentReason === ''
  const run = isForNextRun ? nextPayPeriod(employment.frequency, period.value, holidays) : period.value
  return succeed({ timesheetId: sheet.id, totalMinutes: sheet.totalMinutes, goesToRunPaidOn: run.payDay })
}
