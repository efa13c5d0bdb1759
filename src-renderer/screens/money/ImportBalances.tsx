import { CircleCheck, CircleX } from 'lucide-react'
import { useWatch } from 'react-hook-form'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { MoneyField } from '../../components/form/figure-fields.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { ImportTask, StatementFile } from './import-task.ts'
import { type BankAccount } from './money-words.ts'
import { ParsedRows } from './ParsedRows.tsx'
import { usePreview, type Mapping, type Preview } from './use-statement.ts'

const penceOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function Problems({ problems }: { readonly problems: Preview['problems'] }) {
  if (problems.length === 0) return null
  return (
    <table className="figures figures-wide">
      <caption>What stops the import</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col" className="left">
            Column
          </th>
          <th scope="col" className="left">
            What is wrong
          </th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, 50).map((problem) => (
          <tr key={`${String(problem.rowNumber)} ${problem.column} ${problem.reason}`}>
            <th scope="row">{problem.rowNumber === 0 ? 'All' : problem.rowNumber}</th>
            <td className="left">{problem.column}</td>
            <td className="left">{problem.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Agreement({ preview, isWhole }: { readonly preview: Preview; readonly isWhole: boolean }) {
  if (!isWhole) return <p className="hint">Enter both balances to see whether the file adds up.</p>
  const isRight = preview.differencePence === 0 && preview.problems.length === 0
  return (
    <p role="status" className={isRight ? 'verdict' : 'verdict verdict-bad'}>
      {isRight ? (
        <>
          <CircleCheck size={20} aria-hidden /> The file adds up to the closing balance.
        </>
      ) : (
        <>
          <CircleX size={20} aria-hidden /> The lines lead to {formatPounds(preview.computedClosingPence)}, a
          difference of {formatPounds(preview.differencePence)}. Nothing is imported like this.
        </>
      )}
    </p>
  )
}

/** What the import will do, from the same reading as the import itself. */
function WhatWillHappen({ file, mapping }: { readonly file: StatementFile; readonly mapping: Mapping }) {
  const values = useWatch<Record<string, unknown>>()
  const opening = penceOf(values['openingPence'])
  const closing = penceOf(values['closingPence'])
  const found = usePreview(file, mapping, { openingPence: opening ?? 0, closingPence: closing ?? 0 })
  const preview = found.data
  if (preview === undefined)
    return found.isPending ? <Busy what="Reading the statement" /> : <Problem error={found.error} />
  const isWhole = opening !== undefined && closing !== undefined
  // Row 0 is the file as a whole: it cannot be wrong about a balance that nobody has typed yet.
  const problems = preview.problems.filter(({ rowNumber }) => isWhole || rowNumber > 0)
  return (
    <>
      <KeyFigures
        figures={[
          { label: 'Lines in the file', value: preview.rowCount.toLocaleString('en-GB') },
          { label: 'In', value: <MoneyText pence={preview.inPence} isBalance={false} /> },
          { label: 'Out', value: <MoneyText pence={preview.outPence} isBalance={false} /> },
          {
            label: 'Difference',
            value: isWhole ? <MoneyText pence={preview.differencePence} isBalance={false} /> : '–',
          },
        ]}
      />
      <Agreement preview={preview} isWhole={isWhole} />
      <Problems problems={problems} />
      <ParsedRows caption="The first lines" rows={preview.rows.slice(0, 3)} />
    </>
  )
}

type Props = {
  readonly account: BankAccount
  readonly file: StatementFile
  readonly task: ImportTask
  readonly onMove: (task: ImportTask) => void
}

/** The two balances of the statement prove that no line is missing. */
export function ImportBalances({ account, file, task, onMove }: Props) {
  const known = useDesk('banking.mappingOf', { bankAccountId: account.id })
  const mapping = known.data?.mapping
  if (known.data === undefined) return known.isPending ? <Busy /> : <Problem error={known.error} />
  const toMapping = (): void => {
    onMove({ ...task, step: 'mapping' })
  }
  if (mapping === null || mapping === undefined)
    return <Button onPress={toMapping}>Say how the bank writes it</Button>
  return (
    <DeskForm
      operation="banking.importStatement"
      defaults={{ openingPence: known.data.bankBalancePence, closingPence: null }}
      toInput={(values) => ({
        ...values,
        bankAccountId: account.id,
        file: { fileName: file.fileName, base64: file.base64 },
      })}
      submitLabel="Import the statement"
      confirm={() => ({
        title: `Import ${file.fileName} into ${account.name}?`,
        sentence:
          'Lines that are here already are left out. New lines are posted, and those that are certain are placed. The rest wait in the tray.',
        action: 'Import the statement',
      })}
      onDone={(result) => {
        onMove({ step: 'result', bankAccountId: account.id, result })
      }}
      onCancel={() => {
        onMove({ step: 'file', bankAccountId: account.id })
      }}
    >
      <p className="lead">
        {file.fileName}, {account.name}. <Button onPress={toMapping}>Change how the bank writes it</Button>
      </p>
      <div className="form-columns">
        <MoneyField
          name="openingPence"
          label="Opening balance"
          hint={`The books stand at ${formatPounds(known.data.bankBalancePence)}`}
        />
        <MoneyField name="closingPence" label="Closing balance" hint="From the statement itself" />
      </div>
      <WhatWillHappen file={file} mapping={mapping} />
    </DeskForm>
  )
}
