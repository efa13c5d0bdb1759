import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pensionDueOn, runPeriod, taxDueOn, taxPeriodOf } from '../../src-main/payroll/run-period.ts'
import { openTestDesk } from '../support/desk.ts'
import { approveAndPost, refused, RUN, withBrian, withPay } from '../support/pay-people.ts'

describe('payslips as documents', () => {
  test('only of a posted run: one page each, all of them in one zip', async () => {
    const desk = await openTestDesk({ today: '2026-11-09' })
    await withBrian(desk)
    const { payRunId } = await desk.call('payroll.prepareRun', RUN)
    const { payslips } = await desk.call('payroll.run', { payRunId })
    const payslipId = payslips[0]?.id ?? 0
    expect(await desk.ask('payroll.payslipDocument', { payslipId })).toEqual(refused('not-posted'))
    expect(await desk.ask('payroll.payslipDocuments', { payRunId })).toEqual(refused('not-posted'))
    expect(await desk.ask('payroll.payslipDocument', { payslipId: 99 })).toEqual(refused('unknown-payslip'))
    expect(await desk.ask('payroll.payslipDocuments', { payRunId: 99 })).toEqual(refused('unknown-run'))
    expect(await desk.ask('payroll.payslip', { payslipId: 99 })).toEqual(refused('unknown-payslip'))
    await approveAndPost(desk, payRunId)
    const { document } = await desk.call('payroll.payslipDocument', { payslipId })
    expect(document.fileName).toBe('payslip-2026-11-13-W-00001-Beth-Morgan.pdf')
    const all = await desk.call('payroll.payslipDocuments', { payRunId })
    expect(all.payslips).toBe(2)
    const files = unzipSync(Buffer.from(all.document.base64, 'base64'))
    expect(Object.keys(files)).toEqual([document.fileName, 'payslip-2026-11-13-W-00002-Carl-Jones.pdf'])
    expect(Buffer.from(files[document.fileName] ?? []).toString('base64')).toBe(document.base64)
    expect(await desk.call('payroll.payslipDocuments', { payRunId })).toEqual(all)
  })
})

describe('the calendar of a run', () => {
  test('a 14th four-weekly pay day on 5 April is week 56', () => {
    const days = { firstDay: '2027-03-01', lastDay: '2027-03-28', payDay: '2027-04-05' }
    expect(runPeriod({ frequency: 'four-weekly', ...days })).toMatchObject({
      taxYear: '2026-27',
      taxPeriod: 56,
    })
    expect(taxPeriodOf('weekly', '2027-04-05')).toBe(53)
    expect(taxPeriodOf('fortnightly', '2027-04-05')).toBe(54)
    expect(taxPeriodOf('monthly', '2027-04-05')).toBe(12)
    expect(taxPeriodOf('four-weekly', '2026-11-13')).toBe(32)
  })

  test('HMRC and the pension are due on the 22nd', () => {
    expect(taxDueOn('2026-11-13')).toBe('2026-12-22')
    expect(taxDueOn('2026-12-05')).toBe('2026-12-22')
    expect(taxDueOn('2026-12-06')).toBe('2027-01-22')
    expect(pensionDueOn('2026-11-13')).toBe('2026-12-22')
    expect(pensionDueOn('2026-12-05')).toBe('2027-01-22')
  })
})

test('whatever the hours, the totals are the sum of the parts and every penny out is spoken for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 200 * 60 }), { minLength: 1, maxLength: 4 }),
      async (hours) => {
        const desk = await openTestDesk({ today: '2026-11-09' })
        const { addEmployer, hire, enterHours } = await withPay(desk)
        const recipientId = await addEmployer({ name: 'Brian Hughes' }, { openingPence: 50_000_00 })
        for (const [index, minutes] of hours.entries()) {
          const { employmentId } = await hire(recipientId, {
            name: `Assistant ${String(index)}`,
            nationalInsuranceNumber: '',
          })
          await enterHours(employmentId, minutes)
        }
        const { payRunId, ...totals } = await desk.call('payroll.prepareRun', RUN)
        const { payslips, employers } = await desk.call('payroll.run', { payRunId })
        const sum = (figure: (row: (typeof payslips)[number]) => number): number =>
          payslips.reduce((all, row) => all + figure(row), 0)
        expect(sum((row) => row.grossPence)).toBe(totals.grossPence)
        expect(sum((row) => row.netPence)).toBe(totals.netPence)
        expect(sum((row) => row.employerCostPence)).toBe(totals.moneyOutPence)
        expect(totals.moneyOutPence).toBe(
          totals.grossPence +
            totals.employerPensionPence +
            totals.employerNationalInsurancePence -
            totals.employmentAllowancePence,
        )
        expect(employers[0]?.moneyOutPence).toBe(totals.moneyOutPence)
        await approveAndPost(desk, payRunId)
        expect((await desk.call('ledger.account', { recipientId })).spokenForPence).toBe(totals.moneyOutPence)
      },
    ),
    { numRuns: 8 },
  )
})
