import { formatPounds } from '../../src-shared/domain/money.ts'
import type { World } from '../../src-main/office/example/actors.ts'

type Tie = {
  readonly name: string
  readonly unit: 'pence' | 'count'
  readonly left: number
  readonly right: number
  readonly isTied: boolean
}

/** Two figures that must be the same, worked out from different places. */
const tie = (name: string, unit: Tie['unit'], left: number, right: number): Tie => ({
  name,
  unit,
  left,
  right,
  isTied: left === right,
})

export type Happened = {
  readonly moneyInPence: number
  readonly moneyOutPence: number
  readonly bankBeforePence: number
  readonly statementLines: number
  readonly linesAdded: number
  readonly payslips: number
  readonly payslipFiles: number
  readonly wagesPaidPence: number
  readonly wagesInFilesPence: number
}

/** Everything that must agree at the end of the cycle, and whether the books prove themselves. */
export async function checkTies({ act }: World, happened: Happened): Promise<Tie[]> {
  const balances = await act('auditor', 'ledger.balances', {})
  const verified = await act('auditor', 'office.verify', {})
  const { bankPence, peoplePence, unallocatedPence, inTransitPence } = balances
  const broken = verified.checks.filter(({ isTrue }) => !isTrue).length
  return [
    tie(
      'bank = people + not yet allocated + sent, not yet cleared',
      'pence',
      bankPence,
      peoplePence + unallocatedPence + inTransitPence,
    ),
    tie(
      'bank before + in − out = bank',
      'pence',
      happened.bankBeforePence + happened.moneyInPence - happened.moneyOutPence,
      bankPence,
    ),
    tie(
      'each account added up = people',
      'pence',
      balances.balances.reduce((sum, { cashPence }) => sum + cashPence, 0),
      peoplePence,
    ),
    tie(
      'net pay on payslips = wages in the bank files',
      'pence',
      happened.wagesPaidPence,
      happened.wagesInFilesPence,
    ),
    tie('lines in the statements = lines added', 'count', happened.statementLines, happened.linesAdded),
    tie('payslips worked out = payslip files', 'count', happened.payslips, happened.payslipFiles),
    tie(
      verified.isClean
        ? 'the books prove themselves: checks that fail'
        : `the books: ${verified.firstBroken}`,
      'count',
      broken,
      0,
    ),
  ]
}

export function describeTie({ name, unit, left, right, isTied }: Tie): string {
  const show = (figure: number): string => (unit === 'pence' ? formatPounds(figure) : String(figure))
  return `${isTied ? '✓' : '✗'} ${name}: ${show(left)}${isTied ? '' : ` and ${show(right)}`}`
}
