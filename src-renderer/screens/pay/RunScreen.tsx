import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { DateText } from '../../components/DateText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Steps, type Step } from '../../components/Steps.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { routes, runParts } from '../../routes.ts'
import { RunActions } from './RunActions.tsx'
import { RunEmployers } from './RunEmployers.tsx'
import { RunExceptions } from './RunExceptions.tsx'
import { RunFigures } from './RunFigures.tsx'
import { RunPayslips } from './RunPayslips.tsx'
import { runDays, runFrequencyNames, runStateNames, type Run } from './run-words.ts'

function stepsOf(run: Run): Step[] {
  const isApproved = run.approvedBy !== null
  const isPosted = run.state === 'posted'
  return [
    { key: 'prepared', label: 'Prepared', note: run.preparedBy, state: 'done' },
    {
      key: 'approved',
      label: 'Approved by somebody else',
      note: run.approvedBy ?? '',
      state: isApproved ? 'done' : 'now',
    },
    {
      key: 'posted',
      label: 'Posted: wages become payments',
      state: isPosted ? 'done' : isApproved ? 'now' : 'next',
    },
    { key: 'paid', label: 'Payments and payslips', state: isPosted ? 'now' : 'next' },
  ]
}

/** One pay run: its totals, what to look at before it goes on, and every payslip. */
export function RunScreen({ id, part }: { readonly id: number; readonly part: string | undefined }) {
  const found = useDesk('payroll.run', { payRunId: id })
  const back = { label: 'Pay', address: routes.pay }
  if (found.data === undefined)
    return (
      <>
        <PageHeader title="Pay run" back={back} />
        {found.isPending ? <Busy /> : <Problem error={found.error} />}
      </>
    )
  const { run, payslips, employers, exceptions } = found.data
  const current = runParts.find((key) => key === part) ?? 'payslips'
  return (
    <>
      <PageHeader
        title={`${runFrequencyNames[run.frequency]} pay, ${runDays(run)}`}
        aside={
          <>
            {runStateNames[run.state]}, pay day <DateText date={run.payDay} withWeekday />, tax year{' '}
            {run.taxYear} period {run.taxPeriod}
          </>
        }
        back={back}
      />
      <RunFigures run={run} />
      {run.state === 'abandoned' ? (
        <p className="lead">This run was dropped. Its timesheets wait for another run.</p>
      ) : (
        <Steps label="Steps of this pay run" steps={stepsOf(run)} />
      )}
      <RunActions run={run} exceptions={exceptions} />
      <RunExceptions exceptions={exceptions} />
      <Tabs
        label="Parts of the run"
        current={current}
        tabs={[
          {
            key: 'payslips',
            label: 'Payslips',
            address: routes.payRun(id, 'payslips'),
            count: payslips.length,
          },
          {
            key: 'employers',
            label: 'Employers beside their plan',
            address: routes.payRun(id, 'employers'),
            count: employers.length,
          },
        ]}
      />
      {current === 'payslips' ? <RunPayslips payslips={payslips} /> : <RunEmployers employers={employers} />}
    </>
  )
}
