import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { expectContribution, openMoneyOffice, oweWages, sendWages } from '../support/money-office.ts'
import { amina } from '../support/sample-people.ts'
import { bankOf, statementOf } from '../support/statements.ts'

const refused = (code: string) => expect.objectContaining({ ok: false, code }) as unknown

test('bank accounts: names are used once, and only a person’s own account names a person', async () => {
  const { desk, aminaId, devId } = await openMoneyOffice()
  const bank = {
    name: 'Second',
    kind: 'pooled',
    recipientId: null,
    sortCode: '200000',
    accountNumber: '99998888',
  } as const
  expect(await desk.ask('ledger.addBankAccount', { ...bank, name: 'Pooled' })).toEqual(refused('name-taken'))
  expect(await desk.ask('ledger.addBankAccount', { ...bank, kind: 'named' })).toEqual(
    refused('recipient-needed'),
  )
  expect(await desk.ask('ledger.addBankAccount', { ...bank, recipientId: devId })).toEqual(
    refused('recipient-needed'),
  )
  const own = { ...bank, kind: 'named', recipientId: 99 } as const
  expect(await desk.ask('ledger.addBankAccount', own)).toEqual(refused('unknown-recipient'))
  expect(await desk.ask('ledger.addBankAccount', { ...own, recipientId: aminaId })).toEqual(
    refused('account-in-use'),
  )
  await desk.call('ledger.addBankAccount', bank)
  const { bankAccounts } = await desk.call('ledger.listBankAccounts', {})
  expect(bankAccounts.map(({ name, balancePence }) => [name, balancePence])).toEqual([
    ['Pooled', 1_500_00],
    ['Second', 0],
  ])
})

test('opening balances: once for a person, in their own bank account, before any statement', async () => {
  const { desk, bankAccountId, aminaId, devId, openingPence } = await openMoneyOffice()
  const opening = { recipientId: aminaId, bankAccountId, amountPence: 1, onDay: '2026-11-01' }
  expect(await desk.ask('ledger.recordOpeningBalance', opening)).toEqual(refused('already-opened'))
  expect(await desk.ask('ledger.recordOpeningBalance', { ...opening, recipientId: 99 })).toEqual(
    refused('unknown-recipient'),
  )
  expect(await desk.ask('ledger.recordOpeningBalance', { ...opening, bankAccountId: 99 })).toEqual(
    refused('unknown-bank-account'),
  )

  // A wrong one is reversed and brought in again.
  await desk.call('ledger.reverse', { entryId: 2, onDay: '2026-11-02', reason: 'Wrong amount' })
  await desk.call('ledger.recordOpeningBalance', { ...opening, recipientId: devId, amountPence: 500_00 })
  await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf([['2026-11-03', 'CASH', 1_00]], openingPence),
  })
  expect(await desk.ask('ledger.reverse', { entryId: 1, onDay: '2026-11-04', reason: 'x' })).toEqual(
    refused('statement-imported'),
  )
  const { recipientId } = await desk.call('recipients.add', {
    ...amina,
    name: 'Elsie Ward',
    councilId: 1,
    bankAccountId,
    askedOn: '2026-11-01',
  })
  expect(await desk.ask('ledger.recordOpeningBalance', { ...opening, recipientId })).toEqual(
    refused('statement-imported'),
  )
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('an account: movements with running balance, weeks without movement, and what is spoken for', async () => {
  const office = await openMoneyOffice()
  const { desk, aminaId } = office
  const [first = 0] = await oweWages(desk, [
    { recipientId: aminaId, amountPence: 300_00, works: 'W001' },
    { recipientId: aminaId, amountPence: 50_00, works: 'W002' },
  ])
  await sendWages(office, [first])
  const account = await desk.call('ledger.account', { recipientId: aminaId, toDay: '2026-11-22' })
  expect(account).toMatchObject({
    cashPence: 700_00,
    openingPence: 0,
    closingPence: 700_00,
    inPence: 1_000_00,
    outPence: 300_00,
    spokenForPence: 50_00,
    freeToSpendPence: 650_00,
    contingencyPence: 0,
  })
  expect(
    account.rows.map((row) => [row.postedOn, row.category, row.amountPence, row.balanceAfterPence]),
  ).toEqual([
    ['2026-11-01', 'opening', 1_000_00, 1_000_00],
    ['2026-11-10', 'wages', -300_00, 700_00],
  ])
  expect(account.weekly).toEqual([
    { weekEnding: '2026-11-01', inPence: 1_000_00, outPence: 0, balancePence: 1_000_00 },
    { weekEnding: '2026-11-08', inPence: 0, outPence: 0, balancePence: 1_000_00 },
    { weekEnding: '2026-11-15', inPence: 0, outPence: 300_00, balancePence: 700_00 },
    { weekEnding: '2026-11-22', inPence: 0, outPence: 0, balancePence: 700_00 },
  ])
  const later = await desk.call('ledger.account', {
    recipientId: aminaId,
    fromDay: '2026-11-02',
    toDay: '2026-11-22',
  })
  expect(later).toMatchObject({ openingPence: 1_000_00, closingPence: 700_00, inPence: 0, outPence: 300_00 })
  const earlier = await desk.call('ledger.account', { recipientId: aminaId, toDay: '2026-10-31' })
  expect(earlier).toMatchObject({ closingPence: 0, cashPence: 700_00, rows: [], weekly: [] })
  expect(await desk.ask('ledger.account', { recipientId: 99 })).toEqual(refused('unknown-recipient'))
})

