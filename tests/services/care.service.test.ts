import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  attachSheetsToRun,
  missingSheets,
  releaseSheetsOfRun,
  sheetsForRun,
} from '../../src-main/care/care.service.ts'
import { openTestDesk, type TestDesk } from '../support/desk.ts'
import { withNorthbridge } from '../support/sample-people.ts'

const refused = (code: string): unknown => expect.objectContaining({ ok: false, code })
const october = { firstDay: '2026-10-12', lastDay: '2026-11-08' } as const
const november = { firstDay: '2026-11-09', lastDay: '2026-12-06' } as const
const monday = { day: '2026-10-12', minutes: 480 }

async function deskWithBeth(today: string) {
  const desk = await openTestDesk({ today })
  const { addAmina, agreePackageA, hireBeth } = await withNorthbridge(desk)
  const { recipientId } = await addAmina('2026-01-05')
  await agreePackageA(recipientId, '2026-01-12')
  await hireBeth(recipientId)
  const enter = (changes: object = {}) =>
    desk.ask('care.enterSheet', { employmentId: 1, ...october, days: [monday], urgentReason: '', ...changes })
  return { desk, recipientId, hireBeth, enter }
}

/** A run by the payroll officer, as far as hours are concerned. */
const runOn = (desk: TestDesk, state: 'draft' | 'posted') =>
  desk.database.writer
    .insertInto('pay_run')
    .values({
      frequency: 'four-weekly',
      first_day: october.firstDay,
      last_day: october.lastDay,
      pay_day: '2026-11-13',
      tax_year: '2026-27',
      tax_period: 32,
      tables_source: 'test',
      state,
      prepared_by: 2,
      prepared_at: '2026-11-09T13:00:00.000Z',
      approved_by: null,
      approved_at: null,
      posted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

describe('pay periods', () => {
  test('are those of scenario 2', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { periods } = await desk.call('care.listPeriods', { frequency: 'four-weekly' })
    expect(periods).toHaveLength(9)
    expect(periods.filter(({ isCurrent }) => isCurrent)).toEqual([
      { ...october, cutOffDay: '2026-11-09', payDay: '2026-11-13', isCurrent: true },
    ])
    desk.setToday('2026-11-14')
    const later = await desk.call('care.listPeriods', { frequency: 'four-weekly' })
    expect(later.periods.find(({ isCurrent }) => isCurrent)).toMatchObject({
      ...november,
      payDay: '2026-12-11',
    })
  })
})

describe('hours', () => {
  test('are entered, corrected, and paid with their period', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    const requestId = randomUUID()
    const first = await enter({ requestId })
    expect(first).toEqual({
      ok: true,
      value: { timesheetId: 1, totalMinutes: 480, goesToRunPaidOn: '2026-11-13' },
    })
    expect(await enter({ requestId })).toEqual(first)
    const days = [monday, { day: '2026-11-08', minutes: 150 }]
    expect(await enter({ days })).toMatchObject({ value: { totalMinutes: 630 } })
    const { sheets } = await desk.call('care.sheetsOfPeriod', { frequency: 'four-weekly', ...october })
    expect(sheets).toMatchObject([
      {
        recipientName: 'Amina Patel',
        assistantName: 'Beth Morgan',
        worksNumber: 'W-00001',
        days,
        totalMinutes: 630,
        isLate: false,
        state: 'received',
      },
    ])
  })

  test('are refused when they cannot be right', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    const minutes = 60
    expect(await enter({ employmentId: 9 })).toEqual(refused('unknown-employment'))
    expect(await enter({ firstDay: '2026-10-13' })).toEqual({
      ok: false,
      code: 'day-outside-period',
      details: { day: '2026-10-13', ...october },
    })
    expect(await enter({ days: [{ day: '2026-11-09', minutes }] })).toEqual(refused('day-outside-period'))
    expect(await enter({ days: [monday, monday] })).toEqual(refused('same-day-twice'))
    expect(await enter({ days: [{ ...monday, minutes: 1441 }] })).toEqual(refused('over-24-hours'))
    expect(await enter({ days: [{ ...monday, minutes: 1440 }] })).toMatchObject({ ok: true })
    await desk.call('employment.end', { employmentId: 1, endedOn: '2026-11-01' })
    expect(await enter({ days: [{ day: '2026-11-02', minutes }] })).toEqual(refused('not-employed-then'))
    expect(
      await enter({
        days: [
          { day: '2026-11-01', minutes },
          { day: '2026-11-02', minutes: 0 },
        ],
      }),
    ).toMatchObject({
      ok: true,
    })
  })

  test('of one day are not taken twice after the frequency changed', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    await enter()
    await desk.database.writer.updateTable('employment').set({ frequency: 'weekly' }).execute()
    const week = { firstDay: '2026-11-02', lastDay: '2026-11-08', days: [{ day: '2026-11-02', minutes: 60 }] }
    expect(await enter(week)).toEqual(refused('same-day-twice'))
  })

  // Scenario 2, point 5: a sheet arriving after noon on Monday goes to the next run unless "urgent" is used.
  test('after the cut-off go to the next run unless they are urgent', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-10')
    const inRun = async (period: typeof october | typeof november) =>
      (await sheetsForRun(desk.database.reader, 'four-weekly', period.firstDay, period.lastDay)).map(
        ({ goesInThisRun }) => goesInThisRun,
      )
    expect(await enter()).toMatchObject({ value: { goesToRunPaidOn: '2026-12-11' } })
    expect(await inRun(october)).toEqual([false])
    expect(await inRun(november)).toEqual([true])
    expect(await enter({ urgentReason: 'The post was on strike' })).toMatchObject({
      value: { goesToRunPaidOn: '2026-11-13' },
    })
    expect(await inRun(october)).toEqual([true])
    const { sheets } = await desk.call('care.sheetsOfPeriod', { frequency: 'four-weekly', ...october })
    expect(sheets).toMatchObject([{ isLate: true, urgentReason: 'The post was on strike' }])
  })

  test('stay in time when they are put right after the cut-off', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    await enter()
    desk.setToday('2026-11-10')
    expect(await enter({ days: [{ ...monday, minutes: 420 }] })).toMatchObject({
      value: { totalMinutes: 420, goesToRunPaidOn: '2026-11-13' },
    })
  })

  test('belong to their run until it is dropped', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    await enter()
    const { id } = await runOn(desk, 'draft')
    await desk.database.writer.transaction().execute((trx) => attachSheetsToRun(trx, [1], id))
    const state = async () =>
      (await desk.call('care.sheetsOfPeriod', { frequency: 'four-weekly', ...october })).sheets[0]?.state
    expect(await state()).toBe('in-run')
    expect(await enter()).toEqual({ ok: false, code: 'already-in-run', details: { payRunId: id } })
    expect(
      await sheetsForRun(desk.database.reader, 'four-weekly', october.firstDay, october.lastDay),
    ).toEqual([])
    await desk.database.writer.updateTable('pay_run').set({ state: 'posted' }).execute()
    expect(await state()).toBe('paid')
    await desk.database.writer.transaction().execute((trx) => releaseSheetsOfRun(trx, id))
    expect(await state()).toBe('received')
  })

  test('that are missing are asked for from the day after the period', async () => {
    const { desk, enter, recipientId } = await deskWithBeth('2026-11-09')
    expect(await missingSheets(desk.database.reader, '2026-11-08')).toEqual([])
    expect(await missingSheets(desk.database.reader, '2026-11-09')).toMatchObject([
      { recipientId, assistantName: 'Beth Morgan', period: october },
    ])
    await enter()
    expect(await missingSheets(desk.database.reader, '2026-11-09')).toEqual([])
  })

  test('are compared with the plan', async () => {
    const { desk, recipientId, enter } = await deskWithBeth('2026-11-09')
    const compare = () => desk.call('care.deliveredAgainstPlan', { recipientId, ...october })
    expect(await compare()).toMatchObject({
      plannedMinutes: 4800,
      givenMinutes: 0,
      basisPoints: null,
      tone: 'unknown',
    })
    const days = [0, 1, 2, 3, 4].map((day) => ({ day: `2026-10-${String(12 + day)}`, minutes: 936 }))
    await enter({ days })
    expect(await compare()).toEqual({
      plannedMinutes: 4800,
      givenMinutes: 4680,
      basisPoints: 9750,
      tone: 'in-range',
      words: 'As planned',
    })
    expect(await desk.ask('care.deliveredAgainstPlan', { recipientId: 9, ...october })).toEqual(
      refused('unknown-recipient'),
    )
  })

  test('are not for finance officers and auditors to enter', async () => {
    const { desk, enter } = await deskWithBeth('2026-11-09')
    for (const role of ['finance-officer', 'auditor'] as const) {
      desk.as(role)
      expect(await enter()).toEqual(refused('not-permitted'))
    }
  })
})
