import { useLocation } from 'wouter'
import { EmptyState } from '../../components/EmptyState.tsx'
import { HoursText } from '../../components/HoursText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import type { PayslipRow } from './run-words.ts'

const money = (key: string, header: string, pence: (row: PayslipRow) => number): Column<PayslipRow> => ({
  key,
  header,
  width: '7rem',
  align: 'right',
  cell: (row) => <MoneyText pence={pence(row)} isBalance={false} />,
  sort: pence,
})

const columns: readonly Column<PayslipRow>[] = [
  {
    key: 'assistant',
    header: 'Assistant',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => row.assistantName,
    sort: (row) => row.assistantName,
  },
  {
    key: 'employer',
    header: 'Employer',
    width: 'minmax(8rem, 1.2fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'hours',
    header: 'Hours',
    width: '6.5rem',
    align: 'right',
    cell: (row) => <HoursText minutes={row.minutes} />,
    sort: (row) => row.minutes,
  },
  money('gross', 'Gross', (row) => row.grossPence),
  money('tax', 'Tax', (row) => row.taxPence),
  money('ni', 'Employee NI', (row) => row.employeeNationalInsurancePence),
  money('pension', 'Pension', (row) => row.pensionDeductedPence),
  money('net', 'Net', (row) => row.netPence),
  money('cost', 'Costs employer', (row) => row.employerCostPence),
]

export function RunPayslips({ payslips }: { readonly payslips: readonly PayslipRow[] }) {
  const [, go] = useLocation()
  return (
    <DataTable
      label="Payslips of this run"
      columns={columns}
      rows={payslips}
      rowKey={(row) => String(row.id)}
      openLabel="open the payslip"
      onOpen={(row) => {
        go(routes.payslip(row.id))
      }}
      empty={
        <EmptyState title="Nobody is paid in this run.">
          <p>See why each assistant was left out.</p>
        </EmptyState>
      }
    />
  )
}
