import { hoursWords, rateWords } from '../../src-shared/domain/letters/number-words.ts'
import { formatPounds } from '../../src-shared/domain/money.ts'
import type { StoredPayslip } from './draft-payslip.ts'

type Working = StoredPayslip['payslip']['working']['tax']
type Line = {
  readonly label: string
  readonly amountPence: number
  readonly working: { readonly label: string; readonly text: string }[]
}

const written = (working: Working) =>
  working.map(({ label, pence, text }) => ({ label, text: text ?? formatPounds(pence ?? 0) }))

function payLines({ payslip }: StoredPayslip): Line[] {
  return payslip.payLines.map(({ label, amountPence, minutes, ratePerHourHundredths }) => {
    const isTime = minutes !== undefined && ratePerHourHundredths !== undefined
    const text = isTime
      ? `${hoursWords(minutes)} at ${rateWords(ratePerHourHundredths)} an hour`
      : '12.07% of the pay for work'
    return { label, amountPence, working: [{ label: 'How', text }] }
  })
}

/** Every figure of a payslip with how it was reached: what is paid, what is taken off, what the employer pays on top. */
export function payslipLines(stored: StoredPayslip): Line[] {
  const { payslip } = stored
  const { working } = payslip
  const loansPence = payslip.studentLoanPence + payslip.postgraduateLoanPence
  const onlyIf = (there: boolean, line: Line): Line[] => (there ? [line] : [])
  return [
    ...payLines(stored),
    { label: 'Pay before deductions', amountPence: payslip.grossPence, working: written(working.pay) },
    { label: 'Income tax', amountPence: 0 - payslip.taxPence, working: written(working.tax) },
    {
      label: 'National Insurance',
      amountPence: 0 - payslip.employeeNiPence,
      working: written(working.nationalInsurance),
    },
    ...onlyIf(working.loans.length > 0, {
      label: 'Student and postgraduate loans',
      amountPence: 0 - loansPence,
      working: written(working.loans),
    }),
    ...onlyIf(working.pension.length > 0, {
      label: 'Pension',
      amountPence: 0 - payslip.pensionDeductedPence,
      working: written(working.pension),
    }),
    { label: 'Net pay', amountPence: payslip.netPence, working: written(working.net) },
    {
      label: 'Employer: National Insurance to pay',
      amountPence: payslip.employerNiPayablePence,
      working: written([
        { label: 'Employer National Insurance', pence: payslip.employerNiPence },
        { label: 'Covered by the Employment Allowance', pence: payslip.employmentAllowancePence },
      ]),
    },
    ...onlyIf(working.pension.length > 0, {
      label: 'Employer: pension',
      amountPence: payslip.pensionEmployerPence,
      working: written(working.pension),
    }),
  ]
}
