import { formatPounds, sumPence } from '../money.ts'
import { atMost, type CheckResult } from './check-result.ts'
import type { Block, Inline, Letter, MoneyRow, MoneyTable } from './letter-blocks.ts'
import { bodyLines } from './neutral-text.ts'

/**
 * K15: every total shown equals its parts, and every amount that names a ledger figure equals the ledger at print
 * time. A ledger figure the letter does not show is wrong too: the reader would not see it.
 */
export function checkSums(letter: Letter, ledgerPence: Readonly<Record<string, number>>): CheckResult {
  const wrong = [...letter.blocks.flatMap(wrongTotals), ...wrongFigures(letter, ledgerPence)]
  const suggestion = 'Make the letter again from the ledger. Never type a figure over.'
  return atMost('K15', wrong.length, [0, 0], { place: wrong.join('; '), suggestion })
}

function wrongTotals(block: Block): readonly string[] {
  if (block.kind !== 'money-table' || block.total === undefined) return []
  const { caption, rows, total } = block
  const columns = [(row: MoneyRow) => row.amountPence, ...(hasToDate(block) ? [toDateOf] : [])]
  return columns.flatMap((column) => {
    const [parts, shown] = [sumPence(rows.map(column)), column(total)]
    return parts === shown
      ? []
      : [`${caption}: shows ${formatPounds(shown)}, its parts make ${formatPounds(parts)}`]
  })
}

const toDateOf = (row: MoneyRow): number => row.toDatePence ?? 0
const hasToDate = (table: MoneyTable): boolean => table.total?.toDatePence !== undefined

type Shown = { readonly figure: string; readonly pence: number }

function wrongFigures(letter: Letter, ledgerPence: Readonly<Record<string, number>>): readonly string[] {
  const shown = [...bodyLines(letter).flat().flatMap(inlineFigure), ...letter.blocks.flatMap(blockFigures)]
  const wrong = shown.flatMap(({ figure, pence }) => {
    const ledger = ledgerPence[figure]
    if (ledger === pence) return []
    const truth = ledger === undefined ? 'nothing' : formatPounds(ledger)
    return [`${figure}: shows ${formatPounds(pence)}, the ledger has ${truth}`]
  })
  const named = new Set(shown.map(({ figure }) => figure))
  const missing = Object.keys(ledgerPence).filter((figure) => !named.has(figure))
  return [...wrong, ...missing.map((figure) => `${figure}: not shown`)]
}

function inlineFigure(part: Inline): readonly Shown[] {
  if (typeof part === 'string' || part.kind !== 'money' || part.figure === undefined) return []
  return [{ figure: part.figure, pence: part.pence }]
}

function blockFigures(block: Block): readonly Shown[] {
  if (block.kind === 'key-figures') return block.figures.flatMap(({ value }) => value.flatMap(inlineFigure))
  if (block.kind !== 'money-table') return []
  const rows = block.total === undefined ? block.rows : [...block.rows, block.total]
  return rows.flatMap(({ figure, amountPence }) =>
    figure === undefined ? [] : [{ figure, pence: amountPence }],
  )
}
