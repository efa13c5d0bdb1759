import { expect, test } from 'vitest'
import { matchLines } from '../../src-shared/domain/banking/match-line.ts'
import { type BankLine, type ExpectedItem } from '../../src-shared/domain/banking/matching.ts'
import { newRows } from '../../src-shared/domain/banking/row-identity.ts'
import { readStatement } from '../../src-shared/domain/banking/statement-csv.ts'
import { type StatementMapping } from '../../src-shared/domain/banking/statement.ts'

/**
 * Scenario 3: Brian Hughes's bank statement, every line explained. The person is invented; the figures are from the
 * project's end-to-end scenarios, recomputed independently there.
 */
const table = [
  ['Date', 'Line', 'Amount'],
  ['26 Oct 2026', 'NORTHBRIDGE DP 00417', '1,779.60'],
  ['28 Oct 2026', 'SO B HUGHES CARE', '217.20'],
  ['13 Nov 2026', 'BACS BETH', '-1,079.97'],
  ['13 Nov 2026', 'BACS CARL', '-591.73'],
  ['16 Nov 2026', 'DD NEST', '-47.71'],
  ['17 Nov 2026', 'SUNRISE CARE INV 881', '-294.00'],
  ['17 Nov 2026', 'SUNRISE CARE INV 881', '-294.00'],
  ['19 Nov 2026', 'SUNRISE CARE RETURN', '294.00'],
  ['20 Nov 2026', 'CARD AMZ 7731', '-18.99'],
]
const mapping: StatementMapping = {
  headerRows: 1,
  dateColumn: 0,
  dateOrder: 'day-month-year',
  descriptionColumns: [1],
  amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-in' },
  balanceColumn: null,
  decimalMark: '.',
}
const stated = { openingPence: 5_214_86, closingPence: 5_179_26 }
const brian = 417
const item = (
  id: number,
  kind: ExpectedItem['kind'],
  amountPence: number,
  dueOn: string,
  words: string[],
): ExpectedItem => ({
  id,
  recipientId: brian,
  kind,
  amountPence,
  dueOn,
  words,
})
const expected: readonly ExpectedItem[] = [
  item(1, 'council-payment', 1_779_60, '2026-10-26', ['NORTHBRIDGE', 'DP 00417']),
  item(2, 'contribution', 217_20, '2026-10-26', ['B Hughes']),
  item(3, 'wages', -1_079_97, '2026-11-13', ['Beth']),
  item(4, 'wages', -591_73, '2026-11-13', ['Carl']),
  item(5, 'pension', -47_71, '2026-11-16', ['NEST']),
  item(6, 'care', -294_00, '2026-11-17', ['Sunrise Care', 'INV 881']),
  item(7, 'tax', -54_37, '2026-11-22', ['HMRC']),
]

const reading = readStatement(table, mapping, stated)
const held = newRows([], reading.rows).added.map(({ row, occurrence }) => ({ ...row, occurrence }))
const lines: readonly BankLine[] = held.map((row, index) => ({ ...row, id: index + 1 }))
const outcomes = matchLines({ lines, expected })

test('in, out and closing', () => {
  expect(reading.problems).toEqual([])
  expect(reading.inPence).toBe(2_290_80)
  expect(reading.outPence).toBe(2_326_40)
  expect(reading.closingPence).toBe(5_179_26)
  expect(reading.rows).toHaveLength(9)
})

test('a file whose own balance differs is refused', () => {
  const { problems, differencePence } = readStatement(table, mapping, { ...stated, closingPence: 5_179_62 })
  expect(differencePence).toBe(36)
  expect(problems).toEqual([
    {
      rowNumber: 0,
      column: 'balance',
      reason: 'the opening balance and the rows differ from the closing balance £5,179.62 by £0.36',
    },
  ])
})

test('six lines match on their own, each with its reason', () => {
  const matched = outcomes.flatMap((outcome) =>
    outcome.state === 'matched' ? [[outcome.lineId, outcome.expectedItemId, outcome.reason]] : [],
  )
  expect(matched).toEqual([
    [1, 1, '£1,779.60 exactly, names NORTHBRIDGE, due 26 Oct 2026'],
    [2, 2, '£217.20 exactly, names B HUGHES, due 26 Oct 2026'],
    [3, 3, '£1,079.97 exactly, names BETH, due 13 Nov 2026'],
    [4, 4, '£591.73 exactly, names CARL, due 13 Nov 2026'],
    [5, 5, '£47.71 exactly, names NEST, due 16 Nov 2026'],
    [6, 6, '£294.00 exactly, names SUNRISE CARE, due 17 Nov 2026'],
  ])
})

test('the second 881 is flagged and pairs off with the return', () => {
  expect(outcomes.slice(6, 8)).toEqual([
    {
      state: 'paired',
      lineId: 7,
      otherLineId: 8,
      isPaidTwice: true,
      reopensItemId: null,
      reason: 'same payee, number and amount, same day; came back on 19 Nov 2026',
    },
    {
      state: 'paired',
      lineId: 8,
      otherLineId: 7,
      isPaidTwice: true,
      reopensItemId: null,
      reason: 'brings back the second payment of 17 Nov 2026: “SUNRISE CARE INV 881”',
    },
  ])
})

test('£18.99 is left for a person: an ordinary reason, a call, no receipt', () => {
  expect(outcomes[8]).toEqual({
    state: 'tray',
    lineId: 9,
    isPaidTwice: false,
    reason: 'nothing that is expected fits',
    ordinaryReason: 'likely ordinary reason: household item by mistake',
    firstStep: 'call',
    asksForReceipt: false,
    suggestions: [],
  })
})

test('the same file again adds nothing', () => {
  const again = newRows(held, reading.rows)
  expect(again.added).toEqual([])
  expect(again.alreadyHeld).toHaveLength(9)
})
