import { formatPlainPounds } from '../../../src-shared/domain/money.ts'
import { DateText } from '../../components/DateText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Column } from '../../components/table/columns.ts'
import { dayCount, type BankLine } from './money-words.ts'

export const postedOnColumn: Column<BankLine> = {
  key: 'day',
  header: 'Day',
  width: '6.5rem',
  cell: (row) => <DateText date={row.postedOn} />,
  sort: (row) => row.postedOn,
}

export const descriptionColumn: Column<BankLine> = {
  key: 'description',
  header: 'The bank wrote',
  width: 'minmax(11rem, 2fr)',
  cell: (row) => <span title={row.description}>{row.description}</span>,
  sort: (row) => row.description,
}

export const amountColumn: Column<BankLine> = {
  key: 'amount',
  header: 'Amount',
  width: '7.5rem',
  align: 'right',
  cell: (row) => <MoneyText pence={row.amountPence} isBalance={false} />,
  sort: (row) => row.amountPence,
}

export const ageColumn: Column<BankLine> = {
  key: 'age',
  header: 'Waits',
  width: '5.5rem',
  align: 'right',
  cell: (row) => dayCount(row.ageDays),
  sort: (row) => row.ageDays,
}

/** True when a line has the words typed in its description, person, reason or amount. */
export function lineFits(line: BankLine, text: string): boolean {
  const asked = text.trim().toLowerCase().replaceAll('£', '').replaceAll(',', '')
  const amount = formatPlainPounds(Math.abs(line.amountPence))
  return [line.description, line.recipientName ?? '', line.reason, amount].some((words) =>
    words.toLowerCase().includes(asked),
  )
}
