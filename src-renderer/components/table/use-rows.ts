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
}

/** The rows of a table in their order, the one with the tab stop, and which of them are drawn. */
export function useRows<Row>({ label, columns, rows, rowKey, takesFocus }: Input<Row>) {
  const [sorting, setSorting] = useState<Sorting | undefined>(() => recall(label).sorting)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const [activeKey, setActiveKey] = useState(() => recall(label).rowKey)
  const active = Math.max(
    0,
    sorted.findIndex((row) => rowKey(row) === activeKey),
  )
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
      setActiveKey(rowKey(row))
      remember(label, { rowKey: rowKey(row) })
    },
    sort: (key: string): void => {
      const next = nextSorting(sorting, key)
      setSorting(next)
      remember(label, { sorting: next })
    },
  }
}
