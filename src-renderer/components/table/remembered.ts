import type { Sorting } from './columns.ts'

type Remembered = { readonly sorting?: Sorting | undefined; readonly rowKey?: string | undefined }

/** How each table was left, by its label, until the desk is locked: coming back finds the same row. */
const tables = new Map<string, Remembered>()

export const recall = (label: string): Remembered => tables.get(label) ?? {}

export function remember(label: string, next: Remembered): void {
  tables.set(label, { ...tables.get(label), ...next })
}

export const forgetTables = (): void => {
  tables.clear()
}
