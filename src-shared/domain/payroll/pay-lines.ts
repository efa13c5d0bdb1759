import { assertWhole, payForMinutesPence } from '../money.ts'
import { rolledUpHolidayPence } from './holiday-pay.ts'
import type { PayLine, PayslipInput, PayslipLine } from './payslip-types.ts'

const ROLLED_UP_LABEL = 'Holiday pay, rolled up at 12.07%'

/** The pay of a period, and how much of it counts for what. Whole pence. */
export type PayTotals = {
  lines: PayslipLine[]
  basicMinutes: number
  grossPence: number
  taxablePence: number
  niablePence: number
  pensionablePence: number
  holidayPence: number
}

function lineOf(line: PayLine): PayslipLine {
  const { label, minutes, ratePerHourHundredths, amountPence } = line
  if (minutes !== undefined && ratePerHourHundredths !== undefined && amountPence === undefined) {
    return {
      label,
      minutes,
      ratePerHourHundredths,
      amountPence: payForMinutesPence(minutes, ratePerHourHundredths),
    }
  }
  if (amountPence === undefined || minutes !== undefined || ratePerHourHundredths !== undefined) {
    throw new RangeError(`${label}: give minutes and a rate, or an amount`)
  }
  return { label, amountPence: assertWhole(amountPence, label) }
}

/**
 * Works out every pay line and adds up what is taxed, what National Insurance is worked on and what is pensionable, with
 * rolled-up holiday as a line of its own at the end. Throws: RangeError for a line that is neither time nor an amount.
 */
export function addUpPay(input: Pick<PayslipInput, 'payLines' | 'paysRolledUpHoliday'>): PayTotals {
  const totals: PayTotals = {
    lines: [],
    basicMinutes: 0,
    grossPence: 0,
    taxablePence: 0,
    niablePence: 0,
    pensionablePence: 0,
    holidayPence: 0,
  }
  let forWorkPence = 0
  const add = (
    line: PayslipLine,
    counts: Pick<PayLine, 'isTaxable' | 'isNiable' | 'isPensionable'>,
  ): void => {
    totals.lines.push(line)
    totals.basicMinutes += line.minutes ?? 0
    totals.grossPence += line.amountPence
    if (counts.isTaxable !== false) totals.taxablePence += line.amountPence
    if (counts.isNiable !== false) totals.niablePence += line.amountPence
    if (counts.isPensionable !== false) totals.pensionablePence += line.amountPence
  }
  for (const payLine of input.payLines) {
    const line = lineOf(payLine)
    add(line, payLine)
    // Time at a rate is work; an amount earns holiday only where it says so.
    if (payLine.earnsHoliday ?? line.minutes !== undefined) forWorkPence += line.amountPence
  }
  if (input.paysRolledUpHoliday) {
    totals.holidayPence = rolledUpHolidayPence(forWorkPence)
    add({ label: ROLLED_UP_LABEL, amountPence: totals.holidayPence }, {})
  }
  return totals
}
