import { useLocation } from 'wouter'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { batchStateNames, type Batch } from './money-words.ts'

const columns: readonly Column<Batch>[] = [
  {
    key: 'day',
    header: 'Processed on',
    width: '8.5rem',
    cell: (row) => <DateText date={row.processingDay} withWeekday />,
    sort: (row) => row.processingDay,
  },
  {
    key: 'state',
    header: 'State',
    width: 'minmax(9rem, 1fr)',
    cell: (row) =>
      row.state === 'made' || row.state === 'approved' ? (
        <span className="due">{batchStateNames[row.state]}</span>
      ) : (
        batchStateNames[row.state]
      ),
    sort: (row) => row.state,
  },
  {
    key: 'bank',
    header: 'Bank account',
    width: 'minmax(9rem, 1.2fr)',
    cell: (row) => row.bankAccountName,
    sort: (row) => row.bankAccountName,
  },
  {
    key: 'made',
    header: 'Made by',
    width: 'minmax(7rem, 1fr)',
    cell: (row) => row.madeBy,
    sort: (row) => row.madeBy,
  },
  {
    key: 'approved',
    header: 'Approved by',
    width: 'minmax(7rem, 1fr)',
    cell: (row) => row.approvedBy ?? <span className="muted">nobody yet</span>,
  },
  {
    key: 'payments',
    header: 'Payments',
    width: '6.5rem',
    align: 'right',
    cell: (row) => row.payments.toLocaleString('en-GB'),
    sort: (row) => row.payments,
  },
  {
    key: 'total',
    header: 'Total',
    width: '8.5rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.totalPence} isBalance={false} />,
    sort: (row) => row.totalPence,
  },
]

type Props = { readonly label: string; readonly batches: readonly Batch[] }

export function BatchesTable({ label, batches }: Props) {
  const [, go] = useLocation()
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={batches}
      rowKey={(row) => String(row.id)}
      onOpen={(row) => {
        go(routes.batch(row.id))
      }}
      empty={<EmptyState title="No batch has been sent yet." />}
    />
  )
}
