import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Column, Sorting } from './columns.ts'

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

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly tracks: string
  readonly canMark: boolean
  readonly sorting: Sorting | undefined
  readonly onSort: (key: string) => void
}

export function TableHead<Row>({ columns, tracks, canMark, sorting, onSort }: Props<Row>) {
  return (
    <div role="rowgroup" className="table-head">
      <div role="row" aria-rowindex={1} className="table-row" style={{ gridTemplateColumns: tracks }}>
        {canMark && (
          <div role="columnheader" className="cell">
            <span className="only-heard">Marked</span>
          </div>
        )}
        {columns.map((column) => (
          <Heading key={column.key} column={column} sorting={sorting} onSort={onSort} />
        ))}
      </div>
    </div>
  )
}
