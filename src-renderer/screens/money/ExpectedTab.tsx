import { CircleAlert, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { expectedKinds, type ExpectedKind } from '../../../src-shared/domain/ledger/words.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterBar, FilterChoice } from '../../components/FilterBar.tsx'
import { useKeys } from '../../components/keys.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { AddInvoiceDialog } from './AddInvoiceDialog.tsx'
import { dayCount, kindNames, type ExpectedItem } from './money-words.ts'
import { OpenCycles } from './OpenCycles.tsx'

const columns: readonly Column<ExpectedItem>[] = [
  {
    key: 'person',
    header: 'Person',
    width: 'minmax(9rem, 1.2fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'kind',
    header: 'What',
    width: '12rem',
    cell: (row) => kindNames[row.kind],
    sort: (row) => kindNames[row.kind],
  },
  {
    key: 'description',
    header: 'Description',
    width: 'minmax(10rem, 2fr)',
    cell: (row) => row.description,
    sort: (row) => row.description,
  },
  {
    key: 'due',
    header: 'Due',
    width: '7rem',
    cell: (row) => <DateText date={row.dueOn} />,
    sort: (row) => row.dueOn,
  },
  {
    key: 'late',
    header: 'Late',
    width: '7rem',
    align: 'right',
    cell: (row) =>
      row.daysLate > 0 ? (
        <span className="overdue">
          <CircleAlert size={14} aria-hidden /> {dayCount(row.daysLate)}
        </span>
      ) : (
        <span className="muted">not yet due</span>
      ),
    sort: (row) => row.daysLate,
  },
  {
    key: 'amount',
    header: 'Amount',
    width: '8rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.amountPence} isBalance={false} />,
    sort: (row) => row.amountPence,
  },
]

type Way = 'in' | 'out'

/** Money that should come in or go out and has not been seen at the bank, late first. */
export function ExpectedTab() {
  const { may } = useSession()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<ExpectedKind | undefined>()
  const [way, setWay] = useState<Way | undefined>()
  const [isAdding, setAdding] = useState(false)
  const filter = useRef<HTMLInputElement>(null)
  const list = useDesk('banking.expectedItems', kind === undefined ? {} : { kind }, { keepPrevious: true })
  const add = (): void => {
    setAdding(true)
  }
  const mayWrite = may('banking.write')
  useKeys([
    { key: '/', label: 'filter', action: () => filter.current?.focus() },
    ...(mayWrite ? [{ key: 'N', label: 'new invoice', action: add }] : []),
  ])
  const asked = text.trim().toLowerCase()
  const shown = list.data?.items
    .filter((item) => way === undefined || item.amountPence > 0 === (way === 'in'))
    .filter((item) => `${item.recipientName} ${item.description}`.toLowerCase().includes(asked))
    .toSorted((a, b) => b.daysLate - a.daysLate)
  return (
    <>
      <FilterBar ref={filter} label="Person or words" text={text} onText={setText}>
        <FilterChoice
          label="Way"
          all="In and out"
          value={way}
          choices={[
            { value: 'in', label: 'Coming in' },
            { value: 'out', label: 'Going out' },
          ]}
          onChange={setWay}
        />
        <FilterChoice
          label="What"
          all="Everything"
          value={kind}
          choices={expectedKinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={setKind}
        />
        {mayWrite && (
          <Button icon={<Plus size={16} aria-hidden />} onPress={add}>
            Add an invoice
          </Button>
        )}
      </FilterBar>
      {mayWrite && <OpenCycles />}
      <Problem error={list.error} />
      {shown === undefined ? (
        list.isPending && <Busy />
      ) : (
        <DataTable
          label="Expected money"
          columns={columns}
          rows={shown}
          rowKey={(row) => String(row.id)}
          openLabel="open the person"
          takesFocus
          onOpen={(row) => {
            go(routes.person(row.recipientId, 'money'))
          }}
          empty={
            <EmptyState title="Nothing is expected here.">
              <p>Council payments, contributions, wages and invoices stand here until the bank shows them.</p>
            </EmptyState>
          }
        />
      )}
      {isAdding && (
        <AddInvoiceDialog
          onClose={() => {
            setAdding(false)
          }}
        />
      )}
    </>
  )
}
