import { formatPlainPounds } from '../money.ts'
import { type PlainDate } from '../plain-date.ts'
import { bacsText } from './bacs-text.ts'
import { formatSortCode, isAccountNumber } from './sort-code.ts'

export type BankCsvPayment = {
  readonly payeeName: string
  readonly sortCode: string
  readonly accountNumber: string
  readonly amountPence: number
  readonly reference: string
}

/** A text cell that a spreadsheet cannot take for a formula: plain bank characters, no sign in front. */
const textCell = (text: string): string => bacsText(text).replace(/^[-\s]+/, '')

/**
 * Heading and rows for a bank that takes a plain list of payments; the caller writes them as CSV. Amounts are
 * pounds with two decimals, no £ and no commas.
 * Throws: RangeError when an amount is not above 0, a name or reference is empty, or a number has the wrong form.
 */
export function bankCsvRows(payments: readonly BankCsvPayment[], payOn: PlainDate): string[][] {
  const rows = payments.map((payment) => {
    const [payee, reference] = [textCell(payment.payeeName), textCell(payment.reference)]
    const isWrong = !isAccountNumber(payment.accountNumber) || payee === '' || reference === ''
    if (payment.amountPence <= 0 || isWrong) {
      throw new RangeError(`the payment to ${payment.payeeName} cannot be written`)
    }
    const amount = formatPlainPounds(payment.amountPence)
    return [payee, formatSortCode(payment.sortCode), payment.accountNumber, amount, reference, payOn]
  })
  return [['Payee name', 'Sort code', 'Account number', 'Amount', 'Reference', 'Pay date'], ...rows]
}
