import { useRef, useState } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterBar } from '../../components/FilterBar.tsx'
import { HoursText } from '../../components/HoursText.tsx'
import { useKeys } from '../../components/keys.ts'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { SheetEditor } from './SheetEditor.tsx'
import { sheetStateNames, type Period, type Sheet } from './sheet-words.ts'

const columns: readonly Column<Sheet>[] = [
  {
    key: 'assistant',
    header: 'Assistant',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => row.assistantName,
    sort: (row) => row.assistantName,
  },
  {
    key: 'person',
    header: 'Employer',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'hours',
    header: 'Hours',
    width: '6.5rem',
    align: 'right',
    cell: (row) => (row.state === 'none' ? '' : <HoursText minutes={row.totalMinutes} />),
    sort: (row) => row.totalMinutes,
  },
  {
    key: 'state',
    header: 'Sheet',
    width: '7.5rem',
    cell: (row) => (
      <span className={row.state === 'none' ? 'due' : ''}>
        {sheetStateNames[row.state]}
        {row.isLate ? ', late' : ''}
      </span>
    ),
    sort: (row) => sheetStateNames[row.state],
  },
]

/** The next missing sheet after one, going round; undefined when all are in. */
function nextMissing(sheets: readonly Sheet[], from: Sheet): Sheet | undefined {
  const at = sheets.indexOf(from)
  return [...sheets.slice(at + 1), ...sheets.slice(0, at)].find(({ state }) => state === 'none')
}

const focusList = (): void => {
  document.querySelector<HTMLElement>('main [role=grid] [role=row][tabindex="0"]')?.focus()
}

type Active = { readonly id: number; readonly takesFocus: boolean }

/** The sheets at the left, the one being typed at the right. */
export function SheetsOfPeriod(props: { readonly sheets: readonly Sheet[]; readonly period: Period }) {
  const { sheets, period } = props
  const [text, setText] = useState('')
  const [saved, setSaved] = useState('')
  const [chosen, setChosen] = useState<Active | undefined>()
  const filter = useRef<HTMLInputElement>(null)
  const asked = text.trim().toLowerCase()
  const shown = sheets.filter(({ assistantName, recipientName, worksNumber }) =>
    `${assistantName} ${recipientName} ${worksNumber}`.toLowerCase().includes(asked),
  )
  const active = shown.find(({ employmentId }) => employmentId === chosen?.id) ?? shown[0]
  const choose = (sheet: Sheet | undefined, takesFocus: boolean): void => {
    if (sheet !== undefined) setChosen({ id: sheet.employmentId, takesFocus })
  }
  useKeys([{ key: '/', label: 'filter', action: () => filter.current?.focus() }])
  return (
    <>
      <FilterBar ref={filter} label="Name or works number" text={text} onText={setText}>
        <p role="status" title={saved} className={saved === '' ? 'said' : 'said done'}>
          {saved}
        </p>
      </FilterBar>
      <div className="side-by-side sheets">
        <DataTable
          label="Timesheets"
          columns={columns}
          rows={shown}
          rowKey={(row) => String(row.employmentId)}
          activeKey={active === undefined ? undefined : String(active.employmentId)}
          onActive={(row) => {
            if (row?.employmentId !== active?.employmentId) choose(row, false)
          }}
          openLabel="type the hours"
          onOpen={(row) => {
            choose(row, true)
          }}
          takesFocus
          empty={<EmptyState title="No sheet fits this name." />}
        />
        {active !== undefined && (
          <SheetEditor
            key={active.employmentId}
            sheet={active}
            period={period}
            takesFocus={chosen?.takesFocus ?? false}
            onLeave={() => {
              choose(active, false)
              focusList()
            }}
            onSaved={(words) => {
              const next = nextMissing(shown, active)
              setSaved(next === undefined ? `${words} All sheets shown are in.` : words)
              if (next === undefined) focusList()
              else choose(next, true)
            }}
          />
        )}
      </div>
    </>
  )
}
