import { expect, test } from 'vitest'
import { trayCounts } from '../../src-main/banking/banking.service.ts'
import { expectContribution, openMoneyOffice } from '../support/money-office.ts'
import { amina } from '../support/sample-people.ts'
import { bankOf, isoMapping, statementOf } from '../support/statements.ts'

const refused = (code: string) => expect.objectContaining({ ok: false, code }) as unknown

test('a line that fits but takes more than somebody has waits in the tray of a pooled account', async () => {
  const { desk, bankAccountId, devId, openingPence } = await openMoneyOffice()
  const bill = {
    recipientId: devId,
    kind: 'care',
    payee: 'Sunrise Care',
    description: 'Invoice 99',
    amountPence: -500_01,
    dueOn: '2026-11-10',
  } as const
  const { expectedItemId } = await desk.call('banking.addExpectedItem', bill)
  await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf([['2026-11-10', 'SUNRISE CARE 99', -500_01]], openingPence),
  })
  const { lines } = await desk.call('banking.listLines', { state: 'tray' })
  expect(lines[0]?.reason).toBe('it fits, but the account holds £500.00 and the line takes £500.01')
  expect(lines[0]?.suggestions).toMatchObject([
    { expectedItemId, recipientId: devId, recipientName: 'Dev Sharma', confidence: 'likely' },
  ])
  const allocation = {
    bankLineId: 1,
    expectedItemId,
    recipientId: devId,
    category: 'care',
    note: '',
  } as const
  expect(await desk.ask('banking.allocateLine', allocation)).toMatchObject({
    code: 'insufficient-funds',
    details: { availablePence: 500_00 },
  })
})

test('allocating: to an item, to a person, once, and only where it fits', async () => {
  const { desk, bankAccountId, aminaId, devId, openingPence } = await openMoneyOffice()
  const [itemId = 0] = await expectContribution(desk, aminaId, 62_40, 'NB417')
  const lines = [
    ['2026-11-10', 'CASH A', 62_40],
    ['2026-11-10', 'CASH B', 10_00],
    ['2026-11-11', 'CASH C', 1_00],
  ] as const
  await desk.call('banking.importStatement', { bankAccountId, ...statementOf(lines, openingPence) })
  expect(await trayCounts(desk.database.reader)).toEqual({ count: 3, oldestDay: '2026-11-10' })
  const good = {
    bankLineId: 1,
    expectedItemId: itemId,
    recipientId: aminaId,
    category: 'contribution',
    note: 'Rang her',
  } as const
  expect(await desk.ask('banking.allocateLine', { ...good, bankLineId: 99 })).toEqual(refused('unknown-line'))
  expect(await desk.ask('banking.allocateLine', { ...good, recipientId: 99 })).toEqual(
    refused('unknown-recipient'),
  )
  expect(await desk.ask('banking.allocateLine', { ...good, recipientId: devId })).toEqual(
    refused('unknown-item'),
  )
  expect(await desk.ask('banking.allocateLine', { ...good, bankLineId: 2 })).toMatchObject({
    code: 'amount-differs',
    details: { expectedPence: 62_40, linePence: 10_00 },
  })
  await desk.call('banking.allocateLine', good)
  expect(await desk.ask('banking.allocateLine', good)).toEqual(refused('not-waiting'))
  await desk.call('banking.allocateLine', {
    bankLineId: 2,
    expectedItemId: null,
    recipientId: devId,
    category: 'care',
    note: '',
  })
  expect(await bankOf(desk, bankAccountId)).toMatchObject({ peoplePence: 1_572_40, unallocatedPence: 1_00 })
  expect((await desk.call('banking.expectedItems', { recipientId: aminaId })).items).toEqual([])
  const { lines: all } = await desk.call('banking.listLines', { state: 'all', before: 2 })
  expect(all.map(({ id, reason, recipientName }) => [id, reason, recipientName])).toEqual([
    [1, 'matched to Contribution by manager: Rang her', 'Amina Patel'],
  ])
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('on a person’s own account, explaining a line changes what it was for, not whose it is', async () => {
  const { desk, councilId, bankAccountId, aminaId } = await openMoneyOffice()
  const { recipientId } = await desk.call('recipients.add', {
    ...amina,
    name: 'Brian Hughes',
    councilId,
    bankAccountId,
    askedOn: '2026-01-05',
  })
  const own = await desk.call('ledger.addBankAccount', {
    name: 'Brian',
    kind: 'named',
    recipientId,
    sortCode: '200000',
    accountNumber: '99998888',
  })
  await desk.call('banking.saveMapping', { ...own, mapping: isoMapping })
  await desk.call('banking.importStatement', {
    ...own,
    ...statementOf(
      [
        ['2026-11-10', 'CASH', 30_00],
        ['2026-11-10', 'GIFT', 5_00],
      ],
      0,
    ),
  })
  const good = {
    bankLineId: 1,
    expectedItemId: null,
    recipientId,
    category: 'contribution',
    note: '',
  } as const
  expect(await desk.ask('banking.allocateLine', { ...good, recipientId: aminaId })).toEqual(
    refused('unknown-recipient'),
  )
  await desk.call('banking.allocateLine', good)
  const as = { ...good, bankLineId: 2, category: 'unexplained' } as const
  expect(await desk.call('banking.allocateLine', as)).toEqual({ entryId: null })
  const account = await desk.call('ledger.account', { recipientId })
  expect(account).toMatchObject({ cashPence: 35_00, inPence: 35_00, outPence: 0 })
  expect(account.byCategory).toEqual([
    { category: 'unexplained', amountPence: 5_00 },
    { category: 'contribution', amountPence: 30_00 },
  ])
})

test('expected items: late by how many days, and who may add one', async () => {
  const { desk, devId } = await openMoneyOffice()
  const bill = {
    recipientId: devId,
    kind: 'care',
    payee: 'Sunrise Care',
    description: 'Invoice 99',
    amountPence: -5_00,
    dueOn: '2026-11-07',
  } as const
  await desk.call('banking.addExpectedItem', bill)
  expect(await desk.ask('banking.addExpectedItem', { ...bill, recipientId: 99 })).toEqual(
    refused('unknown-recipient'),
  )
  const { items } = await desk.call('banking.expectedItems', { kind: 'care' })
  expect(items).toMatchObject([
    { recipientName: 'Dev Sharma', description: 'Invoice 99', amountPence: -5_00, daysLate: 3 },
  ])
  for (const role of ['caseworker', 'payroll-officer', 'auditor'] as const) {
    desk.as(role)
    expect(await desk.ask('banking.addExpectedItem', bill)).toEqual(refused('not-permitted'))
    expect(await desk.ask('banking.expectedItems', {})).toMatchObject({ ok: true })
  }
})
