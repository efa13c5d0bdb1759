import { formatPounds } from '../money.ts'
import { dayNumber } from '../plain-date.ts'
import { type StatedBalances, type StatementProblem, type StatementRow } from './statement.ts'

/** The first row whose own balance is not the balance before it and its amount. */
function breakIn(rows: readonly StatementRow[], openingPence: number): StatementRow | undefined {
  let balancePence = openingPence
  return rows.find((row) => {
    balancePence += row.amountPence
    return row.balancePence !== null && row.balancePence !== balancePence
  })
}

/**
 * Many banks write the newest row first. The days of the first and last row tell, and where they are the same day
 * the file's own balances do. Otherwise the order of the file stays.
 */
export function oldestFirst(rows: readonly StatementRow[], openingPence: number): readonly StatementRow[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return rows
  const days = dayNumber(last.postedOn) - dayNumber(first.postedOn)
  if (days !== 0) return days > 0 ? rows : rows.toReversed()
  const reversed = rows.toReversed()
  const isReversed =
    breakIn(rows, openingPence) !== undefined && breakIn(reversed, openingPence) === undefined
  return isReversed ? reversed : rows
}

function breakProblem(row: StatementRow): StatementProblem {
  const balance = formatPounds(row.balancePence ?? 0)
  const reason = `the balance ${balance} does not follow from the row before it and ${formatPounds(row.amountPence)}`
  return { rowNumber: row.rowNumber, column: 'balance', reason }
}

/**
 * Whether opening + rows = closing and, when the file has its own balances, whether each row's follows from the row
 * before. Rows oldest first.
 */
export function balanceProblems(
  rows: readonly StatementRow[],
  stated: StatedBalances,
  differencePence: number,
): StatementProblem[] {
  const broken = breakIn(rows, stated.openingPence)
  const problems = broken === undefined ? [] : [breakProblem(broken)]
  if (differencePence === 0) return problems
  const [closing, difference] = [formatPounds(stated.closingPence), formatPounds(differencePence)]
  const reason = `the opening balance and the rows differ from the closing balance ${closing} by ${difference}`
  return [...problems, { rowNumber: 0, column: 'balance', reason }]
}
