import { parseStatedPounds, sumPence } from '../money.ts'
import { type PlainDate } from '../plain-date.ts'
import { balanceProblems, oldestFirst } from './running-balance.ts'
import { parseStatementDate } from './statement-date.ts'
import {
  type StatedBalances,
  type StatementMapping,
  type StatementProblem,
  type StatementReading,
  type StatementRow,
} from './statement.ts'

type Cells = readonly string[]
type Parsed<Value> = { readonly value: Value } | { readonly column: string; readonly reason: string }

const missing = (column: string, reason: string): Parsed<never> => ({ column, reason })
const quoted = (text: string): string => `“${text.trim().slice(0, 40)}”`

function readAmount(cells: Cells, column: number, mapping: StatementMapping, name: string): Parsed<number> {
  const text = cells[column] ?? ''
  const amount = parseStatedPounds(text, mapping.decimalMark)
  if (amount !== undefined) return { value: amount }
  if (text.trim() === '') return missing(name, 'there is no amount')
  const mark = mapping.decimalMark === '.' ? 'a point' : 'a comma'
  return missing(name, `${quoted(text)} is not an amount with ${mark} before the pence`)
}

function readTwoColumns(
  cells: Cells,
  mapping: StatementMapping,
  moneyInColumn: number,
  moneyOutColumn: number,
): Parsed<number> {
  const isEmpty = (column: number): boolean => (cells[column] ?? '').trim() === ''
  const nothing = { value: 0 }
  if (isEmpty(moneyInColumn) && isEmpty(moneyOutColumn)) return missing('money in', 'there is no amount')
  const moneyIn = isEmpty(moneyInColumn) ? nothing : readAmount(cells, moneyInColumn, mapping, 'money in')
  const moneyOut = isEmpty(moneyOutColumn) ? nothing : readAmount(cells, moneyOutColumn, mapping, 'money out')
  if (!('value' in moneyIn)) return moneyIn
  if (!('value' in moneyOut)) return moneyOut
  if (moneyIn.value !== 0 && moneyOut.value !== 0) {
    return missing('money out', 'there is an amount both in and out')
  }
  // Some banks write money out as -5.00 in its own column, others as 5.00: the column says which way it went.
  if (moneyIn.value < 0) return missing('money in', 'money in is below nothing')
  return { value: moneyIn.value === 0 ? 0 - Math.abs(moneyOut.value) : moneyIn.value }
}

function readSignedAmount(cells: Cells, mapping: StatementMapping): Parsed<number> {
  const { amounts } = mapping
  if (amounts.kind === 'two-columns') {
    return readTwoColumns(cells, mapping, amounts.moneyInColumn, amounts.moneyOutColumn)
  }
  const read = readAmount(cells, amounts.amountColumn, mapping, 'amount')
  if (!('value' in read) || amounts.sign === 'positive-is-in') return read
  return { value: 0 - read.value }
}

function readDate(cells: Cells, mapping: StatementMapping): Parsed<PlainDate> {
  const text = cells[mapping.dateColumn] ?? ''
  const date = parseStatementDate(text, mapping.dateOrder)
  if (date !== undefined) return { value: date }
  if (text.trim() === '') return missing('date', 'there is no date')
  return missing('date', `${quoted(text)} is not a day written ${mapping.dateOrder.replaceAll('-', ', ')}`)
}

function readDescription(cells: Cells, mapping: StatementMapping): Parsed<string> {
  const words = mapping.descriptionColumns.map((column) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
  const value = words.filter((text) => text !== '').join(' ')
  return value === '' ? missing('description', 'there is no description') : { value }
}

function readRow(
  cells: Cells,
  rowNumber: number,
  mapping: StatementMapping,
): StatementRow | StatementProblem[] {
  const date = readDate(cells, mapping)
  const description = readDescription(cells, mapping)
  const amount = readSignedAmount(cells, mapping)
  const balance: Parsed<number | null> =
    mapping.balanceColumn === null
      ? { value: null }
      : readAmount(cells, mapping.balanceColumn, mapping, 'balance')
  if ('value' in date && 'value' in description && 'value' in amount && 'value' in balance) {
    return {
      rowNumber,
      postedOn: date.value,
      description: description.value,
      amountPence: amount.value,
      balancePence: balance.value,
    }
  }
  return [date, description, amount, balance].flatMap((cell) =>
    'value' in cell ? [] : [{ rowNumber, ...cell }],
  )
}

function totalsOf(rows: readonly StatementRow[], stated: StatedBalances) {
  const inPence = sumPence(rows.map(({ amountPence }) => Math.max(0, amountPence)))
  const outPence = sumPence(rows.map(({ amountPence }) => Math.max(0, 0 - amountPence)))
  const closingPence = stated.openingPence + inPence - outPence
  const differencePence = stated.closingPence - closingPence
  return { inPence, outPence, openingPence: stated.openingPence, closingPence, differencePence }
}

/**
 * Reads the rows of a statement that has been split into cells, with the saved mapping of its bank and the opening
 * and closing balance its owner read off the statement. Rows that are quite empty are passed over. Every cell that
 * cannot be read in the stated way is a problem that names its row, column and reason; so is a file whose opening
 * balance and rows do not give the closing balance, or whose own running balance breaks at a row. A file with a
 * problem is to be refused whole. Preview and import use this one function.
 */
export function readStatement(
  table: readonly Cells[],
  mapping: StatementMapping,
  stated: StatedBalances,
): StatementReading {
  const rows: StatementRow[] = []
  const problems: StatementProblem[] = []
  table.forEach((cells, index) => {
    if (index < mapping.headerRows || cells.every((cell) => cell.trim() === '')) return
    const read = readRow(cells, index + 1, mapping)
    if ('rowNumber' in read) rows.push(read)
    else problems.push(...read)
  })
  const ordered = oldestFirst(rows, stated.openingPence)
  const totals = totalsOf(ordered, stated)
  if (rows.length === 0 && problems.length === 0) {
    problems.push({ rowNumber: 0, column: '', reason: 'there are no rows under the heading' })
  } else if (problems.length === 0) {
    problems.push(...balanceProblems(ordered, stated, totals.differencePence))
  }
  return {
    rows: ordered.filter(({ amountPence }) => amountPence !== 0),
    rowsWithoutMoney: ordered.filter(({ amountPence }) => amountPence === 0).map((row) => row.rowNumber),
    ...totals,
    problems,
  }
}
