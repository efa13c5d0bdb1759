import { expect, test } from 'vitest'
import { openTestDesk } from '../support/desk.ts'
import { BETH_OPENING, CARL, RUN, withPay } from '../support/pay-people.ts'
import { isoMapping, statementOf } from '../support/statements.ts'

/**
 * Scenarios 2 and 3 in one: Brian Hughes's pay run, the payments it makes, his bank statement, and the statement of
 * account he is sent. The people are invented; the figures were recomputed independently in the scenarios.
 */
test('A1 tells Brian of every line of his bank statement, and passes every check', async () => {
  const desk = await openTestDesk({ today: '2026-11-09' })
  const { addEmployer, hire, enterHours } = await withPay(desk)
  const recipientId = await addEmployer(
    { name: 'Brian Hughes', accountsOfficeReference: '' },
    { openingPence: 0 },
  )
  const { bankAccountId } = await desk.call('ledger.addBankAccount', {
    name: 'Brian Hughes',
    kind: 'named',
    recipientId,
    sortCode: '200000',
    accountNumber: '11112222',
  })
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-10-26',
    reason: 'Live',
  })
  await desk.call('budgets.openCycles', { upTo: '2026-10-26' })
  await desk.call('ledger.recordOpeningBalance', {
    recipientId,
    bankAccountId,
    amountPence: 5214_86,
    onDay: '2026-10-25',
  })
  const { employmentId: bethId } = await hire(recipientId, { opening: BETH_OPENING })
  const { employmentId: carlId } = await hire(recipientId, { ...CARL, startedOn: '2026-10-12' })
  await enterHours(bethId, 88 * 60)
  await enterHours(carlId, 40 * 60)
  const { payRunId } = await desk.call('payroll.prepareRun', RUN)
  desk.as('finance-officer')
  await desk.call('payroll.approveRun', { payRunId })
  desk.as('manager')
  await desk.call('payroll.postRun', { payRunId })
  await desk.call('banking.addExpectedItem', {
    recipientId,
    kind: 'care',
    payee: 'Sunrise Care',
    description: 'Invoice 881: 12 hours cover at £24.50',
    amountPence: -294_00,
    dueOn: '2026-11-17',
  })
  const { waiting } = await desk.call('payments.list', {})
  expect(waiting.map(({ kind }) => kind)).toEqual(['wages', 'wages'])
  const { batchId } = await desk.call('payments.makeBatch', {
    bankAccountId,
    paymentIds: waiting.map(({ id }) => id),
    processingDay: '2026-11-12',
  })
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  await desk.call('payments.sendBatch', { batchId, format: 'bacs-standard-18' })
  desk.as('manager')
  desk.setToday('2026-11-23')
  await desk.call('banking.saveMapping', { bankAccountId, mapping: isoMapping })
  const imported = await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf(
      [
        ['2026-10-26', 'NORTHBRIDGE DP 00417', 1_779_60],
        ['2026-10-28', 'SO B HUGHES CARE', 217_20],
        ['2026-11-13', 'BACS BETH', -1_079_97],
        ['2026-11-13', 'BACS CARL', -591_73],
        ['2026-11-16', 'DD NEST', -47_71],
        ['2026-11-17', 'SUNRISE CARE INV 881', -294_00],
        ['2026-11-17', 'SUNRISE CARE INV 881', -294_00],
        ['2026-11-19', 'SUNRISE CARE RETURN', 294_00],
        ['2026-11-20', 'CARD AMZ 7731', -18_99],
      ],
      5214_86,
    ),
  })
  expect(imported).toMatchObject({ linesAdded: 9, closingPence: 5179_26 })

  // NEST takes its money weeks before the law's last day, and is known all the same.
  const { lines: seen } = await desk.call('banking.listLines', { state: 'all' })
  expect(seen.find(({ description }) => description === 'DD NEST')).toMatchObject({ state: 'matched' })

  const a1 = { recipientId, code: 'A1', firstDay: '2026-10-26', lastDay: '2026-11-22' } as const
  const { text, title, mayPrint, checks } = await desk.call('letters.preview', a1)
  expect(title).toBe('Here is your money for the last four weeks')
  for (const sentence of [
    'You started with £5,214.86.',
    'The council paid in £1,779.60.',
    'You paid in £217.20.',
    'We paid Beth and Carl £1,671.70.',
    'We paid £47.71 to their pensions.',
    'We paid Sunrise Care £294.00.',
    'We do not know what £18.99 to AMZ was for. Please tell us.',
    'You now have £5,179.26.',
    // One pay day here; scenario 3 has the one before it too.
    'Some of this is already spoken for. £54.37 is for tax. £2,995.20 is your rainy day money.',
    'Total in: £2,290.80',
    'Total out: £2,326.40',
    'Sunrise Care sent this back, Thursday 19 November 2026: £294.00',
  ]) {
    expect(text).toContain(sentence)
  }
  expect(mayPrint).toBe(true)
  expect(checks.filter(({ outcome }) => outcome !== 'pass').map(({ check }) => check)).toEqual(['K22'])

  // What is explained afterwards stands there once, as what it was.
  const { lines } = await desk.call('banking.listLines', { state: 'tray' })
  await desk.call('banking.allocateLine', {
    bankLineId: lines[0]?.id ?? 0,
    recipientId,
    category: 'care',
    expectedItemId: null,
    note: 'Gloves for Beth',
  })
  const after = await desk.call('letters.preview', a1)
  expect(after.text).not.toContain('We do not know')
  expect(after.text).toContain('We paid AMZ £18.99.')
  expect(after.text).toContain('Total out: £2,326.40')
  expect(after.mayPrint).toBe(true)
})
