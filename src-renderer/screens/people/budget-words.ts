import type { Output } from '../../../src-shared/contract/index.ts'
import { formatPlainPounds, mulDiv, payForMinutesPence } from '../../../src-shared/domain/money.ts'
import { formatHours } from '../../format/hours.ts'

export type Budget = Output<'budgets.ofRecipient'>['budgets'][number]
export type BudgetLine = Budget['lines'][number]

/** '22 h 30 m a week at £16.50 an hour' */
export function lineSum(line: BudgetLine): string {
  switch (line.kind) {
    case 'hours':
      return `${formatHours(line.minutesPerWeek)} a week at £${formatPlainPounds(mulDiv(line.ratePerHourHundredths, 1, 100, 'half-up'))} an hour`
    case 'units':
      return `${String(line.unitsPerWeek)} a week at £${formatPlainPounds(line.ratePence)} each`
    case 'one-off':
      return 'once a year'
  }
}

/** What a line costs: for a week, or for a year where it comes once. */
export function linePence(line: BudgetLine): number {
  switch (line.kind) {
    case 'hours':
      return payForMinutesPence(line.minutesPerWeek, line.ratePerHourHundredths)
    case 'units':
      return line.unitsPerWeek * line.ratePence
    case 'one-off':
      return line.amountPence
  }
}
