import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Steps } from '../../components/Steps.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { formatMoment } from '../../format/moment.ts'
import { routes } from '../../routes.ts'
import { BatchActions } from './BatchActions.tsx'
import { batchStateNames, countOf, type Batch } from './money-words.ts'
import { paymentColumns, paymentStateColumn } from './payment-columns.tsx'

const columns = [...paymentColumns, paymentStateColumn]

function stepsOf(batch: Batch) {
  const isApproved = batch.approvedBy !== null
  return [
    { key: 'made', label: 'Made', note: batch.madeBy, state: 'done' as const },
    {
      key: 'approved',
      label: 'Approved by somebody else',
      note: batch.approvedBy ?? '',
      state: isApproved ? ('done' as const) : ('now' as const),
    },
    {
      key: 'sent',
      label: 'Sent: the bank file is made once',
      note: batch.sentAt === null ? '' : formatMoment(batch.sentAt),
      state: batch.state === 'sent' ? ('done' as const) : isApproved ? ('now' as const) : ('next' as const),
    },
  ]
}

/** One batch of payments: what is in it, who saw it, and what may be done with it now. */
export function BatchScreen({ id }: { readonly id: number }) {
  const found = useDesk('payments.batch', { batchId: id })
  const back = { label: 'Payments', address: routes.money('payments') }
  if (found.data === undefined)
    return (
      <>
        <PageHeader title="Batch of payments" back={back} />
        {found.isPending ? <Busy /> : <Problem error={found.error} />}
      </>
    )
  const { batch, payments } = found.data
  return (
    <>
      <PageHeader title={`Batch ${String(batch.id)}`} aside={batchStateNames[batch.state]} back={back} />
      <KeyFigures
        figures={[
          { label: 'Total', value: <MoneyText pence={batch.totalPence} isBalance={false} /> },
          {
            label: 'Payments',
            value: batch.payments.toLocaleString('en-GB'),
            note: countOf(batch.people, 'account'),
          },
          { label: 'From', value: batch.bankAccountName },
          { label: 'Processing day', value: <DateText date={batch.processingDay} withWeekday /> },
        ]}
      />
      {batch.state === 'withdrawn' ? (
        <p className="lead">This batch was taken apart. Its payments wait in the list again.</p>
      ) : (
        <Steps label="Steps of this batch" steps={stepsOf(batch)} />
      )}
      <BatchActions batch={batch} />
      <DataTable
        label="Payments of this batch"
        columns={columns}
        rows={payments}
        rowKey={(row) => String(row.id)}
        empty={<EmptyState title="Nothing is in this batch any more." />}
      />
    </>
  )
}
