import { expect, test } from 'vitest'
import { addPayments } from '../../src-main/payments/payments.service.ts'
import { expectItems } from '../../src-main/ledger/posting.service.ts'
import { openTestDesk } from '../support/desk.ts'
import { withNorthbridge } from '../support/sample-people.ts'

test('a new office has nothing to do', async () => {
  const desk = await openTestDesk()
  expect(await desk.call('office.today', {})).toEqual({
    tasks: [],
    figures: { recipients: 0, assistants: 0, heldPence: 0, lastBackupAt: null },
  })
})

test('today says what needs doing, with the ordinary reason and whom it is about', async () => {
  const desk = await openTestDesk({ today: '2026-10-20' })
  const { addAmina, agreePackageA, hireBeth } = await withNorthbridge(desk)
  const { recipientId } = await addAmina('2026-09-21')
  const row = { recipientId, name: 'Amina Patel', address: `/people/${String(recipientId)}` }
  const task = async (kind: string) =>
    (await desk.call('office.today', {})).tasks.find((found) => found.kind === kind)

  // 29 days from asking: amber; from 43 days on: past the target of 42.
  expect(await task('set-up-waiting')).toMatchObject({
    count: 1,
    isOverdue: false,
    people: [{ ...row, note: '29 days since they asked' }],
  })
  desk.setToday('2026-11-03')
  expect(await task('set-up-waiting')).toMatchObject({ isOverdue: true })

  await agreePackageA(recipientId, '2026-10-26')
  await hireBeth(recipientId, { startedOn: '2026-10-26' })
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-10-26',
    reason: 'First care',
  })
  await desk.call('budgets.openCycles', { upTo: '2026-10-26' })
  expect(await task('set-up-waiting')).toBeUndefined()

  // Due Monday 26 October with three working days of grace: late from Friday 30 October.
  desk.setToday('2026-10-29')
  expect(await task('contributions-late')).toBeUndefined()
  desk.setToday('2026-10-30')
  expect(await task('contributions-late')).toMatchObject({
    count: 1,
    isOverdue: false,
    address: '/letters',
    people: [{ ...row, note: '£249.60 due 26 Oct 2026' }],
  })
  desk.setToday('2026-11-02')
  expect(await task('contributions-late')).toMatchObject({ isOverdue: true })

  expect(await task('low-balances')).toMatchObject({
    count: 1,
    isOverdue: true,
    people: [{ ...row, note: '£0.00 free, 0.0 weeks of care' }],
  })

  desk.setToday('2026-11-08')
  expect(await task('sheets-missing')).toBeUndefined()
  desk.setToday('2026-11-09')
  expect(await task('sheets-missing')).toMatchObject({
    count: 1,
    isOverdue: false,
    people: [{ ...row, note: 'Beth Morgan, 12 Oct 2026 to 8 Nov 2026, due noon 9 Nov 2026' }],
  })
  desk.setToday('2026-11-10')
  expect(await task('sheets-missing')).toMatchObject({ isOverdue: true })

  // Care started on 26 October: the first review is due by 7 December, announced four weeks ahead.
  expect(await task('reviews-due')).toMatchObject({
    people: [{ ...row, note: 'first review by 7 Dec 2026' }],
  })
  desk.setToday('2026-11-08')
  expect(await task('reviews-due')).toBeUndefined()

  const { figures, tasks } = await desk.call('office.today', {})
  expect(figures).toEqual({ recipients: 1, assistants: 1, heldPence: 0, lastBackupAt: null })
  expect(tasks.every(({ advice }) => advice.startsWith('Usually'))).toBe(true)
})

test('approvals, payments and bank lines wait on today', async () => {
  const desk = await openTestDesk({ today: '2026-11-10' })
  const { addAmina } = await withNorthbridge(desk)
  const { recipientId } = await addAmina('2026-11-01')
  await desk.database.writer.transaction().execute(async (trx) => {
    await trx
      .insertInto('pay_run')
      .values({
        frequency: 'four-weekly',
        first_day: '2026-10-12',
        last_day: '2026-11-08',
        pay_day: '2026-11-13',
        tax_year: '2026-27',
        tax_period: 32,
        tables_source: 'test',
        state: 'draft',
        prepared_by: 2,
        prepared_at: '2026-11-09T13:00:00.000Z',
        approved_by: null,
        approved_at: null,
        posted_at: null,
      })
      .execute()
    const [expectedItemId = 0] = await expectItems(trx, [
      {
        recipientId,
        kind: 'wages',
        description: 'Wages',
        words: ['Beth'],
        amountPence: -1079_97,
        dueOn: '2026-11-13',
        sourceKind: 'payslip',
        sourceId: 1,
      },
    ])
    await addPayments({ trx }, [
      {
        recipientId,
        expectedItemId,
        kind: 'wages',
        payeeName: 'B Morgan',
        sortCode: '200000',
        accountNumber: '12345678',
        reference: 'W-00001',
        amountPence: 1079_97,
        dueOn: '2026-11-13',
      },
    ])
  })
  const { tasks } = await desk.call('office.today', {})
  expect(tasks).toMatchObject([
    {
      kind: 'approvals-waiting',
      count: 1,
      title: '1 approval waits',
      address: '/pay/runs/1',
      isOverdue: false,
    },
    { kind: 'payments-to-send', count: 1, title: '1 payment waits to be sent, £1,079.97' },
  ])
  desk.setToday('2026-11-13')
  const [approval] = (await desk.call('office.today', {})).tasks
  expect(approval).toMatchObject({ kind: 'approvals-waiting', isOverdue: true })
  const { results } = await desk.call('office.search', { text: '1079.97' })
  expect(results).toMatchObject([{ kind: 'payment', title: 'B Morgan £1079.97', address: '/money/payments' }])
})

test('a bank line that nobody has claimed waits, and is pressing after two working days', async () => {
  const desk = await openTestDesk({ today: '2026-11-11' })
  const { bankAccountId } = await withNorthbridge(desk)
  await desk.call('banking.saveMapping', {
    bankAccountId,
    mapping: {
      headerRows: 1,
      delimiter: ',',
      dateColumn: 0,
      dateOrder: 'day-month-year',
      descriptionColumns: [1],
      amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-in' },
      balanceColumn: null,
      decimalMark: '.',
    },
  })
  const csv = 'Date,Description,Amount\n09/11/2026,FASTER PAYMENT NO REFERENCE,100.00\n'
  await desk.call('banking.importStatement', {
    bankAccountId,
    file: { fileName: 'november.csv', base64: Buffer.from(csv).toString('base64') },
    openingPence: 0,
    closingPence: 100_00,
  })
  const [line] = (await desk.call('office.today', {})).tasks
  expect(line).toMatchObject({
    kind: 'unmatched-lines',
    title: '1 bank line waits for a person',
    count: 1,
    address: '/money/tray',
    isOverdue: false,
  })
  desk.setToday('2026-11-12')
  expect((await desk.call('office.today', {})).tasks[0]).toMatchObject({ isOverdue: true })
})
