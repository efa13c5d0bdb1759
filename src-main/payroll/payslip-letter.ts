import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { nextPayPeriod, payPeriodContaining } from '../../src-shared/domain/care/pay-calendar.ts'
import { checkSums } from '../../src-shared/domain/letters/check-sums.ts'
import type { Letter } from '../../src-shared/domain/letters/letter-blocks.ts'
import type { PayLine, PayslipFacts } from '../../src-shared/domain/letters/letter-facts.ts'
import { payslip as payslipLetter } from '../../src-shared/domain/letters/payslip.ts'
import type { Employment } from '../employment/employment.service.ts'
import { linesOfAddress, type LetterHead } from '../letters/letter-head.ts'
import type { Recipient } from '../recipients/people.service.ts'
import { readStoredPayslip, type StoredPayslip } from './draft-payslip.ts'
import type { PayRun } from './pay-runs.repository.ts'
import type { PayslipRow } from './payslips.repository.ts'
import { printedFigures } from './year-figures.ts'

export type PayslipToPrint = {
  readonly run: PayRun
  readonly row: PayslipRow & { readonly json: string }
  readonly employer: Recipient
  readonly contract: Employment
  readonly head: LetterHead
}

const lineOf = ({
  label,
  amountPence,
  minutes,
  ratePerHourHundredths,
}: StoredPayslip['payslip']['payLines'][number]): PayLine =>
  minutes === undefined || ratePerHourHundredths === undefined
    ? { kind: 'rolled-up-holiday', words: label, amountPence }
    : { kind: 'hours', words: label, minutes, ratePerHourHundredths, amountPence }

/** The facts that a contract or a person may not have. */
function optionalFacts({ employer, contract, run }: PayslipToPrint, { holidayEarned }: StoredPayslip) {
  const { payeReference } = employer
  const { nationalInsuranceNumber } = contract
  const period = payPeriodContaining(run.frequency, run.firstDay, BANK_HOLIDAYS_ENGLAND_AND_WALES)
  const next = nextPayPeriod(run.frequency, period, BANK_HOLIDAYS_ENGLAND_AND_WALES)
  const isLast = contract.endedOn !== null && contract.endedOn < next.firstDay
  return {
    ...(payeReference === '' ? {} : { employerPayeReference: payeReference }),
    ...(nationalInsuranceNumber === '' ? {} : { nationalInsuranceNumber }),
    ...(isLast ? {} : { nextPayDate: next.payDay }),
    ...(holidayEarned.minutes === 0 ? {} : { holidayOwedMinutes: holidayEarned.minutes }),
  }
}

/** Everything is dated by the pay day, so that the same payslip is always the same page. */
function factsOf(printed: PayslipToPrint, stored: StoredPayslip): PayslipFacts {
  const { run, row, employer, contract, head } = printed
  const { periods } = stored
  return {
    ...head,
    addressee: { name: contract.name, addressLines: linesOfAddress(contract.address) },
    madeOn: run.payDay,
    employerName: employer.name,
    payrollNumber: contract.worksNumber,
    nationalInsuranceLetter: stored.niLetter,
    taxCode: stored.taxCode,
    taxBasis: stored.isWeek1Month1 ? 'week-1-month-1' : 'cumulative',
    taxYear: run.taxYear,
    taxPeriod: { kind: run.frequency === 'monthly' ? 'month' : 'week', number: run.taxPeriod },
    periodStart: periods[0]?.firstDay ?? run.firstDay,
    periodEnd: periods.at(-1)?.lastDay ?? run.lastDay,
    payDate: run.payDay,
    lines: stored.payslip.payLines.map(lineOf),
    otherDeductions: [],
    period: printedFigures(row),
    yearToDate: stored.yearToDate,
    changes: stored.changes,
    ...optionalFacts(printed, stored),
  }
}

/** The payslip as a letter. Throws when its sums are not what was paid: then it must not be printed at all. */
export function letterOfPayslip(printed: PayslipToPrint): Letter {
  const { row } = printed
  const letter = payslipLetter(factsOf(printed, readStoredPayslip(row.json)))
  const sums = checkSums(letter, { gross: row.grossPence, net: row.netPence })
  if (sums.outcome !== 'pass') throw new Error(`payslip ${String(row.id)}: ${sums.place ?? ''}`)
  return letter
}
