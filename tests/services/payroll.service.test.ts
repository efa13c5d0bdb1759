import { describe, expect, test } from 'vitest'
import { postEntries } from '../../src-main/ledger/posting.service.ts'
import { openTestDesk, type TestDesk } from '../support/desk.ts'
import {
  approveAndPost,
  BETH_OPENING,
  CARL,
  daysOf,
  refused,
  RUN,
  withBrian,
  withPay,
} from '../support/pay-people.ts'

const NEXT_RUN = {
  frequency: 'four-weekly',
  firstDay: '2026-11-09',
  lastDay: '2026-12-06',
  payDay: '2026-12-11',
} as const

const NEXT_DAYS = { firstDay: NEXT_RUN.firstDay, lastDay: NEXT_RUN.lastDay }

const exceptionsOf = async (desk: TestDesk, payRunId: number) =>
  (await desk.call('payroll.run', { payRunId })).exceptions.map(
    ({ kind, weight, assistantName }) => `${weight} ${kind} ${assistantName}`,
  )

describe('preparing a run', () => {
  test('refuses days in the wrong order, years without figures, nobody, and a second open run', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    expect(await desk.ask('payroll.prepareRun', RUN)).toEqual(refused('nobody-to-pay'))
    await withBrian(desk)
    const ask = (more: object) => desk.ask('payroll.prepareRun', { ...RUN, ...more })
    expect(await ask({ lastDay: '2026-10-11' })).toEqual(refused('days-in-wrong-order'))
    expect(await ask({ payDay: '2026-10-11' })).toEqual(refused('pay-day-before-period'))
    expect(await ask({ payDay: '2031-11-13' })).toEqual(refused('no-tables-for-year'))
    expect(await ask({ frequency: 'weekly' })).toEqual(refused('nobody-to-pay'))
    await desk.call('payroll.prepareRun', RUN)
    expect(await ask({})).toEqual(refused('run-already-open'))
  })

  test('the same request gives the same run', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk)
    const requestId = crypto.randomUUID()
    const first = await desk.call('payroll.prepareRun', { ...RUN, requestId })
    expect(await desk.call('payroll.prepareRun', { ...RUN, requestId })).toEqual(first)
    expect((await desk.call('payroll.listRuns', {})).runs).toHaveLength(1)
  })

  test('only those who may, may', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk)
    for (const role of ['caseworker', 'finance-officer', 'auditor'] as const) {
      desk.as(role)
      expect(await desk.ask('payroll.prepareRun', RUN)).toEqual(refused('not-permitted'))
    }
    expect((await desk.call('payroll.listRuns', {})).runs).toEqual([])
  })

  test('says whose hours are missing', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk, { hasCarlSent: false })
    const { payRunId, payslips } = await desk.call('payroll.prepareRun', RUN)
    expect(payslips).toBe(1)
    expect(await exceptionsOf(desk, payRunId)).toEqual(['look sheet-missing Carl Jones'])
  })

  test('stops everybody of a person whose money does not reach, and pays them once it does', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { addEmployer, hire, enterHours } = await withPay(desk)
    const brian = await addEmployer({ name: 'Brian Hughes' }, { openingPence: 1773_77 })
    const amina = await addEmployer({ name: 'Amina Patel' }, { openingPence: 5000_00 })
    const { employmentId: beth } = await hire(brian, { opening: BETH_OPENING })
    const { employmentId: carl } = await hire(brian, { ...CARL, startedOn: '2026-10-12' })
    const { employmentId: ola } = await hire(amina, { name: 'Ola Berg', nationalInsuranceNumber: '' })
    for (const id of [beth, ola]) await enterHours(id, 88 * 60)
    await enterHours(carl, 40 * 60)
    const first = await desk.call('payroll.prepareRun', RUN)
    expect(first.payslips).toBe(1)
    expect(await exceptionsOf(desk, first.payRunId)).toEqual([
      'stop not-enough-money Beth Morgan',
      'stop not-enough-money Carl Jones',
    ])
    const { exceptions } = await desk.call('payroll.run', { payRunId: first.payRunId })
    expect(exceptions[0]?.words).toContain('£1,773.77 is free')
    await approveAndPost(desk, first.payRunId)
    expect(await desk.call('payroll.prepareRun', RUN)).toMatchObject({ payslips: 0, exceptions: 2 })
    const [open] = (await desk.call('payroll.listRuns', {})).runs
    await desk.call('payroll.abandonRun', { payRunId: open?.id ?? 0, reason: 'The money is on its way' })
    await desk.database.writer.transaction().execute(async (trx) => {
      const account = await trx
        .selectFrom('account')
        .selectAll()
        .where('recipient_id', '=', brian)
        .executeTakeFirstOrThrow()
      const bank = await trx
        .selectFrom('account')
        .selectAll()
        .where('kind', '=', 'bank')
        .executeTakeFirstOrThrow()
      const postings = [
        { accountId: bank.id, category: 'contribution', amountPence: 1 } as const,
        { accountId: account.id, category: 'contribution', amountPence: -1 } as const,
      ]
      const entry = {
        postedOn: '2026-11-10',
        kind: 'x',
        description: 'A penny',
        sourceKind: 'x',
        sourceId: null,
        postings,
      }
      await postEntries(
        { trx, now: () => '2026-11-10T09:00:00.000Z', user: { id: 1, name: 'x', role: 'manager' } },
        [entry],
      )
    })
    expect(await desk.call('payroll.prepareRun', RUN)).toMatchObject({ payslips: 2, moneyOutPence: 1773_78 })
  })

  test('checks the money again before it posts', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { recipientId } = await withBrian(desk)
    const { payRunId } = await desk.call('payroll.prepareRun', RUN)
    await desk.call('banking.addExpectedItem', {
      recipientId,
      kind: 'care',
      payee: 'Sunrise Care',
      description: 'A large bill',
      amountPence: -4000_00,
      dueOn: '2026-11-10',
    })
    desk.as('finance-officer')
    await desk.call('payroll.approveRun', { payRunId })
    desk.as('manager')
    expect(await desk.ask('payroll.postRun', { payRunId })).toMatchObject({
      ok: false,
      code: 'not-enough-money',
      details: { people: 1, recipientId },
    })
    expect((await desk.call('payments.list', {})).waiting).toEqual([])
  })

  test('stops pay under the legal minimum, an unreadable tax code and a missing bank account', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { bethId, carlId } = await withBrian(desk)
    const change = (employmentId: number, columns: object) =>
      desk.database.writer
        .transaction()
        .execute((trx) => trx.updateTable('employment').set(columns).where('id', '=', employmentId).execute())
    await change(bethId, { rate_per_hour_hundredths: 127_000, tax_code: 'ABC' })
    await desk.database.writer
      .transaction()
      .execute((trx) =>
        trx.updateTable('assistant').set({ account_number: '' }).where('name', '=', CARL.name).execute(),
      )
    const stopped = await desk.call('payroll.prepareRun', RUN)
    expect(stopped).toMatchObject({ payslips: 0, netPence: 0 })
    expect(await exceptionsOf(desk, stopped.payRunId)).toEqual([
      'stop below-minimum-wage Beth Morgan',
      'stop tax-code-odd Beth Morgan',
      'stop no-bank-details Carl Jones',
    ])
    await desk.call('payroll.abandonRun', { payRunId: stopped.payRunId, reason: 'Put right first' })
    await change(bethId, { rate_per_hour_hundredths: 132_000, tax_code: '1257L' })
    await change(carlId, { ni_letter: 'C' })
    await desk.database.writer
      .transaction()
      .execute((trx) =>
        trx
          .updateTable('assistant')
          .set({ account_number: '87654321' })
          .where('name', '=', CARL.name)
          .execute(),
      )
    const { payRunId, payslips } = await desk.call('payroll.prepareRun', RUN)
    expect(payslips).toBe(2)
    expect(await exceptionsOf(desk, payRunId)).toEqual(['look tax-code-odd Carl Jones'])
  })

  test('shows hours above the plan, pay that jumps and a pension that is due', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { enterHours, bethId, carlId } = await withBrian(desk)
    const first = await desk.call('payroll.prepareRun', RUN)
    await approveAndPost(desk, first.payRunId)
    desk.setToday('2026-12-07')
    await desk.database.writer
      .transaction()
      .execute((trx) =>
        trx.updateTable('employment').set({ pension: 'not-enrolled' }).where('id', '=', bethId).execute(),
      )
    await enterHours(bethId, 130 * 60, { ...NEXT_DAYS, days: daysOf(130 * 60, NEXT_RUN.firstDay) })
    await enterHours(carlId, 41 * 60, { ...NEXT_DAYS, days: daysOf(41 * 60, NEXT_RUN.firstDay) })
    const next = await desk.call('payroll.prepareRun', NEXT_RUN)
    expect(await exceptionsOf(desk, next.payRunId)).toEqual([
      'look pay-changed Beth Morgan',
      'look pension-duty Beth Morgan',
      'look above-plan Beth Morgan',
    ])
    const { exceptions } = await desk.call('payroll.run', { payRunId: next.payRunId })
    expect(exceptions[2]?.words).toContain('171 hours')
    expect(exceptions[2]?.words).toContain('against 128 hours and £1,996.80 in the plan')
  })
})

