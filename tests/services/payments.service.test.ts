import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { batchesWaiting, paymentsWaiting } from '../../src-main/payments/payments.service.ts'
import { readBacsStandard18 } from '../../src-shared/domain/payments/read-bacs-standard-18.ts'
import { openMoneyOffice, oweWages, sendWages, type MoneyOffice } from '../support/money-office.ts'
import { bankOf, statementOf } from '../support/statements.ts'

const refused = (code: string) => expect.objectContaining({ ok: false, code }) as unknown
const textOf = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8')

async function withWages(): Promise<MoneyOffice & { paymentIds: number[] }> {
  const office = await openMoneyOffice()
  const paymentIds = await oweWages(office.desk, [
    { recipientId: office.aminaId, amountPence: 300_00, works: 'W001' },
    { recipientId: office.devId, amountPence: 200_00, works: 'W002' },
  ])
  return { ...office, paymentIds }
}

test('a batch: made by one, approved by another, sent once, and the file is the same for ever', async () => {
  const office = await withWages()
  const { desk, bankAccountId, paymentIds, aminaId } = office
  expect(await paymentsWaiting(desk.database.reader)).toEqual({ count: 2, totalPence: 500_00 })
  const { batchId, sent } = await sendWages(office, paymentIds)
  expect(sent).toMatchObject({ payments: 2, totalPence: 500_00 })
  expect(await bankOf(desk, bankAccountId)).toEqual({
    balancePence: 1_500_00,
    peoplePence: 1_000_00,
    unallocatedPence: 0,
    inTransitPence: 500_00,
  })
  expect(await desk.call('ledger.account', { recipientId: aminaId })).toMatchObject({
    cashPence: 700_00,
    spokenForPence: 0,
    freeToSpendPence: 700_00,
  })
  const file = await desk.call('payments.fileOfBatch', { batchId })
  expect(file.document).toEqual(sent.document)
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })).toEqual(
    refused('already-sent'),
  )
  expect(await desk.ask('payments.withdrawBatch', { batchId, reason: 'x' })).toEqual(refused('already-sent'))
  expect(await desk.ask('payments.approveBatch', { batchId })).toEqual(refused('not-made'))
  const { batch, payments } = await desk.call('payments.batch', { batchId })
  expect(batch).toMatchObject({ state: 'sent', people: 2, madeBy: 'manager', approvedBy: 'finance-officer' })
  expect(payments.map(({ state, accountNumber }) => [state, accountNumber])).toEqual([
    ['sent', '••••5678'],
    ['sent', '••••5678'],
  ])
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('the Bacs file reads back to what was approved', async () => {
  const office = await withWages()
  const { sent } = await sendWages(office, office.paymentIds)
  expect(sent.document).toMatchObject({ fileName: 'bacs-2026-11-12-batch-1.txt', mediaType: 'text/plain' })
  const read = readBacsStandard18(textOf(sent.document.base64))
  expect(JSON.stringify(read)).toContain('"amountPence":30000')
  expect(JSON.stringify(read)).toContain('"reference":"W001"')
  expect(textOf(sent.document.base64)).toContain('UTL10000000050000000000005000000000010000002')
})

test('a bank that takes a list gets a CSV', async () => {
  const { desk, bankAccountId, paymentIds } = await withWages()
  const { batchId } = await desk.call('payments.makeBatch', {
    bankAccountId,
    paymentIds,
    processingDay: '2026-11-12',
  })
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  const { document } = await desk.call('payments.sendBatch', { batchId, format: 'bank-csv' })
  expect(document.fileName).toBe('payments-2026-11-12-batch-1.csv')
  expect(textOf(document.base64).split('\r\n')).toEqual([
    'Payee name,Sort code,Account number,Amount,Reference,Pay date',
    'BETH MORGAN,20-00-00,12345678,300.00,W001,2026-11-12',
    'BETH MORGAN,20-00-00,12345678,200.00,W002,2026-11-12',
    '',
  ])
})

