import { type PlainDate } from '../plain-date.ts'

/** One payment to somebody's bank account. */
export type BacsCredit = {
  readonly sortCode: string
  readonly accountNumber: string
  /** Cut to 18 characters in the file, as every bank does. */
  readonly payeeName: string
  /** At most 18 characters once written in the Bacs character set. */
  readonly reference: string
  readonly amountPence: number
}

/** Payments processed on one day; the money is in the payees' accounts on the next working day. */
export type BacsDay = { readonly processingDay: PlainDate; readonly credits: readonly BacsCredit[] }

export type BacsOriginator = {
  readonly sortCode: string
  readonly accountNumber: string
  readonly name: string
}

export type BacsFile = {
  /** Six figures, given by the bank that sponsors the office. */
  readonly serviceUserNumber: string
  /** The account the money comes from. */
  readonly originator: BacsOriginator
  /** 1 to 999999, different for every file of a day. */
  readonly serialNumber: number
  readonly createdOn: PlainDate
  /** One day makes a single-day file (100 characters a payment), more a multi-day file (106). */
  readonly days: readonly BacsDay[]
}

/** Index of the day and of the credit in it; both absent when the matter is the whole file. */
export type BacsProblem = {
  readonly code:
    | 'service-user-number'
    | 'originator-sort-code'
    | 'originator-account-number'
    | 'originator-name'
    | 'serial-number'
    | 'no-payments'
    | 'days-in-wrong-order'
    | 'sort-code'
    | 'account-number'
    | 'payee-name'
    | 'reference'
    | 'amount'
    | 'total'
  readonly day?: number
  readonly credit?: number
}

export type BacsTotals = { readonly payments: number; readonly totalPence: number }
