import { type PlainDate } from '../plain-date.ts'

/** What makes one bank row the same as another. */
export type RowFacts = {
  readonly postedOn: PlainDate
  readonly amountPence: number
  readonly description: string
}

/** A row already held: the nth of its kind in the account. */
export type HeldRow = RowFacts & { readonly occurrence: number }

export type NewRow<Row> = { readonly row: Row; readonly occurrence: number }

/** The same for rows of one day, amount and description; spaces between words do not count. */
export const rowKey = (row: RowFacts): string =>
  `${row.postedOn}|${String(row.amountPence)}|${row.description.replace(/\s+/g, ' ').trim()}`

/** The rows of one kind that the account holds, and where to look next for a number that is free. */
type Kind = { readonly numbers: Set<number>; stillHeld: number; next: number }

function kindsOf(existing: readonly HeldRow[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>()
  for (const row of existing) {
    const key = rowKey(row)
    const kind = kinds.get(key) ?? { numbers: new Set(), stillHeld: 0, next: 1 }
    kind.numbers.add(row.occurrence)
    kind.stillHeld += 1
    kinds.set(key, kind)
  }
  return kinds
}

/** The lowest number not in use: an import that was undone leaves gaps, and they are filled again. */
function takeNumber(kind: Kind): number {
  while (kind.numbers.has(kind.next)) kind.next += 1
  kind.next += 1
  return kind.next - 1
}

/**
 * Which rows of a file are new to an account. Three equal fares on one day are three rows: the nth identical row of
 * the file is new when the account holds fewer than n. So the same file again, or one that overlaps, adds only what
 * was not there. `existing` needs only the rows on the days of the file. Rows already held are given back too:
 * nothing is dropped in silence.
 *
 * One day cut in two between files that do not overlap cannot be told from an overlap by its rows alone. Check
 * `heldClosingPence + what was added = the file's closing balance` (`isContinued`) before keeping the import.
 */
export function newRows<Row extends RowFacts>(
  existing: readonly HeldRow[],
  incoming: readonly Row[],
): { readonly added: readonly NewRow<Row>[]; readonly alreadyHeld: readonly Row[] } {
  const kinds = kindsOf(existing)
  const added: NewRow<Row>[] = []
  const alreadyHeld: Row[] = []
  for (const row of incoming) {
    const key = rowKey(row)
    const kind = kinds.get(key) ?? { numbers: new Set(), stillHeld: 0, next: 1 }
    kinds.set(key, kind)
    if (kind.stillHeld > 0) {
      kind.stillHeld -= 1
      alreadyHeld.push(row)
    } else {
      added.push({ row, occurrence: takeNumber(kind) })
    }
  }
  return { added, alreadyHeld }
}

/** True when the account's balance at the end of the file, with the new rows, is the balance the file states. */
export const isContinued = (
  heldClosingPence: number,
  added: readonly NewRow<RowFacts>[],
  fileClosingPence: number,
): boolean => heldClosingPence + added.reduce((sum, { row }) => sum + row.amountPence, 0) === fileClosingPence
