import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openMoneyOffice, oweWages, sendWages } from '../support/money-office.ts'
import { amina } from '../support/sample-people.ts'
import { bankOf, isoMapping, statementOf } from '../support/statements.ts'

const refused = (code: string) => expect.objectContaining({ ok: false, code }) as unknown
const asFile = (content: string | Uint8Array) => ({
  fileName: 'statement.csv',
  base64: Buffer.from(content).toString('base64'),
})

test('a preview shows the rows, what they come to and every problem, without an office', async () => {
  const { desk } = await openMoneyOffice()
  await desk.session.close()
  const file = asFile(
    'Date,Line,Amount\n2026-11-10,ONE,10.00\n2026-11-31,TWO,1.005\n2026-11-12,THREE,-4.00\n',
  )
  const preview = await desk.call('banking.previewImport', {
    file,
    mapping: isoMapping,
    openingPence: 0,
    closingPence: 6_00,
  })
  expect(preview).toMatchObject({
    rowCount: 2,
    inPence: 10_00,
    outPence: 4_00,
    computedClosingPence: 6_00,
    differencePence: 0,
  })
  expect(preview.problems.map(({ rowNumber, column }) => [rowNumber, column])).toEqual([
    [3, 'date'],
    [3, 'amount'],
  ])
  const { rows, suggested } = await desk.call('banking.readHeadings', {
    file: asFile('Date,Details,Paid in,Paid out\n1,2,3,4'),
    delimiter: ',',
  })
  expect(rows).toEqual([
    ['Date', 'Details', 'Paid in', 'Paid out'],
    ['1', '2', '3', '4'],
  ])
  expect(suggested).toEqual({ dateColumn: 0, descriptionColumns: [1], moneyInColumn: 2, moneyOutColumn: 3 })
})

test.each([
  ['UTF-8', Buffer.from('Date,Line,Amount\n2026-11-10,CAFÉ £,1.00', 'utf8')],
  ['UTF-8 with a mark', Buffer.from('\ufeffDate,Line,Amount\n2026-11-10,CAFÉ £,1.00', 'utf8')],
  ['UTF-16', Buffer.from('\ufeffDate,Line,Amount\n2026-11-10,CAFÉ £,1.00', 'utf16le')],
  [
    'UTF-16, the other way round',
    Buffer.from('\ufeffDate,Line,Amount\n2026-11-10,CAFÉ £,1.00', 'utf16le').swap16(),
  ],
  ['Windows-1252', Buffer.from('Date,Line,Amount\n2026-11-10,CAFÉ £,1.00', 'latin1')],
])('reads %s', async (_, bytes) => {
  const { desk } = await openMoneyOffice()
  const given = { file: asFile(bytes), mapping: isoMapping, openingPence: 0, closingPence: 1_00 }
  const { rows, problems } = await desk.call('banking.previewImport', given)
  expect(rows.map(({ description }) => description)).toEqual(['CAFÉ £'])
  expect(problems).toEqual([])
})

test('Windows-1252 is not Latin-1: the euro and the curly apostrophe are read', async () => {
  const { desk } = await openMoneyOffice()
  const bytes = Buffer.concat([
    Buffer.from('Date,Line,Amount\n2026-11-10,O'),
    Buffer.from([0x92, 0x80]),
    Buffer.from(',1.00'),
  ])
  const given = { file: asFile(bytes), mapping: isoMapping, openingPence: 0, closingPence: 1_00 }
  const { rows } = await desk.call('banking.previewImport', given)
  expect(rows[0]?.description).toBe('O’€')
})

