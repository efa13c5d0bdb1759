import type { PlainDate } from '../plain-date.ts'
import type { Every } from './number-words.ts'

/** Plain data a service gathers before it asks for a letter. Money is whole pence; days are 'yyyy-mm-dd'. */

export type Office = {
  readonly name: string
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly email?: string
}

/** Whom the letter goes to. `addressLines` may be empty when it is handed over. */
export type Addressee = { readonly name: string; readonly addressLines: readonly string[] }

/** The person who signs, whom the reader can call. */
export type SignOff = {
  readonly name: string
  readonly role?: string
  readonly phone: string
  /** 'Monday to Friday, 9am to 5pm' */
  readonly hours: string
}

export type BankDetails = {
  readonly accountName: string
  /** '20-00-00' */
  readonly sortCode: string
  readonly accountNumber: string
  readonly reference: string
}

type LetterFacts = {
  readonly office: Office
  readonly addressee: Addressee
  readonly madeOn: PlainDate
  readonly signOff: SignOff
}

/** C1: one payment has not reached us. */
export type ContributionLetterFacts = LetterFacts & {
  readonly contributionPence: number
  readonly everyWeeks: Every
  readonly dueOn: PlainDate
  readonly payBy: PlainDate
  /** 'your PA and your day centre' */
  readonly paysFor: string
  /** The first day of the cycle that cannot be paid in full; absent when the forecast never runs short. */
  readonly shortFrom?: PlainDate
  readonly bank: BankDetails
}

/** W1: welcome, this is our deal. */
export type WelcomeFacts = LetterFacts & {
  /** Nothing where the council bills the person itself: then the letter does not ask for it. */
  readonly contributionPence: number
  readonly councilPence: number
  readonly everyWeeks: Every
  /** False when the care is from agencies only: then nothing is said of hours, pay, tax and pension. */
  readonly employsAssistants: boolean
  /** 'noon on Monday' */
  readonly hoursDeadline: string
  readonly reviewWithinWeeks: number
  /** Somebody outside this office who can help. */
  readonly outsideHelp: SignOff
}

export type MovementKind =
  | 'council'
  | 'contribution'
  | 'other-in'
  | 'wages'
  | 'pension'
  | 'tax'
  | 'provider'
  | 'returned'
  | 'unexplained'
  | 'other-out'

/** One payment in or out as the ledger has it. Amounts are above 0; the kind says which way the money went. */
export type Movement = {
  readonly kind: MovementKind
  readonly date: PlainDate
  /** Who was paid or paid: 'Beth', 'Sunrise Care'. For 'unexplained', what the bank line says: 'AMZ'. */
  readonly name: string
  readonly amountPence: number
}

/** A1: statement of account. Opening + in − out must be closing: check K15 stops it otherwise. */
export type StatementFacts = LetterFacts & {
  readonly everyWeeks: Every
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly openingPence: number
  readonly closingPence: number
  /** Oldest first. A payment that came back is 'returned' and is taken off what that provider was paid. */
  readonly movements: readonly Movement[]
  /** Tax and National Insurance kept to be paid to HMRC. */
  readonly taxSetAsidePence: number
  readonly rainyDayPence: number
  /** Other money kept for something: 'your holiday pay', above 0. */
  readonly otherSpokenFor: readonly { readonly words: string; readonly amountPence: number }[]
}

export type PayLine = {
  readonly kind: 'hours' | 'rolled-up-holiday' | 'holiday' | 'sick' | 'other'
  /** 'Basic pay' */
  readonly words: string
  /** Given when the line is time × rate. */
  readonly minutes?: number
  readonly ratePerHourHundredths?: number
  readonly amountPence: number
}

type PayDeductions = {
  readonly taxPence: number
  readonly employeeNationalInsurancePence: number
  readonly employeePensionPence: number
  readonly studentLoanPence: number
}

export type PayFigures = PayDeductions & {
  readonly grossPence: number
  readonly netPence: number
  readonly employerPensionPence: number
  readonly employerNationalInsurancePence: number
}

export type PayslipFacts = LetterFacts & {
  readonly employerName: string
  readonly employerPayeReference?: string
  readonly payrollNumber?: string
  /** Absent while it is not known; the payslip says so. */
  readonly nationalInsuranceNumber?: string
  readonly nationalInsuranceLetter: string
  /** '1257L', with '1257L W1/M1' never: the basis is told apart. */
  readonly taxCode: string
  readonly taxBasis: 'cumulative' | 'week-1-month-1'
  /** '2026-27' */
  readonly taxYear: string
  readonly taxPeriod: { readonly kind: 'week' | 'month'; readonly number: number }
  readonly periodStart: PlainDate
  readonly periodEnd: PlainDate
  readonly payDate: PlainDate
  readonly nextPayDate?: PlainDate
  readonly lines: readonly PayLine[]
  /** Any other deduction, each with its own words, above 0. */
  readonly otherDeductions: readonly { readonly words: string; readonly amountPence: number }[]
  readonly period: PayFigures
  /** This tax year to date, this payslip included; other deductions are in net but not named. */
  readonly yearToDate: PayFigures
  /** One plain sentence for each thing that changed since last time, with its reason. */
  readonly changes: readonly string[]
  readonly holidayOwedMinutes?: number
}
