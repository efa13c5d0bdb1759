import { Check } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Column } from './columns.ts'

type Props<Row> = {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly index: number
  readonly tracks: string
  /** Pixels from the top, where only the rows in view are drawn. */
  readonly top: number | undefined
  readonly isActive: boolean
  /** The page shows this row beside the list. */
  readonly isShown: boolean
  readonly isMarked: boolean | undefined
  readonly opens: boolean
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
  readonly onPick: () => void
  readonly onOpen: (() => void) | undefined
  readonly onMark: () => void
}

export function TableRow<Row>(props: Props<Row>) {
  const { row, columns, index, tracks, top, isActive, isShown, isMarked, opens } = props
  const { onKeyDown, onPick, onOpen, onMark } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      aria-current={isShown ? 'true' : undefined}
      tabIndex={isActive ? 0 : -1}
      className={`table-row${opens ? ' table-row-opens' : ''}${isMarked === true || isShown ? ' table-row-marked' : ''}`}
      style={{
        gridTemplateColumns: tracks,
        ...(top === undefined
          ? {}
          : { position: 'absolute', insetInline: 0, transform: `translateY(${String(top)}px)` }),
      }}
      onKeyDown={(event) => {
        onKeyDown(event, index)
      }}
      onClick={(event) => {
        onPick()
        const onBox = event.target instanceof Element && event.target.closest('.cell-mark') !== null
        if (onBox) onMark()
        else onOpen?.()
      }}
    >
      {isMarked !== undefined && (
        <div role="gridcell" className="cell cell-mark">
          <span className="mark">{isMarked && <Check size={14} aria-label="Marked" />}</span>
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.key}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          className={column.align === 'right' ? 'cell cell-right' : 'cell'}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}
