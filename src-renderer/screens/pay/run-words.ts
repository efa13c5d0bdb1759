import type { Output } from '../../../src-shared/contract/index.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'

export type Run = Output<'payroll.listRuns'>['runs'][number]
type RunDetail = Output<'payroll.run'>
export type RunException = RunDetail['exceptions'][number]
export type PayslipRow = RunDetail['payslips'][number]
export type RunEmployer = RunDetail['employers'][number]

export const runStateNames: Readonly<Record<Run['state'], string>> = {
  draft: 'Waits for approval',
  approved: 'Approved, to be posted',
  posted: 'Posted',
  abandoned: 'Dropped',
}

export const runFrequencyNames: Readonly<Record<Run['frequency'], string>> = {
  weekly: 'Weekly',
  fortnightly: 'Two-weekly',
  'four-weekly': 'Four-weekly',
  monthly: 'Monthly',
}

export const runDays = ({ firstDay, lastDay }: Pick<Run, 'firstDay' | 'lastDay'>): string =>
  `${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}`

/** What an exception is about, and what somebody does first. */
export const exceptionWords: Readonly<
  Record<RunException['kind'], { readonly title: string; readonly next: string }>
> = {
  'sheet-missing': {
    title: 'No timesheet',
    next: 'Call the employer or the assistant. Without hours nobody is paid.',
  },
  'sheet-late': { title: 'Late timesheet', next: 'It goes to the next run, unless it has an urgent reason.' },
  'not-enough-money': {
    title: 'Not enough money',
    next: 'Look whether the council payment is late, then speak to a finance officer.',
  },
  'below-minimum-wage': {
    title: 'Below the minimum wage',
    next: 'Agree a higher rate with the employer. It is against the law to pay less.',
  },
  'above-plan': { title: 'More hours than planned', next: 'Usually holiday cover. Ask the employer once.' },
  'pay-changed': { title: 'Pay has changed', next: 'Look whether the hours or the rate changed.' },
  'tax-code-odd': { title: 'Tax code or letter', next: 'Compare with the last notice from HMRC.' },
  'no-bank-details': {
    title: 'No bank details',
    next: 'Ask the assistant, and call back on a number already known.',
  },
  'pension-duty': { title: 'Pension', next: 'A letter about the pension is due.' },
}
