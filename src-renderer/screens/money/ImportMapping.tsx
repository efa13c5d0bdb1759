import { useState } from 'react'
import { suggestColumns } from '../../../src-shared/domain/banking/suggest-mapping.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { FilterChoice } from '../../components/FilterBar.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import type { Values } from '../../components/form/form-problems.ts'
import { Problem } from '../../components/Problem.tsx'
import type { ImportTask, StatementFile } from './import-task.ts'
import { mappingFrom, mappingValues } from './mapping-form.ts'
import { MappingFields } from './MappingFields.tsx'
import type { BankAccount } from './money-words.ts'
import { useHeadings, type Mapping } from './use-statement.ts'

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
  readonly rows: readonly (readonly string[])[]
}

function MappingForm({ account, file, task, onMove, saved, delimiter, rows }: FormProps) {
  const [headings = []] = rows
  return (
    <>
      <FirstRows rows={rows.slice(0, 6)} />
      <DeskForm
        key={delimiter}
        operation="banking.saveMapping"
        defaults={mappingValues(saved, suggestColumns(headings))}
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
  const known = useDesk('banking.mappingOf', { bankAccountId: account.id })
  const saved = known.data?.mapping ?? null
  const [chosen, setDelimiter] = useState<Delimiter | undefined>()
  const delimiter = chosen ?? saved?.delimiter ?? ','
  const headings = useHeadings(file, delimiter)
  const rows = headings.data?.rows
  return (
    <>
      <div className="filter">
        <FilterChoice
          label="Between the columns stands a"
          all="Choose"
          value={delimiter}
          choices={delimiters}
          onChange={setDelimiter}
        />
      </div>
      <Problem error={headings.error ?? known.error} />
      {rows === undefined || known.data === undefined ? (
        headings.isPending && <Busy />
      ) : (
        <MappingForm {...props} saved={saved} delimiter={delimiter} rows={rows} />
      )}
    </>
  )
}
