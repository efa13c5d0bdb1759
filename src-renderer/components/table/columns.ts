import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  /** A grid track: '8rem', 'minmax(12rem, 2fr)'. */
  readonly width: string
  /** Figures stand at the right, so that their pennies line up. */
  readonly align?: 'right'
  readonly cell: (row: Row) => ReactNode
  /** What the column sorts by; without it the column does not sort. */
  readonly sort?: (row: Row) => string | number
}

export type Sorting = { readonly key: string; readonly isDescending: boolean }

const byText = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byText.compare(String(a), String(b))

/** The rows in the order asked for; equal rows keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const sort = columns.find((column) => column.key === sorting?.key)?.sort
  if (sorting === undefined || sort === undefined) return rows
  const direction = sorting.isDescending ? -1 : 1
  return rows
    .map((row) => ({ row, value: sort(row) }))
    .toSorted((a, b) => direction * compare(a.value, b.value))
    .map(({ row }) => row)
}

/** Up, then down, then as it came. */
export function nextSorting(sorting: Sorting | undefined, key: string): Sorting | undefined {
  if (sorting?.key !== key) return { key, isDescending: false }
  return sorting.isDescending ? undefined : { key, isDescending: true }
}
