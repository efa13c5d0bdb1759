import { dayNumber } from '../plain-date.ts'
import { type BacsCredit, type BacsFile, type BacsProblem, type BacsTotals } from './bacs-file.ts'
import { bacsText } from './bacs-text.ts'
import { isAccountNumber, isSortCode } from './sort-code.ts'

export const NAME_LENGTH = 18
/** Bacs takes at most £20 million in one payment. */
const MOST_PENCE = 20_000_000_00
/** The contra of a day must fit its own field of eleven figures. */
const MOST_DAY_PENCE = 99_999_999_999

export const bacsName = (text: string): string => bacsText(text).slice(0, NAME_LENGTH).trimEnd()

export function bacsTotals(file: BacsFile): BacsTotals {
  const credits = file.days.flatMap((day) => day.credits)
  return { payments: credits.length, totalPence: totalOf(credits) }
}

export const totalOf = (credits: readonly BacsCredit[]): number =>
  credits.reduce((sum, { amountPence }) => sum + amountPence, 0)

type Code = BacsProblem['code']
const named = (checks: readonly (readonly [Code, boolean])[]): Code[] =>
  checks.flatMap(([code, isRight]) => (isRight ? [] : [code]))

function creditProblems(credit: BacsCredit): Code[] {
  const { amountPence } = credit
  const reference = bacsText(credit.reference)
  return named([
    ['sort-code', isSortCode(credit.sortCode)],
    ['account-number', isAccountNumber(credit.accountNumber)],
    ['payee-name', bacsName(credit.payeeName) !== ''],
    ['reference', reference !== '' && reference.length <= NAME_LENGTH],
    ['amount', Number.isSafeInteger(amountPence) && amountPence > 0 && amountPence <= MOST_PENCE],
  ])
}

function fileProblems({ serviceUserNumber, originator, serialNumber, days }: BacsFile): Code[] {
  const numbers = days.map(({ processingDay }) => dayNumber(processingDay))
  return named([
    ['service-user-number', /^\d{6}$/.test(serviceUserNumber)],
    ['originator-sort-code', isSortCode(originator.sortCode)],
    ['originator-account-number', isAccountNumber(originator.accountNumber)],
    ['originator-name', bacsName(originator.name) !== ''],
    ['serial-number', Number.isInteger(serialNumber) && serialNumber >= 1 && serialNumber <= 999_999],
    ['no-payments', days.length > 0 && days.every(({ credits }) => credits.length > 0)],
    ['days-in-wrong-order', numbers.every((day, at) => at === 0 || day > (numbers[at - 1] ?? day))],
    ['total', days.every(({ credits }) => totalOf(credits) <= MOST_DAY_PENCE)],
  ])
}

/** Everything that keeps a file from being written, so that all of it can be put right at once. */
export function bacsProblems(file: BacsFile): BacsProblem[] {
  return [
    ...fileProblems(file).map((code) => ({ code })),
    ...file.days.flatMap(({ credits }, day) =>
      credits.flatMap((paid, credit) => creditProblems(paid).map((code) => ({ code, day, credit }))),
    ),
  ]
}
