import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useKeys } from '../../components/keys.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { PrepareRunDialog } from './PrepareRunDialog.tsx'
import { runDays, runFrequencyNames, runStateNames, type Run } from './run-words.ts'

const columns: readonly Column<Run>[] = [
  {
    key: 'payDay',
    header: 'Pay day',
    width: '9rem',
    cell: (row) => <DateText date={row.payDay} withWeekday />,
    sort: (row) => row.payDay,
  },
  {
    key: 'frequency',
    header: 'Paid',
    width: '7.5rem',
    cell: (row) => runFrequencyNames[row.frequency],
    sort: (row) => row.frequency,
  },
  {
    key: 'period',
    header: 'Period',
    width: 'minmax(13rem, 1.4fr)',
    cell: (row) => runDays(row),
    sort: (row) => row.firstDay,
  },
  {
    key: 'state',
    header: 'State',
    width: 'minmax(9rem, 1fr)',
    cell: (row) => (
      <span className={row.state === 'draft' || row.state === 'approved' ? 'due' : ''}>
        {runStateNames[row.state]}
      </span>
    ),
    sort: (row) => runStateNames[row.state],
  },
  {
    key: 'prepared',
    header: 'Prepared by',
    width: 'minmax(7rem, 1fr)',
    cell: (row) => row.preparedBy,
    sort: (row) => row.preparedBy,
  },
  {
    key: 'payslips',
    header: 'Payslips',
    width: '6rem',
    align: 'right',
    cell: (row) => row.payslips.toLocaleString('en-GB'),
    sort: (row) => row.payslips,
  },
  {
    key: 'net',
    header: 'Net pay',
    width: '8.5rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.netPence} isBalance={false} />,
    sort: (row) => row.netPence,
  },
  {
    key: 'out',
    header: 'Money out',
    width: '8.5rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.moneyOutPence} isBalance={false} />,
    sort: (row) => row.moneyOutPence,
  },
]

/** Pay runs, newest first. */
export function RunsScreen() {
  const { may } = useSession()
  const [, go] = useLocation()
  const list = useDesk('payroll.listRuns', {})
  const [isPreparing, setPreparing] = useState(false)
  const mayPrepare = may('payroll.prepare')
  const prepare = (): void => {
    setPreparing(true)
  }
  useKeys(mayPrepare ? [{ key: 'N', label: 'new pay run', action: prepare }] : [])
  const runs = list.data?.runs
  return (
    <>
      <PageHeader
        title="Pay"
        aside={runs === undefined ? undefined : `${String(runs.length)} pay runs`}
        leavesFocus
        actions={
          mayPrepare && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={prepare}>
              Prepare a pay run
            </Button>
          )
        }
      />
      <Problem error={list.error} />
      {runs === undefined ? (
        list.isPending && <Busy />
      ) : (
        <DataTable
          label="Pay runs"
          columns={columns}
          rows={runs}
          rowKey={(row) => String(row.id)}
          onOpen={(row) => {
            go(routes.payRun(row.id))
          }}
          takesFocus
          empty={
            <EmptyState title="No pay run yet.">
              <p>When the timesheets of a period are in, prepare its pay run.</p>
            </EmptyState>
          }
        />
      )}
      {isPreparing && (
        <PrepareRunDialog
          onClose={() => {
            setPreparing(false)
          }}
          onDone={(payRunId) => {
            go(routes.payRun(payRunId))
          }}
        />
      )}
    </>
  )
}
