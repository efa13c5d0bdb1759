import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useKeys } from '../keys.ts'
import { nextSorting, sortRows, type Column, type Sorting } from './columns.ts'
import { recall, remember } from './remembered.ts'
import { TableRow } from './TableRow.tsx'

export type Marks = {
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
  readonly openLabel?: string
  /** Rows that Space marks, by their keys. */
  readonly marks?: Marks
  /** What stands in the place of no rows. */
  readonly empty: ReactNode
  /** Takes the page's focus when it comes up, on the row left last time. */
  readonly takesFocus?: boolean
}

const ROW_HEIGHT = 32
/** Up to here all rows are drawn, and the table is as high as they are. */
const DRAW_ALL = 60

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

/** An ARIA grid of rows: one tab stop, ↑ ↓ Page Home End between rows, Enter opens, Space marks, headings sort. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, onOpen, openLabel = 'open', marks, empty, takesFocus = false } = props
  const [sorting, setSorting] = useState<Sorting | undefined>(() => recall(label).sorting)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const [activeKey, setActiveKey] = useState(() => recall(label).rowKey)
  const found = sorted.findIndex((row) => rowKey(row) === activeKey)
  const active = Math.max(0, found)
  const box = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(takesFocus)
  const isLong = sorted.length > DRAW_ALL
  const scroller = useVirtualizer({
    count: isLong ? sorted.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
  })
  useEffect(() => {
    if (!wantsFocus.current || sorted.length === 0) return
    if (isLong) scroller.scrollToIndex(active)
    const row = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${String(active + 2)}"]`)
    if (row === undefined || row === null) return
    row.focus({ preventScroll: isLong })
    wantsFocus.current = false
  })
  const makeActive = (index: number): void => {
    const row = sorted[index]
    if (row === undefined) return
    wantsFocus.current = true
    setActiveKey(rowKey(row))
    remember(label, { rowKey: rowKey(row) })
  }
  const mark = (key: string): void => {
    if (marks === undefined) return
    const next = new Set(marks.marked)
    if (!next.delete(key)) next.add(key)
    marks.onMark(next)
  }
  const sort = (key: string): void => {
    const next = nextSorting(sorting, key)
    setSorting(next)
    remember(label, { sorting: next })
  }
  const press = (event: KeyboardEvent, index: number): void => {
    const row = sorted[index]
    const to = movedTo(event.key, index, sorted.length - 1)
    if (row === undefined || event.target !== event.currentTarget || event.altKey || event.ctrlKey) return
    if (to !== undefined) makeActive(to)
    else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row)
    else if (event.key === ' ' && marks !== undefined) mark(rowKey(row))
    else return
    event.preventDefault()
  }
  useKeys(
    sorted.length === 0
      ? []
      : [
          { key: '↑ ↓', label: 'move', action: () => undefined },
          ...(onOpen === undefined ? [] : [{ key: 'Enter', label: openLabel, action: () => undefined }]),
          ...(marks === undefined ? [] : [{ key: 'Space', label: 'mark', action: () => undefined }]),
        ],
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
        isMarked={marks?.marked.has(key)}
        opens={onOpen !== undefined}
        onKeyDown={press}
        onPick={() => {
          makeActive(index)
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
      className={isLong ? 'table table-long' : 'table'}
    >
      <div role="rowgroup" className="table-head">
        <div role="row" aria-rowindex={1} className="table-row" style={{ gridTemplateColumns: tracks }}>
          {marks !== undefined && (
            <div role="columnheader" className="cell">
              <span className="only-heard">Marked</span>
            </div>
          )}
          {columns.map((column) => (
            <Heading key={column.key} column={column} sorting={sorting} onSort={sort} />
          ))}
        </div>
      </div>
      {isLong ? (
        <div role="rowgroup" className="table-space" style={{ height: scroller.getTotalSize() }}>
          {scroller.getVirtualItems().map((item) => rowAt(item.index, item.start))}
        </div>
      ) : (
        <div role="rowgroup">{sorted.map((_, index) => rowAt(index))}</div>
      )}
    </div>
  )
}

type HeadingProps<Row> = {
  readonly column: Column<Row>
  readonly sorting: Sorting | undefined
  readonly onSort: (key: string) => void
}

function Heading<Row>({ column, sorting, onSort }: HeadingProps<Row>) {
  const { key, header, align, sort } = column
  const isSorted = sorting?.key === key
  const order = !isSorted ? 'none' : sorting.isDescending ? 'descending' : 'ascending'
  const className = align === 'right' ? 'cell cell-right' : 'cell'
  if (sort === undefined) {
    return (
      <div role="columnheader" className={className}>
        {header}
      </div>
    )
  }
  return (
    <div role="columnheader" aria-sort={order} className={className}>
      <button
        type="button"
        className="sort"
        onClick={() => {
          onSort(key)
        }}
      >
        {header}
        {order === 'ascending' && <ArrowUp size={12} aria-hidden />}
        {order === 'descending' && <ArrowDown size={12} aria-hidden />}
      </button>
    </div>
  )
}