test('a batch is made only of what waits, on a day that banks work, with the money there', async () => {
  const { desk, bankAccountId, paymentIds, devId } = await withWages()
  const good = { bankAccountId, paymentIds, processingDay: '2026-11-12' }
  expect(await desk.ask('payments.makeBatch', { ...good, bankAccountId: 9 })).toEqual(
    refused('unknown-bank-account'),
  )
  expect(await desk.ask('payments.makeBatch', { ...good, processingDay: '2026-11-14' })).toEqual(
    refused('not-a-working-day'),
  )
  expect(await desk.ask('payments.makeBatch', { ...good, processingDay: '2026-12-25' })).toEqual(
    refused('not-a-working-day'),
  )
  expect(await desk.ask('payments.makeBatch', { ...good, processingDay: '2026-11-09' })).toEqual(
    refused('processing-day-passed'),
  )
  expect(await desk.ask('payments.makeBatch', { ...good, paymentIds: [99] })).toEqual(
    refused('payment-not-waiting'),
  )
  const { batchId } = await desk.call('payments.makeBatch', good)
  expect(await batchesWaiting(desk.database.reader)).toBe(1)
  expect(await desk.ask('payments.makeBatch', good)).toEqual(refused('payment-not-waiting'))

  // What an unsent batch will take is not there for another one.
  const [more = 0] = await oweWages(desk, [{ recipientId: devId, amountPence: 300_01, works: 'W003' }])
  const short = await desk.ask('payments.makeBatch', { ...good, paymentIds: [more] })
  expect(short).toMatchObject({
    code: 'insufficient-funds',
    details: { recipientId: devId, neededPence: 500_01, availablePence: 500_00 },
  })

  await desk.call('payments.withdrawBatch', { batchId, reason: 'Wrong day' })
  expect(await desk.ask('payments.withdrawBatch', { batchId, reason: 'x' })).toEqual(
    refused('already-withdrawn'),
  )
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })).toEqual(
    refused('not-approved'),
  )
  const { waiting, batches } = await desk.call('payments.list', {})
  expect(waiting.map(({ id }) => id)).toEqual([...paymentIds, more])
  expect(batches.map(({ state, payments }) => [state, payments])).toEqual([['withdrawn', 0]])
})

test('approval: never one’s own, within the limit of the role, each payment on its own', async () => {
  const { desk, bankAccountId, paymentIds, aminaId } = await withWages()
  const made = { bankAccountId, paymentIds, processingDay: '2026-11-12' }
  const { batchId } = await desk.call('payments.makeBatch', made)
  expect(await desk.ask('payments.approveBatch', { batchId })).toEqual(refused('same-person'))
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })).toEqual(
    refused('not-approved'),
  )
  expect(await desk.ask('payments.approveBatch', { batchId: 9 })).toEqual(refused('unknown-batch'))
  expect(await desk.ask('payments.sendBatch', { batchId: 9, format: 'bank-csv' })).toEqual(
    refused('unknown-batch'),
  )
  expect(await desk.ask('payments.withdrawBatch', { batchId: 9, reason: 'x' })).toEqual(
    refused('unknown-batch'),
  )
  expect(await desk.ask('payments.batch', { batchId: 9 })).toEqual(refused('unknown-batch'))
  expect(await desk.ask('payments.fileOfBatch', { batchId: 9 })).toEqual(refused('unknown-batch'))
  expect(await desk.ask('payments.fileOfBatch', { batchId })).toEqual(refused('not-sent'))
  for (const role of ['caseworker', 'payroll-officer', 'auditor'] as const) {
    desk.as(role)
    expect(await desk.ask('payments.approveBatch', { batchId })).toEqual(refused('not-permitted'))
  }
  // £5,000.01 is above a finance officer's limit, whatever else the batch holds.
  await desk.database.writer.transaction().execute(async (trx) => {
    await trx
      .updateTable('payment')
      .set({ amount_pence: 5_000_01 })
      .where('recipient_id', '=', aminaId)
      .execute()
  })
  desk.as('finance-officer')
  const above = await desk.ask('payments.approveBatch', { batchId })
  expect(above).toMatchObject({
    code: 'above-limit',
    details: { amountPence: 5_000_01, limitPence: 5_000_00 },
  })
})

