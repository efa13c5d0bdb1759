import { DateText } from '../../components/DateText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Column } from '../../components/table/columns.ts'
import { kindNames, paymentStateNames, type Payment } from './money-words.ts'

export const paymentColumns: readonly Column<Payment>[] = [
  {
    key: 'person',
    header: 'From the account of',
    width: 'minmax(9rem, 1.3fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'payee',
    header: 'To',
    width: 'minmax(9rem, 1.3fr)',
    cell: (row) => (
      <>
        {row.payeeName} <span className="muted">{row.accountNumber}</span>
      </>
    ),
    sort: (row) => row.payeeName,
  },
  {
    key: 'kind',
    header: 'For',
    width: '12rem',
    cell: (row) => kindNames[row.kind],
    sort: (row) => kindNames[row.kind],
  },
  { key: 'reference', header: 'Reference', width: 'minmax(7rem, 1fr)', cell: (row) => row.reference },
  {
    key: 'due',
    header: 'Due',
    width: '7rem',
    cell: (row) => <DateText date={row.dueOn} />,
    sort: (row) => row.dueOn,
  },
  {
    key: 'amount',
    header: 'Amount',
    width: '8rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.amountPence} isBalance={false} />,
    sort: (row) => row.amountPence,
  },
]

export const paymentStateColumn: Column<Payment> = {
  key: 'state',
  header: 'State',
  width: '8rem',
  cell: (row) =>
    row.state === 'returned' ? <span className="overdue">Came back</span> : paymentStateNames[row.state],
  sort: (row) => row.state,
}
