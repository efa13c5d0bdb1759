import { hoursWords, rateWords } from '../../src-shared/domain/letters/number-words.ts'
import { formatPounds, payForMinutesPence } from '../../src-shared/domain/money.ts'
import { isAccountNumber, isSortCode } from '../../src-shared/domain/payments/sort-code.ts'
import { checkMinimumWage, hasMinimumWageRates } from '../../src-shared/domain/payroll/minimum-wage.ts'
import { niLetterProblem } from '../../src-shared/domain/payroll/ni-letter-check.ts'
import { assessPension } from '../../src-shared/domain/payroll/pension-assessment.ts'
import { readTaxCode } from '../../src-shared/domain/payroll/tax-code.ts'
import { formatShortDate } from '../../src-shared/domain/plain-date.ts'
import type { RunSheet } from '../care/care.service.ts'
import type { Employment } from '../employment/employment.service.ts'
import type { RunException } from './pay-runs.repository.ts'
import type { LastPay } from './payslips.repository.ts'
import { plannedFor } from './planned-hours.ts'
import type { RunEmployer } from './run-facts.ts'
import type { RunPeriod } from './run-period.ts'

type Found = Omit<RunException, 'employmentId'>
const stop = (kind: Found['kind'], words: string): Found => ({ kind, weight: 'stop', words })
const look = (kind: Found['kind'], words: string): Found => ({ kind, weight: 'look', words })

export const sheetMissing = (): Found =>
  look('sheet-missing', 'No hours have come. Ask for the sheet, or pay these hours in the next run.')

export const sheetLate = (sheet: RunSheet): Found =>
  look(
    'sheet-late',
    `${hoursWords(sheet.totalMinutes)} came after the cut-off. They go into the next run, unless the sheet is marked urgent with a reason.`,
  )

function bankTrouble({ sortCode, accountNumber }: Employment): Found[] {
  const isUsable =
    isSortCode(sortCode) &&
    isAccountNumber(accountNumber) &&
    Number(sortCode) > 0 &&
    Number(accountNumber) > 0
  return isUsable
    ? []
    : [stop('no-bank-details', 'There is no bank account to pay. Ask for it and prepare again.')]
}

/** Each sheet is a pay reference period of its own (National Minimum Wage Regulations 2015). */
function wageTrouble({ birthDate, ratePerHourHundredths }: Employment, sheet: RunSheet): Found[] {
  const when = formatShortDate(sheet.firstDay)
  if (!hasMinimumWageRates(sheet.firstDay)) {
    const words = `This desk has no minimum wage for pay from ${when}. Check the rate by hand.`
    return [look('below-minimum-wage', words)]
  }
  const basicMinutes = sheet.totalMinutes
  const wage = checkMinimumWage({
    periodStart: sheet.firstDay,
    birthDate,
    apprentice: false,
    basicMinutes,
    basicPayPence: payForMinutesPence(basicMinutes, ratePerHourHundredths),
  })
  if (wage.compliant) return []
  const words = `${rateWords(ratePerHourHundredths)} an hour is under the legal minimum of ${rateWords(wage.ratePerHourHundredths)}. Raise the rate in the contract and prepare again.`
  return [stop('below-minimum-wage', words)]
}

function codeTrouble(period: RunPeriod, { taxCode, niLetter, birthDate }: Employment): Found[] {
  if (readTaxCode(taxCode) === undefined) {
    return [
      stop(
        'tax-code-odd',
        `The tax code ${taxCode} cannot be read. Copy it from the P45 or the notice from HMRC.`,
      ),
    ]
  }
  const advice = niLetterProblem(niLetter, { birthDate, payDate: period.payDay })
  return advice === undefined
    ? []
    : [look('tax-code-odd', `National Insurance letter ${niLetter}: ${advice}`)]
}

/** What can be wrong with a contract and its sheets before anything is worked out. */
export const contractTroubles = (
  period: RunPeriod,
  contract: Employment,
  sheets: readonly RunSheet[],
): Found[] => [
  ...bankTrouble(contract),
  ...sheets.flatMap((sheet) => wageTrouble(contract, sheet)),
  ...codeTrouble(period, contract),
]

export function pensionDuty(
  { frequency, taxYear, payDay }: RunPeriod,
  { birthDate, pension }: Employment,
  payPence: number,
): Found[] {
  if (pension !== 'not-enrolled') return []
  const { duties, letterDueBy } = assessPension({ taxYear, frequency, birthDate, payPence, payDate: payDay })
  if (!duties.includes('enrol')) return []
  const words = `This pay and age mean a pension by law. Enrol them and send the letter by ${formatShortDate(letterDueBy)}.`
  return [look('pension-duty', words)]
}

/** More than a quarter up or down. */
export function payChanged(grossPence: number, lastPay: LastPay | undefined): Found[] {
  if (lastPay === undefined) return []
  const differencePence = Math.abs(grossPence - lastPay.grossPence)
  if (differencePence * 4 <= lastPay.grossPence) return []
  const words = `Pay is ${formatPounds(grossPence)}; last time it was ${formatPounds(lastPay.grossPence)}. Check the hours with the employer.`
  return [look('pay-changed', words)]
}

export const notEnoughMoney = (outPence: number, freePence: number): Found =>
  stop(
    'not-enough-money',
    `This pay takes ${formatPounds(outPence)}; ${formatPounds(freePence)} is free. Find out what has not come in, or ask the council. Then prepare again.`,
  )

export function abovePlan({ budgets }: RunEmployer, sheets: readonly RunSheet[], outPence: number): Found[] {
  const plan = plannedFor(budgets, sheets)
  if (plan === undefined) return []
  const minutes = sheets.reduce((sum, sheet) => sum + sheet.totalMinutes, 0)
  if (minutes <= plan.minutes && outPence <= plan.pence) return []
  const words = `${hoursWords(minutes)} and ${formatPounds(outPence)}, against ${hoursWords(plan.minutes)} and ${formatPounds(plan.pence)} in the plan. Ask if the extra was agreed.`
  return [look('above-plan', words)]
}
