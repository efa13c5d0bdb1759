import { useEffect, useEffectEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useKeys, type PageKey } from '../keys.ts'
import type { Column } from './columns.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useRows } from './use-rows.ts'

type Marks = {
  readonly marked: ReadonlySet<string>
  readonly onMark: (marked: ReadonlySet<string>) => void
}

type Props<Row> = {
  /** Names the table for screen readers; its order and place are remembered under it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** Hears which row has the tab stop, for a page that shows it beside the list. */
  readonly onActive?: (row: Row | undefined) => void
  /** The row with the tab stop, where the page decides it. */
  readonly activeKey?: string | undefined
  readonly openLabel?: string
  /** Rows that Space marks, by their keys. */
  readonly marks?: Marks
  /** What stands in the place of no rows. */
  readonly empty: ReactNode
  /** Takes the page's focus when it comes up, on the row left last time. */
  readonly takesFocus?: boolean
}

const movedTo = (key: string, at: number, last: number): number | undefined => {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 12,
    PageUp: at - 12,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? undefined : Math.max(0, Math.min(last, to))
}

const nothing = (): void => undefined

/** Named at the foot; the rows themselves hear them. */
const keysOf = (openLabel: string | undefined, canMark: boolean): PageKey[] => [
  { key: '↑ ↓', label: 'move', action: nothing },
  ...(openLabel === undefined ? [] : [{ key: 'Enter', label: openLabel, action: nothing }]),
  ...(canMark ? [{ key: 'Space', label: 'mark', action: nothing }] : []),
]

/** An ARIA grid of rows: one tab stop, ↑ ↓ Page Home End between rows, Enter opens, Space marks, headings sort. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, onOpen, openLabel = 'open', marks, empty, takesFocus = false } = props
  const { onActive, activeKey } = props
  const { sorted, sorting, active, box, drawn, height, makeActive, sort } = useRows({
    label,
    columns,
    rows,
    rowKey,
    takesFocus,
    activeKey,
  })
  const activeRow = sorted[active]
  const tellActive = useEffectEvent((row: Row | undefined) => onActive?.(row))
  useEffect(() => {
    tellActive(activeRow)
  }, [activeRow])
  const moveTo = (index: number): void => {
    makeActive(index)
    onActive?.(sorted[index])
  }
  const mark = (key: string): void => {
    if (marks === undefined) return
    const next = new Set(marks.marked)
    if (!next.delete(key)) next.add(key)
    marks.onMark(next)
  }
  const press = (event: KeyboardEvent, index: number): void => {
    const row = sorted[index]
    const to = movedTo(event.key, index, sorted.length - 1)
    if (row === undefined || event.target !== event.currentTarget || event.altKey || event.ctrlKey) return
    if (to !== undefined) moveTo(to)
    else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row)
    else if (event.key === ' ' && marks !== undefined) mark(rowKey(row))
    else return
    event.preventDefault()
  }
  useKeys(
    sorted.length === 0 ? [] : keysOf(onOpen === undefined ? undefined : openLabel, marks !== undefined),
  )
  if (rows.length === 0) return <>{empty}</>
  const tracks = `${marks === undefined ? '' : '2rem '}${columns.map((column) => column.width).join(' ')}`
  const rowAt = (index: number, top?: number): ReactNode => {
    const row = sorted[index]
    if (row === undefined) return null
    const key = rowKey(row)
    return (
      <TableRow
        key={key}
        row={row}
        columns={columns}
        index={index}
        tracks={tracks}
        top={top}
        isActive={index === active}
        isShown={onActive !== undefined && index === active}
        isMarked={marks?.marked.has(key)}
        opens={onOpen !== undefined}
        onKeyDown={press}
        onPick={() => {
          moveTo(index)
        }}
        onOpen={
          onOpen === undefined
            ? undefined
            : () => {
                onOpen(row)
              }
        }
        onMark={() => {
          mark(key)
        }}
      />
    )
  }
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={sorted.length + 1}
      aria-multiselectable={marks === undefined ? undefined : true}
      className={drawn === undefined ? 'table' : 'table table-long'}
    >
      <TableHead
        columns={columns}
        tracks={tracks}
        canMark={marks !== undefined}
        sorting={sorting}
        onSort={sort}
      />
      {drawn === undefined ? (
        <div role="rowgroup">{sorted.map((_, index) => rowAt(index))}</div>
      ) : (
        <div role="rowgroup" className="table-space" style={{ height }}>
          {drawn.map((item) => rowAt(item.index, item.start))}
        </div>
      )}
    </div>
  )
}
