import type { MoneyRow, MoneyTable, Words } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { amountNode, textNode, type Node } from './content-nodes.ts'
import { COLOURS, type PageStyle } from './page-style.ts'
import type { Tag, TagGroup } from './tagged-pdf.ts'

/** Large print puts how an amount was worked out under its label, so that a row never runs out of width. */
export function moneyTableNode(table: MoneyTable, style: PageStyle): Node {
  const element: TagGroup = { role: 'Table' }
  const head: TagGroup = { role: 'THead', inside: element }
  const body: TagGroup = { role: 'TBody', inside: element }
  const hasDetail = table.detailHeading !== undefined && !style.isLarge
  const rows = table.rows.map((row) => rowCells(row, table, { style, body, isTotal: false }))
  const total =
    table.total === undefined ? [] : [rowCells(table.total, table, { style, body, isTotal: true })]
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [
        '*',
        ...(hasDetail ? ['auto'] : []),
        'auto',
        ...(table.toDateHeading === undefined ? [] : ['auto']),
      ],
      body: [headCells(table, { role: 'TR', inside: head }, style), ...rows, ...total],
    },
    layout: rulesOf(style, total.length > 0 ? rows.length + 1 : undefined),
    margin: [0, style.gap, 0, style.gap * 1.6],
  }
}

function headCells(table: MoneyTable, row: TagGroup, style: PageStyle): readonly Node[] {
  const tag = (): Tag => ({ role: 'TH', scope: 'Column', inside: row })
  const bold = { bold: true, color: COLOURS.heading }
  const amount = (text: string): Node => amountNode(text, tag(), bold)
  return [
    textNode([table.caption], tag(), bold),
    ...(table.detailHeading === undefined || style.isLarge
      ? []
      : [textNode([table.detailHeading], tag(), bold)]),
    amount(table.amountHeading),
    ...(table.toDateHeading === undefined ? [] : [amount(table.toDateHeading)]),
  ]
}

type RowPlace = { readonly style: PageStyle; readonly body: TagGroup; readonly isTotal: boolean }

function rowCells(row: MoneyRow, table: MoneyTable, { style, body, isTotal }: RowPlace): readonly Node[] {
  const inside: TagGroup = { role: 'TR', inside: body }
  const label: Tag = { role: 'TH', scope: 'Row', inside }
  const cell = (): Tag => ({ role: 'TD', inside })
  const weight = isTotal ? { bold: true } : {}
  const hasDetailColumn = table.detailHeading !== undefined && !style.isLarge
  const detail = row.detail ?? [' ']
  const words: Words =
    style.isLarge && row.detail !== undefined ? [...row.label, '\n', ...row.detail] : row.label
  const toDate = row.toDatePence === undefined ? ' ' : formatPounds(row.toDatePence)
  return [
    textNode(words, label, weight),
    ...(hasDetailColumn ? [textNode(detail, cell(), { color: COLOURS.quiet })] : []),
    amountNode(formatPounds(row.amountPence), cell(), weight),
    ...(table.toDateHeading === undefined ? [] : [amountNode(toDate, cell(), weight)]),
  ]
}

/** A firm rule under the headings and over the total, light ones between rows, none down the sides. */
function rulesOf(style: PageStyle, totalRow: number | undefined): Node {
  const isFirm = (line: number): boolean => line === 1 || line === totalRow
  return {
    hLineWidth: (line: number, node: { readonly table: { readonly body: readonly unknown[] } }): number =>
      line === 0 || line === node.table.body.length ? 0 : isFirm(line) ? 1.1 : 0.5,
    hLineColor: (line: number): string => (isFirm(line) ? COLOURS.strongRule : COLOURS.rule),
    vLineWidth: (): number => 0,
    paddingLeft: (column: number): number => (column === 0 ? 0 : style.gap * 1.6),
    paddingRight: (): number => 0,
    paddingTop: (): number => style.cellPadding,
    paddingBottom: (): number => style.cellPadding,
  }
}
