import type { z } from 'zod'
import type { bankingOperations, statementMapping } from '../../src-shared/contract/banking.contract.ts'
import { readStatement } from '../../src-shared/domain/banking/statement-csv.ts'
import { suggestColumns } from '../../src-shared/domain/banking/suggest-mapping.ts'
import type {
  StatedBalances,
  StatementProblem,
  StatementReading,
} from '../../src-shared/domain/banking/statement.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { readTable } from './read-file.ts'

export type Mapping = z.output<typeof statementMapping>
type FileRead =
  | { readonly ok: true; readonly reading: StatementReading }
  | { readonly ok: false; readonly code: 'not-text' | 'empty-file' }

const ROWS_SHOWN = 500
const HEADING_ROWS_SHOWN = 20

/** Reads a statement file with a mapping. Preview and import use this one function, so they cannot disagree. */
export function readStatementFile(base64: string, mapping: Mapping, stated: StatedBalances): FileRead {
  const read = readTable(base64, mapping.delimiter)
  if (!read.ok) return read
  const reading = readStatement(read.table, mapping, stated)
  if (read.brokenRow === undefined) return { ok: true, reading }
  const broken = { rowNumber: read.brokenRow, column: '', reason: 'the quotes in this row do not match' }
  return { ok: true, reading: { ...reading, problems: [broken, ...reading.problems] } }
}

/** The first row that could not be read at all; a row that was read but does not add up is another matter. */
export function firstUnread({
  rows,
  rowsWithoutMoney,
  problems,
}: StatementReading): StatementProblem | undefined {
  const read = new Set([0, ...rows.map(({ rowNumber }) => rowNumber), ...rowsWithoutMoney])
  return problems.find(({ rowNumber }) => !read.has(rowNumber))
}

export const readStatementHandlers: Pick<
  HandlersOf<typeof bankingOperations>,
  'banking.previewImport' | 'banking.readHeadings'
> = {
  'banking.previewImport': (_context, { file, mapping, openingPence, closingPence }) => {
    const read = readStatementFile(file.base64, mapping, { openingPence, closingPence })
    if (!read.ok) return refuse(read.code)
    const {
      rows,
      inPence,
      outPence,
      closingPence: computedClosingPence,
      differencePence,
      problems,
    } = read.reading
    return succeed({
      rows: rows.slice(0, ROWS_SHOWN).map((row) => ({ ...row })),
      rowCount: rows.length,
      inPence,
      outPence,
      computedClosingPence,
      differencePence,
      problems: problems.slice(0, ROWS_SHOWN).map((problem) => ({ ...problem })),
    })
  },

  'banking.readHeadings': (_context, { file, delimiter }) => {
    const read = readTable(file.base64, delimiter)
    if (!read.ok) return refuse(read.code)
    const rows = read.table.slice(0, HEADING_ROWS_SHOWN).map((row) => [...row])
    const { descriptionColumns, ...suggested } = suggestColumns(rows[0] ?? [])
    const descriptions =
      descriptionColumns === undefined ? {} : { descriptionColumns: [...descriptionColumns] }
    return succeed({ rows, suggested: { ...suggested, ...descriptions } })
  },
}
