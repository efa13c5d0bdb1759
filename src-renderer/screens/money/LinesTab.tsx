import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterBar } from '../../components/FilterBar.tsx'
import { useKeys } from '../../components/keys.ts'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { BankAccountFilter } from './BankAccountFilter.tsx'
import { amountColumn, descriptionColumn, lineFits, postedOnColumn } from './line-columns.tsx'
import { LinePages } from './LinePages.tsx'
import type { BankLine } from './money-words.ts'
import { useLines } from './use-lines.ts'

const stateNames = { matched: 'Placed', tray: 'In the tray', paired: 'Paired' } as const

const columns: readonly Column<BankLine>[] = [
  postedOnColumn,
  descriptionColumn,
  {
    key: 'person',
    header: 'Whose',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => row.recipientName ?? <span className="muted">nobody’s yet</span>,
    sort: (row) => row.recipientName ?? '',
  },
  {
    key: 'state',
    header: 'Where it is',
    width: '7rem',
    cell: (row) => (row.state === 'tray' ? <span className="due">In the tray</span> : stateNames[row.state]),
    sort: (row) => row.state,
  },
  {
    key: 'reason',
    header: 'Why',
    width: 'minmax(12rem, 3fr)',
    cell: (row) => (
      <span className="muted" title={row.reason}>
        {row.reason}
      </span>
    ),
  },
  amountColumn,
]

/** Every line of every statement, with where it went and why. Enter opens the person. */
export function LinesTab() {
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [bankAccountId, setBankAccountId] = useState<number | undefined>()
  const { list, lines, total, newer, older, toFirst } = useLines({
    state: 'all',
    bankAccountId,
  })
  const filter = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', label: 'filter', action: () => filter.current?.focus() }])
  const shown = lines?.filter((line) => lineFits(line, text))
  return (
    <>
      <FilterBar ref={filter} label="Words or amount" text={text} onText={setText}>
        <BankAccountFilter
          value={bankAccountId}
          onChange={(id) => {
            setBankAccountId(id)
            toFirst()
          }}
        />
        {lines !== undefined && <span className="muted">{total.toLocaleString('en-GB')} lines in all</span>}
      </FilterBar>
      <Problem error={list.error} />
      {shown === undefined ? (
        list.isPending && <Busy />
      ) : (
        <DataTable
          label="All bank lines"
          columns={columns}
          rows={shown}
          rowKey={(row) => String(row.id)}
          openLabel="open the person"
          takesFocus
          onOpen={(row) => {
            go(row.recipientId === null ? routes.money('tray') : routes.person(row.recipientId, 'money'))
          }}
          empty={
            <EmptyState title={text === '' ? 'No statement has been imported yet.' : 'No line fits.'}>
              <p>
                {text === ''
                  ? 'Import the first statement of your bank account.'
                  : 'Take some of the filter away, or look at older lines.'}
              </p>
            </EmptyState>
          }
        />
      )}
      <LinePages newer={newer} older={older} />
    </>
  )
}
