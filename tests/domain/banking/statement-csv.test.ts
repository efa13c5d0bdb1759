import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStatement } from '../../../src-shared/domain/banking/statement-csv.ts'
import { type StatementMapping } from '../../../src-shared/domain/banking/statement.ts'
import { suggestColumns } from '../../../src-shared/domain/banking/suggest-mapping.ts'
import { formatPlainPounds } from '../../../src-shared/domain/money.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

/** Date, description, money in, money out, balance: as several high-street banks write it. */
const columns: StatementMapping = {
  headerRows: 1,
  dateColumn: 0,
  dateOrder: 'day-month-year',
  descriptionColumns: [1],
  amounts: { kind: 'two-columns', moneyInColumn: 2, moneyOutColumn: 3 },
  balanceColumn: 4,
  decimalMark: '.',
}
const heading = ['Date', 'Details', 'Money in', 'Money out', 'Balance']
const rows = [
  ['01/11/2026', 'A', '100.00', '', '150.00'],
  ['02/11/2026', 'B', '', '30.00', '120.00'],
  ['02/11/2026', 'C', '', '-20.00', '100.00'],
]
const stated = { openingPence: 50_00, closingPence: 100_00 }
const amountsOf = (table: string[][], mapping = columns) =>
  readStatement(table, mapping, stated).rows.map(({ amountPence }) => amountPence)

test('money in and out in two columns, every balance checked', () => {
  const reading = readStatement([heading, ...rows], columns, stated)
  expect(reading.problems).toEqual([])
  expect(reading.rows.map((row) => [row.rowNumber, row.postedOn, row.amountPence, row.balancePence])).toEqual(
    [
      [2, '2026-11-01', 100_00, 150_00],
      [3, '2026-11-02', -30_00, 120_00],
      [4, '2026-11-02', -20_00, 100_00],
    ],
  )
})

test('newest first gives the same rows oldest first, also when all are of one day', () => {
  expect(readStatement([heading, ...rows.toReversed()], columns, stated).problems).toEqual([])
  expect(amountsOf([heading, ...rows.toReversed()])).toEqual([100_00, -30_00, -20_00])
  const oneDay = rows.map((row) => row.with(0, '02/11/2026'))
  expect(amountsOf([heading, ...oneDay.toReversed()])).toEqual([100_00, -30_00, -20_00])
  expect(amountsOf([heading, ...oneDay])).toEqual([100_00, -30_00, -20_00])
})

test('a running balance that breaks names its row', () => {
  const broken = rows.with(1, ['02/11/2026', 'B', '', '30.00', '102.00'])
  expect(readStatement([heading, ...broken], columns, stated).problems).toEqual([
    {
      rowNumber: 3,
      column: 'balance',
      reason: 'the balance £102.00 does not follow from the row before it and −£30.00',
    },
  ])
})

test('a row that is missing breaks both the balances and the sum', () => {
  const { problems } = readStatement([heading, ...rows.toSpliced(1, 1)], columns, stated)
  expect(problems.map(({ rowNumber, column }) => [rowNumber, column])).toEqual([
    [3, 'balance'],
    [0, 'balance'],
  ])
})

describe('one row that cannot be read', () => {
  test.each([
    [['31/02/2026', 'A', '1.00', '', '1.00'], 'date', '“31/02/2026” is not a day written day, month, year'],
    [['', 'A', '1.00', '', '1.00'], 'date', 'there is no date'],
    [['01/11/2026', '  ', '1.00', '', '1.00'], 'description', 'there is no description'],
    [['01/11/2026', 'A', '', '', '1.00'], 'money in', 'there is no amount'],
    [['01/11/2026', 'A', '1.00', '2.00', '1.00'], 'money out', 'there is an amount both in and out'],
    [['01/11/2026', 'A', '-1.00', '', '1.00'], 'money in', 'money in is below nothing'],
    [
      ['01/11/2026', 'A', '1.107,00', '', '1.00'],
      'money in',
      '“1.107,00” is not an amount with a point before the pence',
    ],
    [
      ['01/11/2026', 'A', '', '12,34', '1'],
      'money out',
      '“12,34” is not an amount with a point before the pence',
    ],
    [
      ['01/11/2026', 'A', '1.00', '', 'n/a'],
      'balance',
      '“n/a” is not an amount with a point before the pence',
    ],
    [['01/11/2026', 'A', '1.00'], 'balance', 'there is no amount'],
  ])('%j', (row, column, reason) => {
    expect(readStatement([heading, row], columns, stated).problems).toEqual([
      { rowNumber: 2, column, reason },
    ])
  })
})

