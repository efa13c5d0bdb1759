import { useWatch } from 'react-hook-form'
import { statementMapping } from '../../../src-shared/contract/banking.contract.ts'
import { Select, type Choice } from '../../components/form/choice-fields.tsx'
import { WholeField } from '../../components/form/figure-fields.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { StatementFile } from './import-task.ts'
import { mappingFrom, NO_COLUMN } from './mapping-form.ts'
import { ParsedRows } from './ParsedRows.tsx'
import { usePreview, type Mapping } from './use-statement.ts'

type Props = {
  readonly file: StatementFile
  readonly delimiter: Mapping['delimiter']
  readonly columnCount: number
  readonly headings: readonly string[]
}

const dateOrders: readonly Choice[] = [
  { value: 'day-month-year', label: 'Day, month, year (31/12/2026)' },
  { value: 'month-day-year', label: 'Month, day, year (12/31/2026)' },
  { value: 'year-month-day', label: 'Year, month, day (2026-12-31)' },
]

const noBalances = { openingPence: 0, closingPence: 0 }

function Amounts({ columns }: { readonly columns: readonly Choice[] }) {
  const kind: unknown = useWatch<Record<string, unknown>>({ name: 'mapping.amounts.kind' })
  return (
    <>
      <Select
        name="mapping.amounts.kind"
        label="Amounts"
        choices={[
          { value: 'one-column', label: 'One column for in and out' },
          { value: 'two-columns', label: 'One column for in, one for out' },
        ]}
      />
      {kind === 'one-column' && (
        <>
          <Select name="mapping.amounts.amountColumn" label="Amount column" choices={columns} />
          <Select
            name="mapping.amounts.sign"
            label="An amount without a minus sign"
            choices={[
              { value: 'positive-is-in', label: 'came in' },
              { value: 'positive-is-out', label: 'went out' },
            ]}
          />
        </>
      )}
      {kind === 'two-columns' && (
        <>
          <Select name="mapping.amounts.moneyInColumn" label="Money in column" choices={columns} />
          <Select name="mapping.amounts.moneyOutColumn" label="Money out column" choices={columns} />
        </>
      )}
    </>
  )
}

/** Three rows as the desk reads them with what has been said so far. */
function Reading({ file, delimiter }: Pick<Props, 'file' | 'delimiter'>) {
  const values = useWatch<Record<string, unknown>>()
  const parsed = statementMapping.safeParse(mappingFrom(values, delimiter))
  const preview = usePreview(file, parsed.data, noBalances)
  if (!parsed.success)
    return <p className="hint">Three rows show here as the desk reads them, once everything is said.</p>
  return (
    <>
      <Problem error={preview.error} takesFocus={false} />
      {preview.data !== undefined && (
        <ParsedRows caption="Read like this, is it right?" rows={preview.data.rows.slice(0, 3)} />
      )}
      {preview.data?.rows.length === 0 && (
        <p className="overdue">No row can be read this way. Check the columns and the order of the day.</p>
      )}
    </>
  )
}

export function MappingFields({ file, delimiter, columnCount, headings }: Props) {
  const columns: Choice[] = Array.from({ length: columnCount }, (_, index) => ({
    value: index,
    label: `Column ${String(index + 1)}${headings[index] === undefined ? '' : `: ${headings[index]}`}`,
  }))
  const orNone: Choice[] = [{ value: NO_COLUMN, label: 'None' }, ...columns]
  return (
    <>
      <div className="form-columns">
        <WholeField name="mapping.headerRows" label="Rows above the first line" hint="Headings; usually 1" />
        <Select name="mapping.decimalMark" label="Pence come after a" choices={marks} />
        <Select name="mapping.dateColumn" label="Date column" choices={columns} />
        <Select name="mapping.dateOrder" label="A date is written" choices={dateOrders} />
        <Select name="mapping.descriptionColumns.0" label="Description column" choices={columns} />
        <Select name="mapping.descriptionColumns.1" label="Second description column" choices={orNone} />
        <Select name="mapping.descriptionColumns.2" label="Third description column" choices={orNone} />
        <Select name="mapping.balanceColumn" label="Balance column" choices={orNone} />
        <Amounts columns={columns} />
      </div>
      <Reading file={file} delimiter={delimiter} />
    </>
  )
}

const marks: readonly Choice[] = [
  { value: '.', label: 'point (12.34)' },
  { value: ',', label: 'comma (12,34)' },
]
