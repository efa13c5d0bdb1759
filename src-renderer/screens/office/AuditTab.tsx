import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { formatMoment } from '../../format/moment.ts'

type Row = Output<'office.auditTrail'>['rows'][number]

/** 'recipients.changeStatus' as 'Recipients: change status'. */
function operationWords(operation: string): string {
  const [area = '', verb = ''] = operation.split('.')
  const words = verb.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${area.slice(0, 1).toUpperCase()}${area.slice(1)}${words === '' ? '' : `: ${words}`}`
}

const columns: readonly Column<Row>[] = [
  { key: 'at', header: 'When', width: '11rem', cell: (row) => formatMoment(row.at) },
  { key: 'user', header: 'Who', width: 'minmax(8rem, 1fr)', cell: (row) => row.userName },
  {
    key: 'what',
    header: 'What',
    width: 'minmax(12rem, 1.5fr)',
    cell: (row) => operationWords(row.operation),
  },
  { key: 'subject', header: 'About', width: 'minmax(8rem, 1fr)', cell: (row) => row.subject },
  { key: 'details', header: 'Details', width: 'minmax(12rem, 3fr)', cell: (row) => row.details },
]

export function AuditTab() {
  const [before, setBefore] = useState<readonly number[]>([])
  const at = before.at(-1)
  const trail = useDesk('office.auditTrail', at === undefined ? {} : { before: at }, { keepPrevious: true })
  const rows = trail.data?.rows
  const oldest = rows?.at(-1)
  return (
    <>
      <p className="lead">
        Every change with its time and person, newest first. Rows are chained, so none can be taken out
        unseen.
      </p>
      <Problem error={trail.error} />
      {rows === undefined ? (
        trail.isPending && <Busy />
      ) : (
        <DataTable
          label="Audit trail"
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.id)}
          empty={<EmptyState title="Nothing has been recorded yet." />}
        />
      )}
      <div className="form-actions">
        {before.length > 0 && (
          <Button
            onPress={() => {
              setBefore(before.slice(0, -1))
            }}
          >
            Newer
          </Button>
        )}
        {trail.data?.hasMore === true && oldest !== undefined && (
          <Button
            onPress={() => {
              setBefore([...before, oldest.id])
            }}
          >
            Older
          </Button>
        )}
      </div>
    </>
  )
}
