/**
 * The table of sort codes and weights that Pay.UK publishes (valacdos.txt) and its substitutions (scsubtab.txt). They are
 * Pay.UK's and change a few times a year, so an office loads them; none comes with the desk.
 */
type ModulusMethod = 'MOD10' | 'MOD11' | 'DBLAL'

export type ModulusRow = {
  readonly from: string
  readonly to: string
  readonly method: ModulusMethod
  /** Six weights for the sort code, eight for the account number. */
  readonly weights: readonly number[]
  /** 0 where the row has none. */
  readonly exception: number
}

export type ModulusTable = {
  readonly rows: readonly ModulusRow[]
  /** Sort codes that exception 5 checks as if they were another. */
  readonly substitutions: ReadonlyMap<string, string>
}

/** A table, or the number of the first line that could not be read and of which text. Nothing is left out in silence. */
export type ReadModulusTable =
  | { readonly table: ModulusTable }
  | { readonly unreadLine: number; readonly unreadText: 'table' | 'substitutions' }

const DIGITS = 14
const ROW = /^(\d{6})\s+(\d{6})\s+(MOD10|MOD11|DBLAL)((?:\s+-?\d{1,3}){14,15})$/

const isMethod = (text: string | undefined): text is ModulusMethod =>
  text === 'MOD10' || text === 'MOD11' || text === 'DBLAL'

function readRow(line: string): ModulusRow | undefined {
  const [, from = '', to = '', method, figures = ''] = ROW.exec(line) ?? []
  const numbers = figures.trim().split(/\s+/).map(Number)
  const exception = numbers[DIGITS] ?? 0
  const isRow = isMethod(method) && from <= to && exception >= 0 && exception <= 14
  return isRow ? { from, to, method, weights: numbers.slice(0, DIGITS), exception } : undefined
}

function readSubstitution(line: string): readonly [string, string] | undefined {
  const [, from, to] = /^(\d{6})\s+(\d{6})$/.exec(line) ?? []
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** Reads every line that is not empty, or gives the number of the first that cannot be read. */
function readLines<Row>(text: string, read: (line: string) => Row | undefined): Row[] | number {
  const rows: Row[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const row = read(line.trim())
    if (row === undefined) return at + 1
    rows.push(row)
  }
  return rows
}

/**
 * Reads Pay.UK's table of weights, and its table of substituted sort codes where it is given, line by line. A table
 * without a line is line 1 unread. Source: Pay.UK "Validating account numbers: UK modulus checking".
 */
export function readModulusTable(text: string, substitutionsText = ''): ReadModulusTable {
  const rows = readLines(text, readRow)
  if (typeof rows === 'number') return { unreadLine: rows, unreadText: 'table' }
  if (rows.length === 0) return { unreadLine: 1, unreadText: 'table' }
  const substitutions = readLines(substitutionsText, readSubstitution)
  if (typeof substitutions === 'number') return { unreadLine: substitutions, unreadText: 'substitutions' }
  return { table: { rows, substitutions: new Map(substitutions) } }
}
