import { formatPounds } from '../money.ts'
import { formatLongDate } from '../plain-date.ts'
import type { Block, Letter, MoneyRow, MoneyTable } from './letter-blocks.ts'
import type { BankDetails, SignOff } from './letter-facts.ts'
import { textOf } from './neutral-text.ts'

/** Said under every letter to a person (check K13). */
export const OTHER_FORMATS =
  'If you want this in large print, Easy Read, another language or another way, call me.'

/** The bank details as labels and values, in the order a bank asks for them. */
export const bankFacts = (bank: BankDetails): readonly (readonly [label: string, value: string])[] => [
  ['Account name', bank.accountName],
  ['Sort code', bank.sortCode],
  ['Account number', bank.accountNumber],
  ['Reference', bank.reference],
]

const signOffLines = ({ name, role, phone, hours }: SignOff): readonly string[] => [
  ...(role === undefined ? [name] : [name, role]),
  `Phone ${phone}`,
  ...(hours === '' ? [] : [hours]),
]

/** The whole letter as text for a screen reader, an email or an audio supplier: tables read as 'label: value'. */
export function renderPlainText(letter: Letter): string {
  const { office, addressee, madeOn, title, blocks } = letter
  const top = [
    [
      office.name,
      ...office.addressLines,
      `Phone ${office.phone}`,
      ...(office.email === undefined ? [] : [office.email]),
    ],
    [addressee.name, ...addressee.addressLines],
    [formatLongDate(madeOn)],
    [title],
  ]
  return `${[...top, ...blocks.map(blockLines)].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'ask':
      return [textOf(block.words)]
    case 'list':
      return block.items.map((item) => `- ${textOf(item)}`)
    case 'key-figures':
      return block.figures.map(({ label, value }) => `${label}: ${textOf(value)}`)
    case 'details':
      return [block.caption, ...block.facts.map(({ label, value }) => `${label}: ${textOf(value)}`)]
    case 'bank-details':
      return ['Our bank details', ...bankFacts(block.bank).map(([label, value]) => `${label}: ${value}`)]
    case 'sign-off':
      return [...signOffLines(block.signOff), '', OTHER_FORMATS]
    case 'money-table':
      return tableLines(block)
  }
}

function tableLines(table: MoneyTable): readonly string[] {
  const rows = table.total === undefined ? table.rows : [...table.rows, table.total]
  return [table.caption, ...rows.map((row) => rowLine(row, table))]
}

function rowLine(
  { label, detail, amountPence, toDatePence }: MoneyRow,
  { toDateHeading }: MoneyTable,
): string {
  const how = detail === undefined ? '' : `, ${textOf(detail)}`
  const toDate =
    toDateHeading === undefined || toDatePence === undefined
      ? ''
      : `; ${toDateHeading.toLowerCase()} ${formatPounds(toDatePence)}`
  return `${textOf(label)}${how}: ${formatPounds(amountPence)}${toDate}`
}
