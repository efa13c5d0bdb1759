import type { Input } from '../../src-shared/contract/index.ts'
import { formatPlainPounds } from '../../src-shared/domain/money.ts'
import type { TestDesk } from './desk.ts'

export type StatementLine = readonly [postedOn: string, description: string, amountPence: number]

export const isoMapping: Input<'banking.saveMapping'>['mapping'] = {
  headerRows: 1,
  delimiter: ',',
  dateColumn: 0,
  dateOrder: 'year-month-day',
  descriptionColumns: [1],
  amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-in' },
  balanceColumn: null,
  decimalMark: '.',
}

/** A statement as a file, with the balances its owner reads off it. */
export function statementOf(
  lines: readonly StatementLine[],
  openingPence: number,
  fileName = 'statement.csv',
) {
  const rows = lines.map(([day, text, amountPence]) => `${day},"${text}",${formatPlainPounds(amountPence)}`)
  return {
    file: { fileName, base64: Buffer.from(['Date,Line,Amount', ...rows].join('\n')).toString('base64') },
    openingPence,
    closingPence: lines.reduce((sum, [, , amountPence]) => sum + amountPence, openingPence),
  }
}

/** What one bank holds and for whom, which must tie out at any time. */
export async function bankOf(desk: TestDesk, bankAccountId: number) {
  const { bankAccounts } = await desk.call('ledger.listBankAccounts', {})
  const bank = bankAccounts.find(({ id }) => id === bankAccountId)
  if (bank === undefined) throw new Error('no such bank account')
  const { balancePence, peoplePence, unallocatedPence, inTransitPence } = bank
  return { balancePence, peoplePence, unallocatedPence, inTransitPence }
}
