import { assertWhole } from '../money.ts'
import { payrollTables } from './tables/tables.ts'

/**
 * How much of an employer's National Insurance the Employment Allowance covers, whole pence. One allowance for each
 * employer and tax year; it meets employer contributions only and is used up in the order they fall due.
 * Throws: RangeError for a year without figures, or negative or broken pence.
 * Source: National Insurance Contributions Act 2014 s.1; GOV.UK Employment Allowance; NIM06520 for care employers.
 */
export function employmentAllowancePence(
  taxYear: string,
  employerNiPence: number,
  usedBeforePence: number,
): number {
  const leftPence =
    payrollTables(taxYear).employmentAllowancePence - assertWhole(usedBeforePence, 'usedBeforePence')
  if (usedBeforePence < 0 || assertWhole(employerNiPence, 'employerNiPence') < 0) {
    throw new RangeError('National Insurance and the allowance used must not be negative')
  }
  return Math.min(employerNiPence, Math.max(0, leftPence))
}