test('what is no statement is refused, and nothing of it is kept', async () => {
  const { desk, bankAccountId, openingPence } = await openMoneyOffice()
  const good = { bankAccountId, ...statementOf([['2026-11-10', 'CASH', 1_00]], openingPence) }
  expect(await desk.ask('banking.importStatement', { ...good, bankAccountId: 9 })).toEqual(
    refused('unknown-bank-account'),
  )
  const second = await desk.call('ledger.addBankAccount', {
    name: 'Second',
    kind: 'pooled',
    recipientId: null,
    sortCode: '200000',
    accountNumber: '99998888',
  })
  expect(await desk.ask('banking.importStatement', { ...good, ...second })).toEqual(refused('no-mapping'))
  expect(await desk.ask('banking.mappingOf', { bankAccountId: 9 })).toEqual(refused('unknown-bank-account'))
  expect(await desk.ask('banking.saveMapping', { bankAccountId: 9, mapping: isoMapping })).toEqual(
    refused('unknown-bank-account'),
  )
  expect(await desk.call('banking.mappingOf', { bankAccountId })).toEqual({
    mapping: isoMapping,
    bankBalancePence: openingPence,
  })
  const importing = (content: string | Uint8Array) =>
    desk.ask('banking.importStatement', { ...good, file: asFile(content) })
  expect(await importing(Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'))).toEqual(refused('not-text'))
  expect(await importing(' \n ')).toEqual(refused('empty-file'))
  expect(await importing('Date,Line,Amount\n')).toEqual(refused('empty-file'))
  const unread = await importing('Date,Line,Amount\n10/11/2026,CASH,1.00\n')
  expect(unread).toMatchObject({ code: 'rows-not-read', details: { rowNumber: 2, column: 'date' } })
  const quotes = await importing('Date,Line,Amount\n2026-11-10,"CASH"X,1.00\n')
  expect(quotes).toMatchObject({ code: 'rows-not-read', details: { rowNumber: 2 } })
  const wrong = await desk.ask('banking.importStatement', { ...good, closingPence: good.closingPence - 10 })
  expect(wrong).toMatchObject({ code: 'does-not-add-up', details: { differencePence: -10 } })
  const later = { bankAccountId, ...statementOf([['2026-11-10', 'CASH', 1_00]], openingPence + 5_00) }
  expect(await desk.ask('banking.importStatement', later)).toMatchObject({
    code: 'opening-differs',
    details: { differencePence: 5_00 },
  })
  expect((await desk.call('banking.listLines', { state: 'all' })).total).toBe(0)
})

test('the same file adds nothing, an overlapping one only what is new, and equal rows are rows of their own', async () => {
  const { desk, bankAccountId, openingPence } = await openMoneyOffice()
  const fares = [
    ['2026-11-10', 'BUS', -2_00],
    ['2026-11-10', 'BUS', -2_00],
    ['2026-11-11', 'SHOP', -5_00],
  ] as const
  const first = { requestId: randomUUID(), bankAccountId, ...statementOf(fares, openingPence) }
  const done = await desk.call('banking.importStatement', first)
  expect(done).toMatchObject({ linesAdded: 3, toLookAt: 3 })
  expect(await desk.call('banking.importStatement', first)).toEqual(done)
  expect(await desk.call('banking.importStatement', { ...first, requestId: randomUUID() })).toMatchObject({
    linesAdded: 0,
    linesAlready: 3,
  })

  const overlapping = [
    ...fares.slice(1),
    ['2026-11-11', 'SHOP', -5_00],
    ['2026-11-12', 'BANK', 1_00],
  ] as const
  const next = { bankAccountId, ...statementOf(overlapping, openingPence - 2_00) }
  expect(await desk.call('banking.importStatement', next)).toMatchObject({ linesAdded: 2, linesAlready: 2 })
  expect(await bankOf(desk, bankAccountId)).toMatchObject({
    balancePence: openingPence - 13_00,
    unallocatedPence: -13_00,
  })

  // A day is missing between the books and this file.
  const gap = {
    bankAccountId,
    ...statementOf(
      [
        ['2026-11-12', 'BANK', 1_00],
        ['2026-11-13', 'X', 1_00],
      ],
      openingPence,
    ),
  }
  expect(await desk.ask('banking.importStatement', gap)).toEqual(refused('opening-differs'))
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('a payment that was sent clears; one that comes back is owed again, with a new payment', async () => {
  const office = await openMoneyOffice()
  const { desk, bankAccountId, aminaId, openingPence } = office
  const paymentIds = await oweWages(desk, [{ recipientId: aminaId, amountPence: 300_00, works: 'W001' }])
  const { batchId } = await sendWages(office, paymentIds)
  const paid = statementOf([['2026-11-12', 'BACS BETH MORGAN W001', -300_00]], openingPence)
  expect(await desk.call('banking.importStatement', { bankAccountId, ...paid })).toMatchObject({ matched: 1 })
  expect(await bankOf(desk, bankAccountId)).toEqual({
    balancePence: 1_200_00,
    peoplePence: 1_200_00,
    unallocatedPence: 0,
    inTransitPence: 0,
  })
  expect((await desk.call('payments.batch', { batchId })).payments.map(({ state }) => state)).toEqual([
    'cleared',
  ])

  const back = statementOf([['2026-11-16', 'RETURNED BETH MORGAN W001', 300_00]], paid.closingPence)
  expect(await desk.call('banking.importStatement', { bankAccountId, ...back })).toMatchObject({
    matched: 0,
    toLookAt: 0,
  })
  expect(await desk.call('ledger.account', { recipientId: aminaId })).toMatchObject({
    cashPence: 1_000_00,
    spokenForPence: 300_00,
  })
  expect((await desk.call('payments.batch', { batchId })).payments.map(({ state }) => state)).toEqual([
    'returned',
  ])
  const { waiting } = await desk.call('payments.list', {})
  expect(waiting.map(({ amountPence, reference }) => [amountPence, reference])).toEqual([[300_00, 'W001']])
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})

test('a return in a later file is paired with the line that waited in the tray', async () => {
  const { desk, bankAccountId, openingPence } = await openMoneyOffice()
  const out = statementOf([['2026-11-10', 'GARDEN WORLD 7', -40_00]], openingPence)
  await desk.call('banking.importStatement', { bankAccountId, ...out })
  const back = statementOf([['2026-11-14', 'GARDEN WORLD REFUND', 40_00]], out.closingPence)
  await desk.call('banking.importStatement', { bankAccountId, ...back })
  const { lines } = await desk.call('banking.listLines', { state: 'all' })
  expect(lines.map(({ state }) => state)).toEqual(['paired', 'paired'])
  expect(await bankOf(desk, bankAccountId)).toMatchObject({ unallocatedPence: 0 })
})

test('a person’s own account at the bank is never taken below nothing: the file is refused and names the line', async () => {
  const { desk, councilId, bankAccountId } = await openMoneyOffice()
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
  const lines = [
    ['2026-11-10', 'CASH', 10_00],
    ['2026-11-11', 'SHOP', -10_01],
    ['2026-11-12', 'CASH', 50_00],
  ] as const
  const overdrawn = await desk.ask('banking.importStatement', { ...own, ...statementOf(lines, 0) })
  expect(overdrawn).toEqual({
    ok: false,
    code: 'would-overdraw',
    details: { postedOn: '2026-11-11', description: 'SHOP', amountPence: -10_01, heldPence: 10_00 },
  })
  expect((await desk.call('banking.listLines', { state: 'all' })).total).toBe(0)
})

test('an import that is cancelled half-way leaves nothing', async () => {
  const { desk, bankAccountId, openingPence } = await openMoneyOffice()
  const lines = Array.from(
    { length: 3_000 },
    (_, index) => ['2026-11-10', `CASH ${String(index)}`, 1_00] as const,
  )
  const stop = new AbortController()
  const given = { bankAccountId, ...statementOf(lines, openingPence) }
  const cancelled = await desk.ask('banking.importStatement', given, {
    signal: stop.signal,
    onProgress: ({ done, label }) => {
      if (label === 'Bank lines' && done >= 500) stop.abort()
    },
  })
  expect(cancelled).toEqual(refused('cancelled'))
  expect((await desk.call('banking.listLines', { state: 'all' })).total).toBe(0)
  expect(await desk.call('banking.importStatement', given)).toMatchObject({ linesAdded: 3_000 })
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
})
