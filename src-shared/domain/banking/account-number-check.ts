import { sumPence } from '../money.ts'
import type { ModulusRow, ModulusTable } from './modulus-table.ts'

export type AccountNumberCheck = {
  readonly valid: boolean
  readonly reason: 'passes' | 'fails' | 'no-rule-for-sort-code' | 'foreign-currency'
  /** The rows of the table that decided, such as 'MOD11 exception 4'; empty when none did. */
  readonly rule: string
}

type Account = { readonly sortCode: string; readonly accountNumber: string; readonly table: ModulusTable }

/** Places in the fourteen digits: six of the sort code (u to z), then a to h. */
const [A, B, C, G, H] = [6, 7, 8, 12, 13]
const EXCEPTION_2 = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1]
const EXCEPTION_2_WITH_9 = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1]
/** Pairs of exceptions where one check that passes is enough. */
const EITHER_PASSES = ['2 9', '10 11', '12 13']

const digitsOf = (text: string): number[] => Array.from(text, Number)
const at = (digits: readonly number[], place: number): number => digits[place] ?? 0

function checkedSortCode({ exception }: ModulusRow, { sortCode, table }: Account): string {
  if (exception === 5) return table.substitutions.get(sortCode) ?? sortCode
  if (exception === 8) return '090126'
  return exception === 9 ? '309634' : sortCode
}

function checkedWeights({ exception, weights }: ModulusRow, digits: readonly number[]): readonly number[] {
  const [a, b, g] = [at(digits, A), at(digits, B), at(digits, G)]
  if (exception === 2 && a !== 0) return g === 9 ? EXCEPTION_2_WITH_9 : EXCEPTION_2
  const isZeroed = exception === 7 || (exception === 10 && (a === 0 || a === 9) && b === 9)
  return isZeroed && g === 9 ? weights.map((weight, place) => (place <= B ? 0 : weight)) : weights
}

/** DBLAL adds the figures of each product: 14 counts as 1 + 4. */
const sumOfFigures = (product: number): number => sumPence(digitsOf(String(Math.abs(product))))

/** What is left of the total, against the check digits of the exceptions that keep them in the account number. */
function isRemainderRight({ method, exception }: ModulusRow, total: number, digits: readonly number[]) {
  const modulus = method === 'MOD11' ? 11 : 10
  const remainder = total % modulus
  if (exception === 4) return remainder === at(digits, G) * 10 + at(digits, H)
  if (exception !== 5) return remainder === 0
  const checkDigit = at(digits, method === 'MOD11' ? G : H)
  // For MOD11 a remainder of 1 asks for a check digit of 10, which no digit is.
  return checkDigit === (remainder === 0 ? 0 : modulus - remainder)
}

function passes(row: ModulusRow, account: Account): boolean {
  const digits = digitsOf(checkedSortCode(row, account) + account.accountNumber)
  const weights = checkedWeights(row, digits)
  const products = digits.map((digit, place) => digit * at(weights, place))
  const total = sumPence(row.method === 'DBLAL' ? products.map(sumOfFigures) : products)
  return isRemainderRight(row, total + (row.exception === 1 ? 27 : 0), digits)
}

/** Exception 14: an account number that ends in 0, 1 or 9 is checked again without that digit, behind a 0. */
function passesWithoutLastDigit(row: ModulusRow, account: Account): boolean {
  const { accountNumber } = account
  if (!/[019]$/.test(accountNumber)) return false
  return passes(row, { ...account, accountNumber: `0${accountNumber.slice(0, 7)}` })
}

function decide(first: ModulusRow, second: ModulusRow | undefined, account: Account): boolean {
  const isFirstRight = passes(first, account)
  if (first.exception === 14) return isFirstRight || passesWithoutLastDigit(first, account)
  if (second === undefined) return isFirstRight
  const c = account.accountNumber[C - A]
  if (second.exception === 3 && (c === '6' || c === '9')) return isFirstRight
  const isSecondRight = passes(second, account)
  const isEither = EITHER_PASSES.includes(`${String(first.exception)} ${String(second.exception)}`)
  return isEither ? isFirstRight || isSecondRight : isFirstRight && isSecondRight
}

const nameOf = ({ method, exception }: ModulusRow): string =>
  exception === 0 ? method : `${method} exception ${String(exception)}`

/**
 * Whether an account number can belong to a sort code, by Pay.UK's modulus check. A sort code without a row cannot be
 * checked and is taken as valid, as are accounts in foreign currency (exception 6). A number that passes may still not
 * exist. Throws: RangeError unless the sort code has six digits and the account number eight.
 * Source: Pay.UK "Validating account numbers: UK modulus checking", exceptions 1 to 14.
 */
export function checkAccountNumber(
  sortCode: string,
  accountNumber: string,
  table: ModulusTable,
): AccountNumberCheck {
  if (!/^\d{6}$/.test(sortCode) || !/^\d{8}$/.test(accountNumber)) {
    throw new RangeError('a sort code has six digits and an account number eight')
  }
  const [first, second] = table.rows.filter(({ from, to }) => from <= sortCode && sortCode <= to)
  if (first === undefined) return { valid: true, reason: 'no-rule-for-sort-code', rule: '' }
  const rule = second === undefined ? nameOf(first) : `${nameOf(first)} and ${nameOf(second)}`
  if (first.exception === 6 && /^[45678].....(\d)\1$/.test(accountNumber)) {
    return { valid: true, reason: 'foreign-currency', rule }
  }
  const valid = decide(first, second, { sortCode, accountNumber, table })
  return { valid, reason: valid ? 'passes' : 'fails', rule }
}