test('every problem of a row is named', () => {
  const { problems } = readStatement([heading, ['x', '', 'y', '', 'z']], columns, stated)
  expect(problems.map(({ column }) => column)).toEqual(['date', 'description', 'money in', 'balance'])
})

test('a file with nothing under the heading is a problem', () => {
  expect(readStatement([heading, ['', ' ']], columns, stated).problems).toEqual([
    { rowNumber: 0, column: '', reason: 'there are no rows under the heading' },
  ])
})

test('one column the other way round, decimal comma, several description columns', () => {
  const mapping: StatementMapping = {
    ...columns,
    headerRows: 0,
    descriptionColumns: [1, 3],
    amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-out' },
    balanceColumn: null,
    decimalMark: ',',
  }
  const table = [
    ['1.11.2026', ' SUNRISE   CARE ', '1.294,50', 'INV 881'],
    ['2.11.2026', 'COUNCIL', '-2.000,00', ''],
  ]
  const reading = readStatement(table, mapping, { openingPence: 0, closingPence: 705_50 })
  expect(reading.problems).toEqual([])
  expect(reading.rows.map((row) => [row.description, row.amountPence])).toEqual([
    ['SUNRISE CARE INV 881', -1_294_50],
    ['COUNCIL', 2_000_00],
  ])
})

test('rows that carry no money are named and left out', () => {
  const table = [heading, ['01/11/2026', 'BALANCE BROUGHT FORWARD', '0.00', '', '50.00'], ...rows]
  const reading = readStatement(table, columns, stated)
  expect(reading.problems).toEqual([])
  expect(reading.rowsWithoutMoney).toEqual([2])
  expect(reading.rows).toHaveLength(3)
})

const amounts = fc.array(
  fc.integer({ min: -5_000_00, max: 5_000_00 }).filter((pence) => pence !== 0),
  {
    minLength: 1,
    maxLength: 40,
  },
)

/** A file as a bank would write it, with its own balances, starting from £100. */
function fileOf(list: readonly number[]): string[][] {
  let balance = 100_00
  return list.map((amount, index) => {
    balance += amount
    const [year = '', month = '', day = ''] = addDays('2026-10-26', index >> 1).split('-')
    const [moneyIn, moneyOut] =
      amount > 0 ? [formatPlainPounds(amount), ''] : ['', formatPlainPounds(-amount)]
    return [`${day}/${month}/${year}`, `line ${String(index)}`, moneyIn, moneyOut, formatPlainPounds(balance)]
  })
}

test('opening + in − out is closing, oldest or newest first; one altered figure is always found', () => {
  fc.assert(
    fc.property(amounts, fc.nat(), fc.integer({ min: 1, max: 999 }), (list, at, change) => {
      const closingPence = 100_00 + list.reduce((sum, amount) => sum + amount, 0)
      const balances = { openingPence: 100_00, closingPence }
      const table = fileOf(list)
      for (const file of [table, table.toReversed()]) {
        const reading = readStatement([heading, ...file], columns, balances)
        expect(reading.problems).toEqual([])
        expect(reading.openingPence + reading.inPence - reading.outPence).toBe(closingPence)
        expect(reading.rows.map(({ amountPence }) => amountPence)).toEqual(list)
      }
      const index = at % list.length
      const altered = fileOf(list.map((amount, other) => (other === index ? amount * 1000 + change : amount)))
      expect(readStatement([heading, ...altered], columns, balances).problems).not.toEqual([])
    }),
  )
})

test('any text at all gives rows or problems, never a throw', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 20 }), (table) => {
      const reading = readStatement(table, columns, stated)
      expect(reading.rows.length > 0 || reading.problems.length > 0).toBe(true)
    }),
  )
})

test('headings are found by their words only, and left out when two say the same', () => {
  expect(suggestColumns(heading)).toEqual({
    dateColumn: 0,
    descriptionColumns: [1],
    moneyInColumn: 2,
    moneyOutColumn: 3,
    balanceColumn: 4,
  })
  expect(suggestColumns(['Posting date', 'Value date', 'Payee', 'Reference', 'Amount (GBP)'])).toEqual({
    descriptionColumns: [2, 3],
    amountColumn: 4,
  })
  expect(suggestColumns(['26/10/2026', 'NORTHBRIDGE', '1779.60'])).toEqual({})
})
