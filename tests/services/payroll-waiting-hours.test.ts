import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/desk.ts'
import { approveAndPost, daysOf, refused, RUN, withBrian } from '../support/pay-people.ts'

const NEXT_RUN = {
  frequency: 'four-weekly',
  firstDay: '2026-11-09',
  lastDay: '2026-12-06',
  payDay: '2026-12-11',
} as const

describe('hours that waited', () => {
  test('pays hours that were stopped with the next run, once they are put right', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { bethId } = await withBrian(desk)
    const rate = (ratePerHourHundredths: number) =>
      desk.database.writer
        .transaction()
        .execute((trx) =>
          trx
            .updateTable('employment')
            .set({ rate_per_hour_hundredths: ratePerHourHundredths })
            .where('id', '=', bethId)
            .execute(),
        )
    await rate(127_000)
    const first = await desk.call('payroll.prepareRun', RUN)
    expect(first.payslips).toBe(1)
    await approveAndPost(desk, first.payRunId)
    await rate(132_000)
    desk.setToday('2026-12-07')
    const next = await desk.call('payroll.prepareRun', NEXT_RUN)
    expect((await desk.call('payroll.run', { payRunId: next.payRunId })).payslips).toMatchObject([
      { employmentId: bethId, minutes: 88 * 60, grossPence: 1_161_60 },
    ])
  })

  test('pays hours that came late with the next period, on one payslip, once', async () => {
    const desk = await openTestDesk({ today: '2026-11-10' })
    const { enterHours, carlId } = await withBrian(desk, { hasCarlSent: false })
    // Beth's came on the 10th too: after the cut-off.
    const lateOnly = await desk.ask('payroll.prepareRun', RUN)
    expect(lateOnly).toEqual(refused('nobody-to-pay'))
    await enterHours(carlId, 40 * 60)
    desk.setToday('2026-12-07')
    await desk.call('care.enterSheet', {
      employmentId: carlId,
      firstDay: NEXT_RUN.firstDay,
      lastDay: NEXT_RUN.lastDay,
      days: daysOf(10 * 60, NEXT_RUN.firstDay),
      urgentReason: '',
    })
    const { payRunId, payslips, grossPence } = await desk.call('payroll.prepareRun', NEXT_RUN)
    expect(payslips).toBe(2)
    // Beth 88 hours; Carl 40 and 10 hours with 12.07% on top.
    expect(grossPence).toBe(1161_60 + 660_00 + 79_66)
    const run = await desk.call('payroll.run', { payRunId })
    const carl = await desk.call('payroll.payslip', { payslipId: run.payslips[1]?.id ?? 0 })
    expect(carl.lines.slice(0, 2)).toMatchObject([
      { label: 'Basic pay, 12 Oct 2026 to 8 Nov 2026', amountPence: 528_00 },
      { label: 'Basic pay', amountPence: 132_00 },
    ])
    await approveAndPost(desk, payRunId)
    expect(await desk.ask('payroll.prepareRun', NEXT_RUN)).toEqual(refused('nobody-to-pay'))
    expect(await desk.ask('payroll.prepareRun', RUN)).toEqual(refused('nobody-to-pay'))
  })
})
