import type { Values } from '../../components/form/form-problems.ts'
import type { Headings, Mapping } from './use-statement.ts'

type SuggestedColumns = Headings['suggested']

/** Stands for 'no such column' in the choices, because a choice needs a value. */
export const NO_COLUMN = 'none'

type Given = Readonly<Record<string, unknown>>

const asObject = (value: unknown): Given =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

const columnOrNone = (column: number | null | undefined): number | string => column ?? NO_COLUMN

const savedValues = ({ descriptionColumns, balanceColumn, ...plain }: Mapping): Values => ({
  ...plain,
  descriptionColumns: [
    descriptionColumns[0] ?? null,
    columnOrNone(descriptionColumns[1]),
    columnOrNone(descriptionColumns[2]),
  ],
  balanceColumn: columnOrNone(balanceColumn),
})

function foundKind({ amountColumn, moneyInColumn, moneyOutColumn }: SuggestedColumns): string | null {
  if (moneyInColumn !== undefined && moneyOutColumn !== undefined) return 'two-columns'
  return amountColumn === undefined ? null : 'one-column'
}

/** Columns whose heading says what they are. How days, amounts and signs are written is for a person to say. */
const foundValues = (found: SuggestedColumns): Values => ({
  headerRows: 1,
  dateColumn: found.dateColumn ?? null,
  dateOrder: null,
  descriptionColumns: [
    found.descriptionColumns?.[0] ?? null,
    columnOrNone(found.descriptionColumns?.[1]),
    columnOrNone(found.descriptionColumns?.[2]),
  ],
  amounts: {
    kind: foundKind(found),
    amountColumn: found.amountColumn ?? null,
    sign: null,
    moneyInColumn: found.moneyInColumn ?? null,
    moneyOutColumn: found.moneyOutColumn ?? null,
  },
  balanceColumn: columnOrNone(found.balanceColumn),
  decimalMark: null,
})

/** The fields at first: as saved for this bank, or as far as the headings say. */
export const mappingValues = (saved: Mapping | null, found: SuggestedColumns): Values => ({
  mapping: saved === null ? foundValues(found) : savedValues(saved),
})

function amountsFrom(given: Given): unknown {
  const { kind, amountColumn, sign, moneyInColumn, moneyOutColumn } = given
  if (kind === 'one-column') return { kind, amountColumn, sign }
  if (kind === 'two-columns') return { kind, moneyInColumn, moneyOutColumn }
  return { kind }
}

/** The mapping as the contract has it; not yet whole while something is still to be said. */
export function mappingFrom(values: Values, delimiter: Mapping['delimiter']): Given {
  const { amounts, descriptionColumns, balanceColumn, ...plain } = asObject(values['mapping'])
  const columns = Array.isArray(descriptionColumns) ? descriptionColumns : []
  return {
    ...plain,
    delimiter,
    descriptionColumns: columns.filter((column, index) => index === 0 || typeof column === 'number'),
    amounts: amountsFrom(asObject(amounts)),
    balanceColumn: typeof balanceColumn === 'number' ? balanceColumn : null,
  }
}