describe('approving, posting and abandoning', () => {
  test('asks for another person, in order, and never twice', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk)
    const { payRunId } = await desk.call('payroll.prepareRun', RUN)
    expect(await desk.ask('payroll.approveRun', { payRunId: 99 })).toEqual(refused('unknown-run'))
    expect(await desk.ask('payroll.postRun', { payRunId: 99 })).toEqual(refused('unknown-run'))
    expect(await desk.ask('payroll.abandonRun', { payRunId: 99, reason: 'x' })).toEqual(
      refused('unknown-run'),
    )
    expect(await desk.ask('payroll.run', { payRunId: 99 })).toEqual(refused('unknown-run'))
    expect(await desk.ask('payroll.approveRun', { payRunId })).toEqual(refused('same-person'))
    expect(await desk.ask('payroll.postRun', { payRunId })).toEqual(refused('not-approved'))
    desk.as('finance-officer')
    await desk.call('payroll.approveRun', { payRunId })
    expect(await desk.ask('payroll.approveRun', { payRunId })).toEqual(refused('not-a-draft'))
    desk.as('manager')
    const requestId = crypto.randomUUID()
    const posted = await desk.call('payroll.postRun', { payRunId, requestId })
    expect(await desk.call('payroll.postRun', { payRunId, requestId })).toEqual(posted)
    expect(await desk.ask('payroll.postRun', { payRunId })).toEqual(refused('not-approved'))
    expect(await desk.ask('payroll.abandonRun', { payRunId, reason: 'x' })).toEqual(refused('already-posted'))
    expect((await desk.call('payments.list', {})).waiting).toHaveLength(3)
  })

  test('an abandoned run gives the hours back and counts for nothing', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk)
    const first = await desk.call('payroll.prepareRun', RUN)
    await desk.call('payroll.abandonRun', { payRunId: first.payRunId, reason: 'Wrong pay day' })
    expect(await desk.ask('payroll.abandonRun', { payRunId: first.payRunId, reason: 'x' })).toEqual(
      refused('unknown-run'),
    )
    const again = await desk.call('payroll.prepareRun', RUN)
    expect({ ...again, payRunId: 0 }).toEqual({ ...first, payRunId: 0 })
    expect((await desk.call('payroll.listRuns', {})).runs.map(({ state }) => state)).toEqual([
      'draft',
      'abandoned',
    ])
  })

  test('tax is cumulative over the runs that were posted', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { enterHours, bethId } = await withBrian(desk)
    await approveAndPost(desk, (await desk.call('payroll.prepareRun', RUN)).payRunId)
    desk.setToday('2026-12-07')
    await enterHours(bethId, 88 * 60, {
      firstDay: NEXT_RUN.firstDay,
      lastDay: NEXT_RUN.lastDay,
      days: daysOf(88 * 60, NEXT_RUN.firstDay),
    })
    const { payRunId, taxPence } = await desk.call('payroll.prepareRun', NEXT_RUN)
    // 9 × £1,161.60 = £10,454.40, less 36 × £241.92 = £8,709.12: £1,745 at 20% is £349.00, of which £310.20 is paid.
    expect(taxPence).toBe(38_80)
    const { employers, run } = await desk.call('payroll.run', { payRunId })
    expect(run.taxPeriod).toBe(36)
    expect(employers[0]?.employmentAllowanceLeftPence).toBe(10_500_00 - 9 * 116_49)
  })
})
