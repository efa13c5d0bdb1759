import { Explain } from '../../components/Explain.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Run } from './run-words.ts'

const figure = (pence: number) => <MoneyText pence={pence} isBalance={false} />

/** The totals of a run, each opening the sum that made it. */
export function RunFigures({ run }: { readonly run: Run }) {
  const hmrcPence =
    run.taxPence +
    run.employeeNationalInsurancePence +
    run.employerNationalInsurancePence -
    run.employmentAllowancePence
  const pensionPence = run.pensionDeductedPence + run.employerPensionPence
  const otherPence = run.moneyOutPence - run.netPence - hmrcPence - pensionPence
  return (
    <KeyFigures
      figures={[
        {
          label: 'Money out',
          value: (
            <Explain
              label="Money out"
              figure={figure(run.moneyOutPence)}
              lines={[
                { label: 'Net pay', pence: run.netPence },
                { label: 'Tax and National Insurance to HMRC', pence: hmrcPence },
                { label: 'Pension, both parts', pence: pensionPence },
                ...(otherPence === 0
                  ? []
                  : [{ label: 'Student loans and other deductions', pence: otherPence }]),
                { label: 'Money out', pence: run.moneyOutPence },
              ]}
              rule="What leaves people's accounts because of this run."
            />
          ),
          note: `${run.payslips.toLocaleString('en-GB')} payslips, ${run.employers.toLocaleString('en-GB')} employers`,
        },
        {
          label: 'Gross pay',
          value: figure(run.grossPence),
        },
        {
          label: 'Net pay',
          value: (
            <Explain
              label="Net pay"
              figure={figure(run.netPence)}
              lines={[
                { label: 'Gross pay', pence: run.grossPence },
                { label: 'Tax', pence: -run.taxPence },
                { label: 'Employee National Insurance', pence: -run.employeeNationalInsurancePence },
                { label: 'Pension deducted', pence: -run.pensionDeductedPence },
                {
                  label: 'Student loans and other deductions',
                  pence:
                    run.netPence -
                    run.grossPence +
                    run.taxPence +
                    run.employeeNationalInsurancePence +
                    run.pensionDeductedPence,
                },
                { label: 'Net pay', pence: run.netPence },
              ]}
            />
          ),
        },
        {
          label: 'To HMRC',
          value: (
            <Explain
              label="To HMRC"
              figure={figure(hmrcPence)}
              lines={[
                { label: 'Tax', pence: run.taxPence },
                { label: 'Employee National Insurance', pence: run.employeeNationalInsurancePence },
                { label: 'Employer National Insurance', pence: run.employerNationalInsurancePence },
                { label: 'Employment Allowance', pence: -run.employmentAllowancePence },
                { label: 'To HMRC', pence: hmrcPence },
              ]}
              rule="Each person is a separate employer, so the allowance is theirs alone. Student loans come on top."
            />
          ),
        },
        { label: 'Pension', value: figure(pensionPence) },
      ]}
    />
  )
}
