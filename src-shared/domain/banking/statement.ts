import { type PlainDate } from '../plain-date.ts'
import { type DateOrder } from './statement-date.ts'

/** How one bank writes its statements. A person states it once; nothing is guessed. Columns count from 0. */
export type StatementMapping = {
  readonly headerRows: number
  readonly dateColumn: number
  readonly dateOrder: DateOrder
  readonly descriptionColumns: readonly number[]
  readonly amounts:
    | {
        readonly kind: 'one-column'
        readonly amountColumn: number
        readonly sign: 'positive-is-in' | 'positive-is-out'
      }
    | { readonly kind: 'two-columns'; readonly moneyInColumn: number; readonly moneyOutColumn: number }
  readonly balanceColumn: number | null
  readonly decimalMark: '.' | ','
}

/** `rowNumber` counts the rows of the file from 1, the heading included, as a spreadsheet shows them. */
export type StatementRow = {
  readonly rowNumber: number
  readonly postedOn: PlainDate
  readonly description: string
  /** Above 0 came in, below 0 went out. */
  readonly amountPence: number
  readonly balancePence: number | null
}

/** Row 0 is the whole file. */
export type StatementProblem = {
  readonly rowNumber: number
  readonly column: string
  readonly reason: string
}

export type StatedBalances = { readonly openingPence: number; readonly closingPence: number }

export type StatementReading = {
  /** Oldest first. Complete only when there are no problems. */
  readonly rows: readonly StatementRow[]
  /** Rows with an amount of nothing, such as "balance brought forward": they carry no money and are left out. */
  readonly rowsWithoutMoney: readonly number[]
  readonly inPence: number
  /** Above 0. */
  readonly outPence: number
  readonly openingPence: number
  /** Opening + in − out. */
  readonly closingPence: number
  /** Stated closing − closing: 0 when the file adds up. */
  readonly differencePence: number
  readonly problems: readonly StatementProblem[]
}
