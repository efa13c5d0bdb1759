import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { nextSorting, sortRows, type Column, type Sorting } from './columns.ts'
import { recall, remember } from './remembered.ts'

const ROW_HEIGHT = 32
/** Up to here all rows are drawn, and the table is as high as they are. */
const DRAW_ALL = 60

type Input<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly takesFocus: boolean
  /** Which row has the tab stop, where the page decides it. */
  readonly activeKey: string | undefined
}

/** The rows of a table in their order, the one with the tab stop, and which of them are drawn. */
export function useRows<Row>({ label, columns, rows, rowKey, takesFocus, activeKey }: Input<Row>) {
  const [sorting, setSorting] = useState<Sorting | undefined>(() => recall(label).sorting)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const [ownKey, setOwnKey] = useState(() => recall(label).rowKey)
  const key = activeKey ?? ownKey
  const [activeAt, setActiveAt] = useState(0)
  const found = sorted.findIndex((row) => rowKey(row) === key)
  // When the row has gone, the one that took its place: work down a list goes on where it was.
  const active = found === -1 ? Math.max(0, Math.min(activeAt, sorted.length - 1)) : found
  const box = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(takesFocus)
  const isLong = sorted.length > DRAW_ALL
  const scroller = useVirtualizer({
    count: isLong ? sorted.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
    // The row with the tab stop is always drawn, or Tab could not come back to the table.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])].toSorted((a, b) => a - b),
  })
  useEffect(() => {
    if (!wantsFocus.current || sorted.length === 0) return
    if (isLong) scroller.scrollToIndex(active)
    const row = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${String(active + 2)}"]`)
    if (row === undefined || row === null) return
    row.focus({ preventScroll: isLong })
    wantsFocus.current = false
  })
  return {
    sorted,
    sorting,
    active,
    box,
    drawn: isLong ? scroller.getVirtualItems() : undefined,
    height: scroller.getTotalSize(),
    makeActive: (index: number): void => {
      const row = sorted[index]
      if (row === undefined) return
      wantsFocus.current = true
      setOwnKey(rowKey(row))
      setActiveAt(index)
      remember(label, { rowKey: rowKey(row) })
    },
    sort: (key: string): void => {
      const next = nextSorting(sorting, key)
      setSorting(next)
      remember(label, { sorting: next })
    },
  }
}
