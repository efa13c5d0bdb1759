import { office } from './0010-office.ts'
import { recipients } from './0020-recipients.ts'
import { ledger } from './0030-ledger.ts'
import { banking } from './0040-banking.ts'
import { employment } from './0050-employment.ts'
import { payroll } from './0060-payroll.ts'
import { paymentsAndLetters } from './0070-payments-letters.ts'
import type { Migration } from './dialect.ts'

/** Every migration, in order. The list is explicit: a packaged program cannot look through a folder. */
export const migrations: readonly Migration[] = [
  office,
  recipients,
  ledger,
  banking,
  employment,
  payroll,
  paymentsAndLetters,
]