test('an entry opens down to its postings, source and maker', async () => {
  const { desk } = await openMoneyOffice()
  const entry = await desk.call('ledger.entry', { entryId: 1 })
  expect(entry).toMatchObject({
    kind: 'opening-balance',
    description: 'Balance brought in',
    source: 'Person 1',
    recordedBy: 'manager',
    reversesEntryId: null,
    reversedByEntryId: null,
  })
  expect(entry.postings.map(({ amountPence }) => amountPence)).toEqual([1_000_00, -1_000_00])
  expect(await desk.ask('ledger.entry', { entryId: 99 })).toEqual(refused('unknown-entry'))
})

test('balances: every person, and the bank is theirs to the penny', async () => {
  const { desk } = await openMoneyOffice()
  const { balances, ...sums } = await desk.call('ledger.balances', {})
  expect(balances.map(({ name, cashPence }) => [name, cashPence])).toEqual([
    ['Amina Patel', 1_000_00],
    ['Dev Sharma', 500_00],
  ])
  expect(sums).toEqual({
    peoplePence: 1_500_00,
    unallocatedPence: 0,
    inTransitPence: 0,
    bankPence: 1_500_00,
    differencePence: 0,
  })
})

test('reversal: what was allocated goes back to the tray, and what it paid is open again', async () => {
  const { desk, bankAccountId, aminaId, openingPence } = await openMoneyOffice()
  const [expectedItemId = 0] = await expectContribution(desk, aminaId, 62_40, 'NB417')
  await desk.call('banking.importStatement', {
    bankAccountId,
    ...statementOf([['2026-11-10', 'CASH', 62_40]], openingPence),
  })
  const allocation = {
    bankLineId: 1,
    expectedItemId,
    recipientId: aminaId,
    category: 'contribution',
    note: '',
  } as const
  const { entryId } = await desk.call('banking.allocateLine', allocation)
  expect(await bankOf(desk, bankAccountId)).toMatchObject({ peoplePence: 1_562_40, unallocatedPence: 0 })

  const again = { entryId: entryId ?? 0, onDay: '2026-11-10', reason: 'Not hers' }
  const reversal = { ...again, requestId: randomUUID() }
  const first = await desk.call('ledger.reverse', reversal)
  expect(await desk.call('ledger.reverse', reversal)).toEqual(first)
  expect(await bankOf(desk, bankAccountId)).toMatchObject({ peoplePence: 1_500_00, unallocatedPence: 62_40 })
  const { lines } = await desk.call('banking.listLines', { state: 'tray' })
  expect(lines.map(({ id, reason }) => [id, reason])).toEqual([[1, 'put back: Not hers']])
  expect((await desk.call('banking.expectedItems', {})).items.map(({ id }) => id)).toEqual([expectedItemId])

  expect(await desk.ask('ledger.reverse', again)).toEqual(refused('already-reversed'))
  expect(await desk.ask('ledger.reverse', { ...again, entryId: first.entryId })).toEqual(
    refused('is-a-reversal'),
  )
  expect(await desk.ask('ledger.reverse', { ...again, entryId: 3 })).toEqual(refused('made-by-bank-line'))
  expect(await desk.ask('ledger.reverse', { ...again, entryId: 99 })).toEqual(refused('unknown-entry'))
  const { rows } = await desk.call('ledger.account', { recipientId: aminaId })
  expect(rows.map(({ isReversal, isReversed }) => [isReversal, isReversed])).toEqual([
    [false, false],
    [false, true],
    [true, false],
  ])
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('reversal: never takes what somebody no longer has, and a sent payment stays sent', async () => {
  const office = await openMoneyOffice()
  const { desk, devId } = office
  const paymentIds = await oweWages(desk, [{ recipientId: devId, amountPence: 400_00, works: 'W009' }])
  await sendWages(office, paymentIds)
  const short = await desk.ask('ledger.reverse', { entryId: 2, onDay: '2026-11-10', reason: 'x' })
  expect(short).toMatchObject({
    code: 'insufficient-funds',
    details: { availablePence: 100_00, neededPence: 500_00 },
  })
  expect(await desk.ask('ledger.reverse', { entryId: 3, onDay: '2026-11-10', reason: 'x' })).toEqual(
    refused('made-by-payment'),
  )
})

test('who may: everybody reads, finance writes, only a manager adds a bank account', async () => {
  const { desk, bankAccountId, aminaId } = await openMoneyOffice()
  const opening = { recipientId: aminaId, bankAccountId, amountPence: 1, onDay: '2026-11-01' }
  for (const role of ['caseworker', 'payroll-officer', 'auditor'] as const) {
    desk.as(role)
    expect(await desk.ask('ledger.balances', {})).toMatchObject({ ok: true })
    expect(await desk.ask('ledger.recordOpeningBalance', opening)).toEqual(refused('not-permitted'))
    expect(await desk.ask('ledger.reverse', { entryId: 1, onDay: '2026-11-01', reason: 'x' })).toEqual(
      refused('not-permitted'),
    )
  }
  desk.as('finance-officer')
  expect(await desk.ask('ledger.recordOpeningBalance', opening)).toEqual(refused('already-opened'))
  const bank = {
    name: 'Third',
    kind: 'pooled',
    recipientId: null,
    sortCode: '200000',
    accountNumber: '99998888',
  } as const
  expect(await desk.ask('ledger.addBankAccount', bank)).toEqual(refused('not-permitted'))
})
