import { useLocation } from 'wouter'
import { EmptyState } from '../../components/EmptyState.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import type { RunEmployer } from './run-words.ts'

const orWords = (pence: number | null, words: string, isBalance: boolean) =>
  pence === null ? <span className="muted">{words}</span> : <MoneyText pence={pence} isBalance={isBalance} />

const columns: readonly Column<RunEmployer>[] = [
  {
    key: 'employer',
    header: 'Employer',
    width: 'minmax(11rem, 2fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'payslips',
    header: 'Payslips',
    width: '6rem',
    align: 'right',
    cell: (row) => row.payslips,
    sort: (row) => row.payslips,
  },
  {
    key: 'out',
    header: 'Money out',
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.moneyOutPence} isBalance={false} />,
    sort: (row) => row.moneyOutPence,
  },
  {
    key: 'planned',
    header: 'Planned for the period',
    width: '11rem',
    align: 'right',
    cell: (row) => orWords(row.plannedPence, 'no budget', false),
    sort: (row) => row.plannedPence ?? -1,
  },
  {
    key: 'headroom',
    header: 'Left of the plan',
    width: '10rem',
    align: 'right',
    cell: (row) => orWords(row.headroomPence, 'no budget', true),
    sort: (row) => row.headroomPence ?? 0,
  },
  {
    key: 'allowance',
    header: 'Employment Allowance left',
    width: '13rem',
    align: 'right',
    cell: (row) => orWords(row.employmentAllowanceLeftPence, 'not claimed', false),
    sort: (row) => row.employmentAllowanceLeftPence ?? -1,
  },
]

/** Each employer's money in the run beside what the hours in the budget cost. */
export function RunEmployers({ employers }: { readonly employers: readonly RunEmployer[] }) {
  const [, go] = useLocation()
  return (
    <DataTable
      label="Employers of this run"
      columns={columns}
      rows={employers}
      rowKey={(row) => String(row.recipientId)}
      openLabel="open the person"
      onOpen={(row) => {
        go(routes.person(row.recipientId))
      }}
      empty={<EmptyState title="No employer pays in this run." />}
    />
  )
}
