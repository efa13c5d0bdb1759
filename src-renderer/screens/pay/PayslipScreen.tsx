import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { DateText } from '../../components/DateText.tsx'
import { HoursText } from '../../components/HoursText.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import { formatHours } from '../../format/hours.ts'
import { routes } from '../../routes.ts'

type Payslip = Output<'payroll.payslip'>
type Line = Payslip['lines'][number]

function LineRow({ line }: { readonly line: Line }) {
  return (
    <>
      <tr className="working-head">
        <th scope="row">{line.label}</th>
        <td>
          <MoneyText pence={line.amountPence} isBalance={false} />
        </td>
      </tr>
      {line.working.map((step, index) => (
        <tr key={`${String(index)} ${step.label}`} className="working-step">
          <th scope="row">{step.label}</th>
          <td>{step.text}</td>
        </tr>
      ))}
    </>
  )
}

/** Every line of the payslip with its working opened: nothing has to be believed. */
function Workings({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <table className="figures workings">
      <caption>Every line, with how it was worked out</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <LineRow key={`${String(index)} ${line.label}`} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Figures({ payslip }: { readonly payslip: Payslip }) {
  const { row, holidayEarnedMinutes, holidayEarnedPence } = payslip
  return (
    <KeyFigures
      figures={[
        { label: 'Net pay', value: <MoneyText pence={row.netPence} isBalance={false} /> },
        { label: 'Gross pay', value: <MoneyText pence={row.grossPence} isBalance={false} /> },
        { label: 'Costs the employer', value: <MoneyText pence={row.employerCostPence} isBalance={false} /> },
        { label: 'Hours', value: <HoursText minutes={row.minutes} /> },
        ...(holidayEarnedMinutes === 0
          ? []
          : [
              {
                label: 'Leave earned',
                value: formatHours(holidayEarnedMinutes),
                note: (
                  <>
                    worth <MoneyText pence={holidayEarnedPence} isBalance={false} />
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

/** One payslip down to the working of every line. */
export function PayslipScreen({ id }: { readonly id: number }) {
  const found = useDesk('payroll.payslip', { payslipId: id })
  if (found.data === undefined)
    return (
      <>
        <PageHeader title="Payslip" back={{ label: 'Pay', address: routes.pay }} />
        {found.isPending ? <Busy /> : <Problem error={found.error} />}
      </>
    )
  const { row, payDay, lines, tables } = found.data
  return (
    <>
      <PageHeader
        title={`Payslip of ${row.assistantName}`}
        aside={
          <>
            paid on <DateText date={payDay} withWeekday />, employer {row.recipientName}
          </>
        }
        back={{ label: 'Pay', address: routes.pay }}
        actions={
          <SaveButton operation="payroll.payslipDocument" input={{ payslipId: id }} label="Save PDF" />
        }
      />
      <Figures payslip={found.data} />
      <Workings lines={lines} />
      <p className="hint">Worked out with {tables}.</p>
    </>
  )
}
