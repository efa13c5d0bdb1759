import { assertWhole, basisPointsOf } from '../money.ts'
import { payrollTables } from './tables/tables.ts'

/** What an employer gets back of statutory family pay, in pence. Sick pay is never recovered. */
export type StatutoryRecovery = { readonly recoveredPence: number; readonly compensationPence: number }

/**
 * A small employer gets everything back and compensation on top; any other gets 92%. Each part goes up to the penny.
 * Throws: RangeError for a year without figures, or negative or broken pence.
 * Source: Statutory Maternity Pay (Compensation of Employers) Regulations 1994; GOV.UK "Recover statutory payments".
 */
export function recoverStatutoryPay(
  taxYear: string,
  paidPence: number,
  isSmallEmployer: boolean,
): StatutoryRecovery {
  if (assertWhole(paidPence, 'paidPence') < 0) throw new RangeError('paidPence must not be negative')
  const { standardBasisPoints, smallEmployerBasisPoints } = payrollTables(taxYear).statutoryRecovery
  if (!isSmallEmployer) {
    return { recoveredPence: basisPointsOf(paidPence, standardBasisPoints, 'up'), compensationPence: 0 }
  }
  const compensationPence = basisPointsOf(paidPence, smallEmployerBasisPoints - 10_000, 'up')
  return { recoveredPence: paidPence, compensationPence }
}

/** Small for a tax year: both National Insurances of the last complete year at or below the limit, the allowance ignored. */
export const isSmallEmployer = (taxYear: string, lastYearClass1Pence: number): boolean =>
  assertWhole(lastYearClass1Pence, 'lastYearClass1Pence') <=
  payrollTables(taxYear).statutoryRecovery.smallEmployerLimitPence
