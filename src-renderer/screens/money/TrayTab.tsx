import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useCommand, useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterBar } from '../../components/FilterBar.tsx'
import { useKeys } from '../../components/keys.ts'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { AllocateDialog } from './AllocateDialog.tsx'
import { BankAccountFilter } from './BankAccountFilter.tsx'
import { ageColumn, amountColumn, descriptionColumn, lineFits, postedOnColumn } from './line-columns.tsx'
import { LinePages } from './LinePages.tsx'
import { categoryOfKind, type BankLine } from './money-words.ts'
import { TrayLine } from './TrayLine.tsx'
import { useLines } from './use-lines.ts'

type Suggestion = BankLine['suggestions'][number]
type Giving = { readonly line: BankLine; readonly recipientId: number | null }

const columns: readonly Column<BankLine>[] = [postedOnColumn, descriptionColumn, amountColumn, ageColumn]

/** Back to the list, so that the next line can be done without the mouse. */
const focusList = (): void => {
  document.querySelector<HTMLElement>('main [role=grid] [role=row][tabindex="0"]')?.focus()
}

/** Takes suggestions: one that settles something expected goes at once, any other needs its purpose said. */
function useTake(onAsk: (giving: Giving) => void) {
  const allocate = useCommand('banking.allocateLine')
  const items = useDesk('banking.expectedItems', {}).data?.items ?? []
  const [done, setDone] = useState('')
  const take = (line: BankLine | undefined, suggestion: Suggestion | undefined): void => {
    if (line === undefined || suggestion === undefined || allocate.isPending) return
    const { expectedItemId, recipientId, recipientName, words } = suggestion
    if (expectedItemId === null) {
      onAsk({ line, recipientId })
      return
    }
    const category = categoryOfKind(items.find(({ id }) => id === expectedItemId)?.kind)
    allocate.mutate(
      { bankLineId: line.id, expectedItemId, recipientId, category, note: '' },
      {
        onSuccess: () => {
          setDone(`${line.description} is ${recipientName}: ${words}`)
        },
      },
    )
  }
  return { allocate, take, done, setDone }
}

/** Filled in only where there is nothing to choose between. */
const onlySuggested = ({ suggestions }: BankLine): number | null =>
  suggestions.length === 1 ? (suggestions[0]?.recipientId ?? null) : null

type WorkProps = {
  readonly lines: readonly BankLine[]
  readonly isFiltered: boolean
  /** The filter, with room at its end for what was just done. */
  readonly bar: (said: ReactNode) => ReactNode
}

/** The list at the left, the line in hand at the right: ↑ ↓, 1 to 3 and Enter do all of it. */
function TrayWork({ lines, isFiltered, bar }: WorkProps) {
  const mayWrite = useSession().may('banking.write')
  const [activeId, setActiveId] = useState<number | undefined>()
  const [giving, setGiving] = useState<Giving | undefined>()
  const { allocate, take, done, setDone } = useTake(setGiving)
  useEffect(() => {
    // The row that had focus left the list with its line.
    if (done !== '' && document.activeElement === document.body) focusList()
  }, [done, lines])
  const active = lines.find(({ id }) => id === activeId) ?? lines[0]
  const give = (line: BankLine): void => {
    setGiving({ line, recipientId: onlySuggested(line) })
  }
  const suggestions = mayWrite ? (active?.suggestions.slice(0, 3) ?? []) : []
  useKeys(
    suggestions.map((suggestion, index) => ({
      key: String(index + 1),
      label: `take suggestion ${String(index + 1)}`,
      action: () => {
        take(active, suggestion)
      },
    })),
  )
  return (
    <>
      {bar(
        <p role="status" title={done} className={done === '' ? 'said' : 'said done'}>
          {done}
        </p>,
      )}
      <Problem error={allocate.error} />
      <div className={active === undefined ? '' : 'side-by-side'}>
        <DataTable
          label="Lines in the tray"
          columns={columns}
          rows={lines}
          rowKey={(row) => String(row.id)}
          onActive={(row) => {
            setActiveId(row?.id)
          }}
          {...(mayWrite ? { onOpen: give, openLabel: 'say whose it is' } : {})}
          takesFocus
          empty={<Nothing isFiltered={isFiltered} />}
        />
        {active !== undefined && (
          <TrayLine
            line={active}
            mayWrite={mayWrite}
            isPending={allocate.isPending}
            onTake={(suggestion) => {
              take(active, suggestion)
            }}
            onGive={() => {
              give(active)
            }}
          />
        )}
      </div>
      {giving !== undefined && (
        <AllocateDialog
          line={giving.line}
          recipientId={giving.recipientId}
          onClose={() => {
            setGiving(undefined)
          }}
          onDone={(words) => {
            setDone(words)
            setTimeout(focusList, 0)
          }}
        />
      )}
    </>
  )
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState title={isFiltered ? 'No line fits.' : 'The tray is empty.'}>
      <p>{isFiltered ? 'Take some of the filter away.' : 'Every line of every statement has its place.'}</p>
    </EmptyState>
  )
}

/** Lines that nobody could place for certain. Nothing is guessed: a person says yes or whose it is. */
export function TrayTab() {
  const [text, setText] = useState('')
  const [bankAccountId, setBankAccountId] = useState<number | undefined>()
  const { list, lines, newer, older, toFirst } = useLines({ state: 'tray', bankAccountId })
  const filter = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', label: 'filter', action: () => filter.current?.focus() }])
  const bar = (said: ReactNode): ReactNode => (
    <FilterBar ref={filter} label="Words or amount" text={text} onText={setText}>
      <BankAccountFilter
        value={bankAccountId}
        onChange={(id) => {
          setBankAccountId(id)
          toFirst()
        }}
      />
      {said}
    </FilterBar>
  )
  return (
    <>
      <Problem error={list.error} />
      {lines === undefined ? (
        list.isPending && <Busy />
      ) : (
        <TrayWork lines={lines.filter((line) => lineFits(line, text))} isFiltered={text !== ''} bar={bar} />
      )}
      <LinePages newer={newer} older={older} />
    </>
  )
}
