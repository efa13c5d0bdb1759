import { useState } from 'react'
import { Link } from 'wouter'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { CommandButton } from '../../components/CommandButton.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import { routes } from '../../routes.ts'
import type { Run, RunException } from './run-words.ts'

const people = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'assistant' : 'assistants'}`

function Approve({ run, exceptions }: { readonly run: Run; readonly exceptions: readonly RunException[] }) {
  const { may, user } = useSession()
  if (run.preparedBy === user.name)
    return <p className="lead">You prepared this run, so a colleague who may approve pay looks at it.</p>
  if (!may('payroll.approve')) return <p className="lead">It waits for a colleague who may approve pay.</p>
  const stops = exceptions.filter(({ weight }) => weight === 'stop').length
  return (
    <CommandButton
      operation="payroll.approveRun"
      input={{ payRunId: run.id }}
      label="Approve the pay run"
      kind="primary"
      confirm={{
        title: `Approve pay for ${people(run.payslips)}?`,
        sentence: `${formatPounds(run.netPence)} net on ${formatShortDate(run.payDay)}, and ${formatPounds(run.moneyOutPence)} out of people’s accounts in all. ${stops === 0 ? 'Nobody is left out.' : `${people(stops)} left out: see why below.`}`,
        action: `Approve ${formatPounds(run.moneyOutPence)}`,
      }}
    />
  )
}

function Post({ run }: { readonly run: Run }) {
  const { may } = useSession()
  if (!may('payroll.prepare')) return <p className="lead">It waits for a payroll officer to post it.</p>
  return (
    <CommandButton
      operation="payroll.postRun"
      input={{ payRunId: run.id }}
      label="Post the pay run"
      kind="primary"
      confirm={{
        title: `Post pay of ${formatPounds(run.moneyOutPence)} for ${people(run.payslips)}?`,
        sentence: `Net wages of ${formatPounds(run.netPence)} become payments that wait to go out, and tax and pension are set aside. A posted run is put right in the next run, not changed.`,
        action: 'Post the pay run',
      }}
    />
  )
}

function Drop({ run }: { readonly run: Run }) {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="danger"
        onPress={() => {
          setOpen(true)
        }}
      >
        Drop this run
      </Button>
      {isOpen && (
        <FormDialog
          title="Drop this pay run"
          operation="payroll.abandonRun"
          defaults={{ reason: '' }}
          toInput={(values) => ({ ...values, payRunId: run.id })}
          submitLabel="Drop the run"
          onClose={close}
          onDone={close}
        >
          <p>Nothing has been paid. The timesheets wait again, and the run can be prepared anew.</p>
          <TextField name="reason" label="Reason" takesFocus />
        </FormDialog>
      )}
    </>
  )
}

/** What may be done with a run now, and by whom. */
export function RunActions(props: { readonly run: Run; readonly exceptions: readonly RunException[] }) {
  const { run, exceptions } = props
  const { may } = useSession()
  const isOpen = run.state === 'draft' || run.state === 'approved'
  if (run.state === 'abandoned') return null
  return (
    <div className="form-actions">
      {run.state === 'draft' && <Approve run={run} exceptions={exceptions} />}
      {run.state === 'approved' && <Post run={run} />}
      {isOpen && may('payroll.prepare') && <Drop run={run} />}
      {run.state === 'posted' && (
        <>
          <SaveButton
            operation="payroll.payslipDocuments"
            input={{ payRunId: run.id }}
            label="Save all payslips (zip)"
          />
          <Link href={routes.money('payments')}>Go to the payments</Link>
        </>
      )}
    </div>
  )
}