test('sending: asks again for the money, the day and what the file needs', async () => {
  const { desk, bankAccountId, paymentIds, devId, openingPence } = await withWages()
  const { batchId } = await desk.call('payments.makeBatch', {
    bankAccountId,
    paymentIds,
    processingDay: '2026-11-12',
  })
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  const settings = {
    name: 'Test Desk',
    address: 'x',
    phone: '',
    hours: '',
    contactName: '',
    independentAdvice: '',
    idleLockMinutes: 15,
  }
  desk.as('manager')
  await desk.call('office.changeSettings', { ...settings, bacsServiceUserNumber: '' })
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bacs-standard-18' })).toEqual(
    refused('no-service-user-number'),
  )
  await desk.call('office.changeSettings', { ...settings, bacsServiceUserNumber: '123456' })
  desk.setToday('2026-11-13')
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })).toEqual(
    refused('processing-day-passed'),
  )
  desk.setToday('2026-11-11')

  // Dev's money goes out another way before the batch is sent.
  await desk.call('banking.addExpectedItem', {
    recipientId: devId,
    kind: 'care',
    payee: 'Sunrise',
    description: 'Invoice 77',
    amountPence: -400_00,
    dueOn: '2026-11-11',
  })
  await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf([['2026-11-11', 'SUNRISE 77', -400_00]], openingPence),
  })
  const short = await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })
  expect(short).toMatchObject({
    code: 'insufficient-funds',
    details: { recipientId: devId, availablePence: 100_00 },
  })
  await desk.database.writer.transaction().execute(async (trx) => {
    await trx
      .updateTable('payment')
      .set({ account_number: '1234' })
      .where('recipient_id', '=', devId)
      .execute()
  })
  const unwritten = await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })
  expect(unwritten).toMatchObject({
    code: 'cannot-be-written',
    details: { what: 'account-number', payeeName: 'Beth Morgan' },
  })
})

test('what the bank shows as paid in another way leaves its batch, and an empty batch pays nothing', async () => {
  const { desk, bankAccountId, aminaId, openingPence } = await openMoneyOffice()
  const paymentIds = await oweWages(desk, [{ recipientId: aminaId, amountPence: 100_00, works: 'W001' }])
  const made = { bankAccountId, paymentIds, processingDay: '2026-11-12' }
  const { batchId } = await desk.call('payments.makeBatch', made)
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  desk.as('manager')
  const second = await desk.call('payments.makeBatch', {
    ...made,
    paymentIds: await oweWages(desk, [{ recipientId: aminaId, amountPence: 90_00, works: 'W002' }]),
  })
  await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf(
      [
        ['2026-11-12', 'CHEQUE W001', -100_00],
        ['2026-11-12', 'CHEQUE W002', -90_00],
      ],
      openingPence,
    ),
  })
  expect(await desk.ask('payments.sendBatch', { batchId, format: 'bank-csv' })).toEqual(
    refused('nothing-to-pay'),
  )
  desk.as('finance-officer')
  expect(await desk.ask('payments.approveBatch', { batchId: second.batchId })).toEqual(
    refused('nothing-to-pay'),
  )
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('a request given twice sends once, and its number is good for nothing else', async () => {
  const { desk, bankAccountId, paymentIds } = await withWages()
  const { batchId } = await desk.call('payments.makeBatch', {
    bankAccountId,
    paymentIds,
    processingDay: '2026-11-12',
  })
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  const send = { requestId: randomUUID(), batchId, format: 'bacs-standard-18' as const }
  const [first, second] = await Promise.all([
    desk.call('payments.sendBatch', send),
    desk.call('payments.sendBatch', send),
  ])
  expect(second).toEqual(first)
  expect(await bankOf(desk, bankAccountId)).toMatchObject({ inTransitPence: 500_00 })
  expect(await desk.ask('payments.sendBatch', { ...send, format: 'bank-csv' })).toEqual(
    refused('request-id-reused'),
  )
})

test('a payment is found by its payee and amount', async () => {
  const { desk, paymentIds } = await withWages()
  const { results } = await desk.call('office.search', { text: 'beth 300.00' })
  expect(results).toMatchObject([{ kind: 'payment', title: 'Beth Morgan £300.00' }])
  expect(paymentIds).toEqual([1, 2])
})
