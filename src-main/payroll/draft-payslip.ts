import { z } from 'zod'
import { payslip } from '../../src-shared/contract/payslip-fields.ts'
import { niLetter } from '../../src-shared/contract/employment.contract.ts'
import type { PayFigures } from '../../src-shared/domain/letters/letter-facts.ts'
import { hoursWords } from '../../src-shared/domain/letters/number-words.ts'
import { regularAccrual } from '../../src-shared/domain/payroll/holiday-pay.ts'
import type { PayLine, Payslip, PensionScheme } from '../../src-shared/domain/payroll/payslip-types.ts'
import { calculatePayslip } from '../../src-shared/domain/payroll/payslip.ts'
import type { NiLetter } from '../../src-shared/domain/payroll/tables/payroll-tables.ts'
import { readTaxCode } from '../../src-shared/domain/payroll/tax-code.ts'
import { formatShortDate } from '../../src-shared/domain/plain-date.ts'
import type { RunSheet } from '../care/care.service.ts'
import type { Employment } from '../employment/employment.service.ts'
import type { LastPay } from './payslips.repository.ts'
import type { RunPeriod } from './run-period.ts'
import { addToYear, figuresOf, printedFigures, type YearFigures } from './year-figures.ts'

/** The least the law asks for: 3% and 5% of qualifying earnings, a fifth of the 5% claimed back by the provider. */
const LEGAL_LEAST: PensionScheme = {
  basis: 'qualifying-earnings',
  reliefMethod: 'relief-at-source',
  employerBasisPoints: 300,
  employeeBasisPoints: 500,
}

const yearToDate = z.strictObject({
  grossPence: z.int(),
  taxPence: z.int(),
  employeeNationalInsurancePence: z.int(),
  employeePensionPence: z.int(),
  studentLoanPence: z.int(),
  netPence: z.int(),
  employerPensionPence: z.int(),
  employerNationalInsurancePence: z.int(),
})

/** What a payslip row keeps as JSON: the engine's whole answer, and what else its page prints, as it was then. */
const storedPayslip = z.strictObject({
  payslip,
  taxCode: z.string(),
  isWeek1Month1: z.boolean(),
  niLetter,
  periods: z.array(z.strictObject({ firstDay: z.string(), lastDay: z.string(), minutes: z.int() })),
  yearToDate,
  holidayEarned: z.strictObject({ minutes: z.int(), valuePence: z.int() }),
  changes: z.array(z.string()),
})
export type StoredPayslip = z.output<typeof storedPayslip>

/** The same before it is stored. */
export type DraftPayslip = {
  readonly payslip: Payslip
  readonly taxCode: string
  readonly isWeek1Month1: boolean
  readonly niLetter: NiLetter
  readonly periods: readonly {
    readonly firstDay: string
    readonly lastDay: string
    readonly minutes: number
  }[]
  readonly yearToDate: PayFigures
  readonly holidayEarned: { readonly minutes: number; readonly valuePence: number }
  readonly changes: readonly string[]
}

export const readStoredPayslip = (json: string): StoredPayslip => storedPayslip.parse(JSON.parse(json))

/** One line of time for each sheet; the one of this period last. */
function payLinesOf(period: RunPeriod, contract: Employment, sheets: readonly RunSheet[]): PayLine[] {
  const { ratePerHourHundredths } = contract
  return sheets.map(({ firstDay, lastDay, totalMinutes }) => {
    const when = `${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}`
    const label = firstDay === period.firstDay ? 'Basic pay' : `Basic pay, ${when}`
    return { label, minutes: totalMinutes, ratePerHourHundredths }
  })
}

/** What changed since last time, in words for the payslip. */
function changesOf(
  { firstDay }: RunPeriod,
  sheets: readonly RunSheet[],
  minutes: number,
  grossPence: number,
  lastPay: LastPay | undefined,
): string[] {
  const isLateToo = sheets.some((sheet) => sheet.firstDay < firstDay)
  const late = isLateToo ? ['This pay has hours from before that came late.'] : []
  if (lastPay === undefined) return ['This is your first payslip from us.', ...late]
  const more = minutes - lastPay.minutes
  if (more > 0) return [`You worked ${hoursWords(more)} more than last time.`, ...late]
  if (more < 0) return [`You worked ${hoursWords(-more)} less than last time.`, ...late]
  return grossPence === lastPay.grossPence
    ? ['Your pay is the same as last time.', ...late]
    : ['Your hours are the same as last time. Your pay for an hour has changed.', ...late]
}

/**
 * One contract's payslip from its sheets, oldest first. Hours of an earlier period that came late are paid with this
 * period's, as lines of one payslip: tax and National Insurance are due on everything paid on the day together.
 * `allowanceUsedPence` is what the employer has used of the Employment Allowance; undefined when it does not claim.
 */
export function draftPayslip(
  period: RunPeriod,
  contract: Employment,
  sheets: readonly RunSheet[],
  before: YearFigures,
  allowanceUsedPence: number | undefined,
  lastPay: LastPay | undefined,
): DraftPayslip {
  const { frequency, taxYear, taxPeriod } = period
  const isWeek1Month1 = contract.isWeek1Month1 || readTaxCode(contract.taxCode)?.week1Month1 === true
  const workedOut = calculatePayslip({
    taxYear,
    frequency,
    taxPeriod,
    taxCode: contract.taxCode,
    week1Month1: isWeek1Month1,
    niLetter: contract.niLetter,
    payLines: payLinesOf(period, contract, sheets),
    paysRolledUpHoliday: contract.holidayKind === 'irregular',
    payToDateBeforePence: before.taxablePence,
    taxToDateBeforePence: before.taxPence,
    studentLoanPlans: contract.studentLoanPlans,
    hasPostgraduateLoan: contract.hasPostgraduateLoan,
    pension: contract.pension === 'enrolled' ? LEGAL_LEAST : undefined,
    employmentAllowance:
      allowanceUsedPence === undefined ? undefined : { usedBeforePence: allowanceUsedPence },
  })
  const { usualMinutesPerWeek, ratePerHourHundredths, holidayKind } = contract
  return {
    payslip: workedOut,
    taxCode: contract.taxCode,
    isWeek1Month1,
    niLetter: contract.niLetter,
    periods: sheets.map(({ firstDay, lastDay, totalMinutes }) => ({
      firstDay,
      lastDay,
      minutes: totalMinutes,
    })),
    yearToDate: addToYear(before, printedFigures(figuresOf(workedOut))),
    holidayEarned:
      holidayKind === 'regular'
        ? regularAccrual(usualMinutesPerWeek, frequency, ratePerHourHundredths)
        : { minutes: 0, valuePence: 0 },
    changes: changesOf(period, sheets, workedOut.basicMinutes, workedOut.grossPence, lastPay),
  }
}
