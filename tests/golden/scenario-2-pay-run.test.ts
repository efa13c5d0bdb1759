import { describe, expect, test } from 'vitest'
import { openTestDesk } from '../support/desk.ts'
import { RUN, withBrian } from '../support/pay-people.ts'

// Scenario 2 of the project's worked scenarios, through the desk's operations: figures recomputed independently there.
async function preparedForBrian() {
  const desk = await openTestDesk({ today: '2026-11-09', role: 'manager' })
  const brian = await withBrian(desk)
  desk.as('payroll-officer')
  const prepared = await desk.call('payroll.prepareRun', RUN)
  return { desk, ...brian, prepared, payRunId: prepared.payRunId }
}

describe('scenario 2: the four-weekly run for two assistants of Brian Hughes', () => {
  test('works out both payslips and the money out to the penny', async () => {
    const { desk, prepared, payRunId } = await preparedForBrian()
    expect(prepared).toEqual({
      payRunId,
      payslips: 2,
      employers: 1,
      grossPence: 1753_33,
      taxPence: 38_80,
      employeeNationalInsurancePence: 15_57,
      employerNationalInsurancePence: 116_49,
      employmentAllowancePence: 116_49,
      pensionDeductedPence: 27_26,
      employerPensionPence: 20_45,
      netPence: 1079_97 + 591_73,
      moneyOutPence: 1773_78,
      exceptions: 0,
    })
    const { run, payslips, employers, exceptions } = await desk.call('payroll.run', { payRunId })
    expect(run).toMatchObject({
      taxYear: '2026-27',
      taxPeriod: 32,
      state: 'draft',
      preparedBy: 'payroll-officer',
    })
    expect(exceptions).toEqual([])
    expect(payslips).toMatchObject([
      {
        assistantName: 'Beth Morgan',
        recipientName: 'Brian Hughes',
        minutes: 88 * 60,
        grossPence: 1161_60,
        taxPence: 38_80,
        employeeNationalInsurancePence: 15_57,
        pensionDeductedPence: 27_26,
        netPence: 1079_97,
      },
      {
        assistantName: 'Carl Jones',
        grossPence: 591_73,
        taxPence: 0,
        employeeNationalInsurancePence: 0,
        netPence: 591_73,
      },
    ])
    expect(employers).toEqual([
      {
        recipientId: payslips[0]?.recipientId,
        recipientName: 'Brian Hughes',
        payslips: 2,
        moneyOutPence: 1773_78,
        plannedPence: 1996_80,
        headroomPence: 223_02,
        employmentAllowanceLeftPence: 9568_08,
      },
    ])
  })

  test('opens each payslip down to its working, holiday earned among it', async () => {
    const { desk, payRunId } = await preparedForBrian()
    const { payslips } = await desk.call('payroll.run', { payRunId })
    const beth = await desk.call('payroll.payslip', { payslipId: payslips[0]?.id ?? 0 })
    expect(beth).toMatchObject({
      payDay: '2026-11-13',
      holidayEarnedMinutes: 569,
      holidayEarnedPence: 125_10,
    })
    expect(beth.tables).toContain('Tax year 2026-27')
    const amounts = Object.fromEntries(beth.lines.map(({ label, amountPence }) => [label, amountPence]))
    expect(amounts).toMatchObject({
      'Basic pay': 1161_60,
      'Income tax': -38_80,
      'National Insurance': -15_57,
      Pension: -27_26,
      'Net pay': 1079_97,
      'Employer: National Insurance to pay': 0,
      'Employer: pension': 20_45,
    })
    expect(beth.lines.every(({ working }) => working.length > 0)).toBe(true)
    const tax = beth.lines.find(({ label }) => label === 'Income tax')?.working.map(({ text }) => text)
    expect(tax).toEqual(expect.arrayContaining(['£310.20', '£271.40']))
    const carl = await desk.call('payroll.payslip', { payslipId: payslips[1]?.id ?? 0 })
    expect(carl.lines.slice(0, 2)).toMatchObject([
      { label: 'Basic pay', amountPence: 528_00, working: [{ text: '40 hours at £13.20 an hour' }] },
      { amountPence: 63_73, working: [{ text: '12.07% of the pay for work' }] },
    ])
    expect(carl).toMatchObject({ holidayEarnedMinutes: 0, holidayEarnedPence: 0 })
  })

  test('needs a second person, then lines up the wages and sets tax and pension aside', async () => {
    const { desk, recipientId, payRunId } = await preparedForBrian()
    expect(await desk.ask('payroll.approveRun', { payRunId })).toMatchObject({ code: 'not-permitted' })
    desk.as('finance-officer')
    await desk.call('payroll.approveRun', { payRunId })
    desk.as('payroll-officer')
    expect(await desk.call('payroll.postRun', { payRunId })).toEqual({
      payments: 3,
      wagesPence: 1671_70,
      setAsidePence: 54_37 + 47_71,
    })
    const { waiting } = await desk.call('payments.list', {})
    expect(
      waiting.map(({ kind, payeeName, amountPence, dueOn }) => ({ kind, payeeName, amountPence, dueOn })),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'wages', payeeName: 'B Morgan', amountPence: 1079_97, dueOn: '2026-11-13' },
        { kind: 'wages', payeeName: 'C Jones', amountPence: 591_73, dueOn: '2026-11-13' },
        { kind: 'tax', payeeName: 'HMRC Shipley', amountPence: 54_37, dueOn: '2026-12-22' },
      ]),
    )
    const account = await desk.call('ledger.account', { recipientId })
    expect(account.spokenForPence).toBe(1773_78)
    expect(account.freeToSpendPence).toBe(5214_86 - 1773_78)
    expect(account.spokenFor.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      'wages 2026-11-13',
      'wages 2026-11-13',
      'tax 2026-12-22',
      'pension 2026-12-22',
    ])
    expect(await desk.ask('payroll.prepareRun', RUN)).toMatchObject({ ok: false, code: 'nobody-to-pay' })
  })

  test('a sheet after the cut-off goes to the next run, unless it is urgent with a reason', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    const { enterHours, carlId } = await withBrian(desk, { hasCarlSent: false })
    desk.setToday('2026-11-10')
    expect(await enterHours(carlId, 40 * 60)).toMatchObject({ goesToRunPaidOn: '2026-12-11' })
    const late = await desk.call('payroll.prepareRun', RUN)
    expect(late).toMatchObject({ payslips: 1, netPence: 1079_97, exceptions: 1 })
    const { exceptions } = await desk.call('payroll.run', { payRunId: late.payRunId })
    expect(exceptions).toMatchObject([{ kind: 'sheet-late', weight: 'look', assistantName: 'Carl Jones' }])
    await desk.call('payroll.abandonRun', {
      payRunId: late.payRunId,
      reason: 'Carl cannot wait',
    })
    await enterHours(carlId, 40 * 60, { urgentReason: 'No money for the bus' })
    expect(await desk.call('payroll.prepareRun', RUN)).toMatchObject({ payslips: 2, moneyOutPence: 1773_78 })
  })

  test('stopped half-way, the posting leaves nothing behind and can be done again', async () => {
    const { desk, payRunId, recipientId } = await preparedForBrian()
    desk.as('finance-officer')
    await desk.call('payroll.approveRun', { payRunId })
    desk.as('payroll-officer')
    const stop = new AbortController()
    const stopped = await desk.ask(
      'payroll.postRun',
      { payRunId },
      {
        signal: stop.signal,
        onProgress: ({ label, done, total }) => {
          // Everything has been written by now; only the run itself is not yet marked.
          if (label === 'Lining up payments' && done === total) stop.abort()
        },
      },
    )
    expect(stopped).toMatchObject({ ok: false, code: 'cancelled' })
    const before = await desk.call('ledger.account', { recipientId })
    expect(before).toMatchObject({ spokenFor: [], freeToSpendPence: 5214_86 })
    expect(await desk.call('payments.list', {})).toMatchObject({ waiting: [] })
    expect((await desk.call('payroll.run', { payRunId })).run.state).toBe('approved')
    expect(await desk.call('payroll.postRun', { payRunId })).toMatchObject({
      payments: 3,
      wagesPence: 1671_70,
    })
  })
})
