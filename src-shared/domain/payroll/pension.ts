import { assertWhole } from '../money.ts'
import type { PensionBasis, PensionReliefMethod } from './payslip-types.ts'
import type { PayFrequency } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type PensionInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly basis: PensionBasis
  readonly reliefMethod: PensionReliefMethod
  readonly pensionablePayPence: number
  readonly employerBasisPoints: number
  /** The member's whole contribution, tax relief with it: 500 for the legal least. */
  readonly employeeBasisPoints: number
  /** Salary exchange only: the share of what is exchanged that the employer adds from its National Insurance saved. */
  readonly savingReinvestedBasisPoints?: number | undefined
}

export type Pension = {
  /** The pay the percentages are taken of. */
  readonly pensionableEarningsPence: number
  /** What the employer pays in; with salary exchange, the exchanged pay is part of it. */
  readonly employerPence: number
  /** What leaves the pay of the member. Nothing with salary exchange: the pay itself is lower. */
  readonly deductedPence: number
  /** What the provider claims from HMRC: only with relief at source. */
  readonly reliefPence: number
  readonly exchangedPence: number
  readonly working: readonly WorkingLine[]
}

/** Half up to the penny, for amounts that are never negative. */
const shareOf = (pence: number, basisPoints: number, divisor = 10_000): number =>
  Math.floor((pence * basisPoints * 2 + divisor) / (divisor * 2))

const percent = (basisPoints: number): string => `${String(basisPoints / 100)}%`

/** Between the lower and the upper limit of qualifying earnings, in pence. Source: Pensions Act 2008 s.13. */
function qualifyingEarningsPence(taxYear: string, frequency: PayFrequency, payPence: number): number {
  const { qualifyingLower, qualifyingUpper } = payrollTables(taxYear).autoEnrolment
  return Math.max(0, Math.min(payPence, qualifyingUpper[frequency]) - qualifyingLower[frequency])
}

function memberPart(
  input: PensionInput,
  earningsPence: number,
  wholePence: number,
  working: WorkingLine[],
): Omit<Pension, 'pensionableEarningsPence' | 'employerPence' | 'working'> {
  const label = `Member ${percent(input.employeeBasisPoints)}`
  switch (input.reliefMethod) {
    case 'relief-at-source': {
      // Four fifths of the exact contribution: rounding the whole first could move the penny.
      const deductedPence = shareOf(earningsPence, input.employeeBasisPoints * 80, 1_000_000)
      working.push(
        { label, pence: wholePence },
        { label: `From pay, ${percent(input.employeeBasisPoints * 0.8)}`, pence: deductedPence },
        { label: 'Tax relief the provider claims', pence: wholePence - deductedPence },
      )
      return { deductedPence, reliefPence: wholePence - deductedPence, exchangedPence: 0 }
    }
    case 'net-pay-arrangement':
      working.push({ label: `${label}, from pay before tax`, pence: wholePence })
      return { deductedPence: wholePence, reliefPence: 0, exchangedPence: 0 }
    case 'salary-exchange':
      working.push({ label: `${label}, pay given up`, pence: wholePence })
      return { deductedPence: 0, reliefPence: 0, exchangedPence: wholePence }
  }
}

/**
 * Pension contributions of one pay period, whole pence, each half up. Relief at source takes four fifths of the member's
 * contribution from pay and the provider claims the rest; a net pay arrangement takes all of it before tax; salary
 * exchange lowers the pay and the employer pays it in.
 * Throws: RangeError for a year without figures, or figures that are negative or broken.
 * Source: Pensions Act 2008 ss.13 and 20; Finance Act 2004 s.192 (relief at source).
 */
export function calculatePension(input: PensionInput): Pension {
  const { employerBasisPoints, employeeBasisPoints, savingReinvestedBasisPoints = 0 } = input
  for (const figure of [
    input.pensionablePayPence,
    employerBasisPoints,
    employeeBasisPoints,
    savingReinvestedBasisPoints,
  ]) {
    if (assertWhole(figure, 'pension figure') < 0)
      throw new RangeError('pension figures must not be negative')
  }
  const isBanded = input.basis === 'qualifying-earnings'
  const earningsPence = isBanded
    ? qualifyingEarningsPence(input.taxYear, input.frequency, input.pensionablePayPence)
    : input.pensionablePayPence
  const working: WorkingLine[] = [
    { label: 'Pay for the pension', pence: input.pensionablePayPence },
    {
      label: isBanded ? 'Between the limits of qualifying earnings' : 'All of it counts',
      pence: earningsPence,
    },
  ]
  const wholePence = shareOf(earningsPence, employeeBasisPoints)
  const member = memberPart(input, earningsPence, wholePence, working)
  const reinvestedPence = shareOf(member.exchangedPence, savingReinvestedBasisPoints)
  const ownPence = shareOf(earningsPence, employerBasisPoints)
  const employerPence = ownPence + member.exchangedPence + reinvestedPence
  working.push({ label: `Employer ${percent(employerBasisPoints)}`, pence: ownPence })
  if (member.exchangedPence > 0)
    working.push({ label: 'Employer, with the pay given up', pence: employerPence })
  return { pensionableEarningsPence: earningsPence, employerPence, ...member, working }
}
