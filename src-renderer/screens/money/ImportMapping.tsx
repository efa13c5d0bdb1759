import { useId, useState } from 'react'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import type { Values } from '../../components/form/form-problems.ts'
import { Problem } from '../../components/Problem.tsx'
import type { ImportTask, StatementFile } from './import-task.ts'
import { mappingFrom, mappingValues } from './mapping-form.ts'
import { MappingFields } from './MappingFields.tsx'
import type { BankAccount } from './money-words.ts'
import { useHeadings, type Headings, type Mapping } from './use-statement.ts'

type Delimiter = Mapping['delimiter']

const delimiters: readonly { readonly value: Delimiter; readonly label: string }[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Upright bar' },
]

function FirstRows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  return (
    <div className="scrolls" role="group" aria-label="The first rows of the file">
      <table className="figures raw-rows">
        <caption>The first rows of the file</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                Column {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${String(index)} ${row.join('|')}`}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Props = {
  readonly account: BankAccount
  readonly file: StatementFile
  readonly task: ImportTask
  readonly onMove: (task: ImportTask) => void
}

type FormProps = Props & {
  readonly saved: Mapping | null
  readonly delimiter: Delimiter
  readonly found: Headings
}

function MappingForm({ account, file, task, onMove, saved, delimiter, found }: FormProps) {
  const { rows, suggested } = found
  const [headings = []] = rows
  return (
    <>
      <FirstRows rows={rows.slice(0, 6)} />
      <DeskForm
        key={delimiter}
        operation="banking.saveMapping"
        defaults={mappingValues(saved, suggested)}
        toInput={(values: Values) => ({
          bankAccountId: account.id,
          mapping: mappingFrom(values, delimiter),
        })}
        submitLabel="Save and go on"
        onDone={() => {
          onMove({ ...task, step: 'balances' })
        }}
        onCancel={() => {
          onMove({ ...task, step: 'file' })
        }}
      >
        <MappingFields
          file={file}
          delimiter={delimiter}
          columnCount={Math.max(1, ...rows.map((row) => row.length))}
          headings={headings}
        />
      </DeskForm>
    </>
  )
}

/** Said once for a bank: which column is what, and how it writes days and amounts. Nothing is guessed. */
export function ImportMapping(props: Props) {
  const { account, file } = props
  const id = useId()
  const known = useDesk('banking.mappingOf', { bankAccountId: account.id })
  const saved = known.data?.mapping ?? null
  const [chosen, setDelimiter] = useState<Delimiter | undefined>()
  const delimiter = chosen ?? saved?.delimiter ?? ','
  const headings = useHeadings(file, delimiter)
  return (
    <>
      <div className="filter">
        <label htmlFor={id}>Between the columns stands a</label>
        <select
          id={id}
          className="filter-choice"
          value={delimiter}
          onChange={(event) => {
            setDelimiter(delimiters.find(({ value }) => value === event.target.value)?.value)
          }}
        >
          {delimiters.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Problem error={headings.error ?? known.error} />
      {headings.data === undefined || known.data === undefined ? (
        headings.isPending && <Busy />
      ) : (
        <MappingForm {...props} saved={saved} delimiter={delimiter} found={headings.data} />
      )}
    </>
  )
}
