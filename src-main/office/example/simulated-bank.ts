import type { Input, Output } from '../../../src-shared/contract/index.ts'
import { formatPlainPounds } from '../../../src-shared/domain/money.ts'
import { partsOf, type PlainDate } from '../../../src-shared/domain/plain-date.ts'
import type { World } from './actors.ts'

type Mapping = Input<'banking.saveMapping'>['mapping']
type BankAccount = Output<'ledger.listBankAccounts'>['bankAccounts'][number]

type BankMovement = {
  readonly bankAccountId: number
  readonly day: PlainDate
  readonly description: string
  readonly amountPence: number
}

export type Statement = {
  readonly bankAccountId: number
  readonly fileName: string
  readonly text: string
  readonly openingPence: number
  readonly closingPence: number
  readonly lines: number
}

export type SimulatedBank = {
  readonly expect: (movement: BankMovement) => void
  /** What happened on an account up to a day and was not in a statement yet; undefined when nothing did. */
  readonly statementUpTo: (bankAccountId: number, day: PlainDate) => Statement | undefined
  readonly bankAccountIds: readonly number[]
}

function writeDay(day: PlainDate, order: Mapping['dateOrder']): string {
  const { year, month, day: ofMonth } = partsOf(day)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return order === 'year-month-day' ? day : `${two(ofMonth)}/${two(month)}/${String(year)}`
}

function amountCells(amountPence: number, amounts: Mapping['amounts']): string[] {
  if (amounts.kind === 'one-column') {
    return [formatPlainPounds(amounts.sign === 'positive-is-in' ? amountPence : -amountPence)]
  }
  return amountPence > 0 ? [formatPlainPounds(amountPence), ''] : ['', formatPlainPounds(-amountPence)]
}

/** A CSV file as that bank writes it. The example's mappings have the columns in this order. */
function writeCsv(movements: readonly BankMovement[], openingPence: number, mapping: Mapping): string {
  const { amounts, balanceColumn, dateOrder } = mapping
  const amountHeadings = amounts.kind === 'one-column' ? ['Amount'] : ['Money in', 'Money out']
  const headings = ['Date', 'Description', ...amountHeadings, ...(balanceColumn === null ? [] : ['Balance'])]
  let balancePence = openingPence
  const rows = movements.map(({ day, description, amountPence }) => {
    balancePence += amountPence
    const balance = balanceColumn === null ? [] : [formatPlainPounds(balancePence)]
    return [writeDay(day, dateOrder), description, ...amountCells(amountPence, amounts), ...balance].join(',')
  })
  return `${[headings.join(','), ...rows].join('\r\n')}\r\n`
}

const byDay = (a: BankMovement, b: BankMovement): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** The bank on the other side: it keeps what will happen and writes statements that carry on from the desk's books. */
export async function openSimulatedBank({ act }: World): Promise<SimulatedBank> {
  const { bankAccounts } = await act('finance-officer', 'ledger.listBankAccounts', {})
  const accounts = new Map<
    number,
    { account: BankAccount; mapping: Mapping; balancePence: number; waiting: BankMovement[] }
  >()
  for (const account of bankAccounts) {
    const { mapping } = await act('finance-officer', 'banking.mappingOf', { bankAccountId: account.id })
    if (mapping !== null)
      accounts.set(account.id, { account, mapping, balancePence: account.balancePence, waiting: [] })
  }
  const accountOf = (bankAccountId: number) => {
    const found = accounts.get(bankAccountId)
    if (found === undefined) throw new RangeError(`no bank account ${String(bankAccountId)}`)
    return found
  }
  return {
    bankAccountIds: [...accounts.keys()],
    expect: (movement) => void accountOf(movement.bankAccountId).waiting.push(movement),
    statementUpTo: (bankAccountId, day) => {
      const of = accountOf(bankAccountId)
      const movements = of.waiting.filter((movement) => movement.day <= day).toSorted(byDay)
      if (movements.length === 0) return undefined
      of.waiting = of.waiting.filter((movement) => movement.day > day)
      const openingPence = of.balancePence
      of.balancePence += movements.reduce((sum, { amountPence }) => sum + amountPence, 0)
      return {
        bankAccountId,
        fileName: `${of.account.name.replaceAll(' ', '-').toLowerCase()}-${day}.csv`,
        text: writeCsv(movements, openingPence, of.mapping),
        openingPence,
        closingPence: of.balancePence,
        lines: movements.length,
      }
    },
  }
}
