import type { accountNumberOperations } from '../../src-shared/contract/account-number.contract.ts'
import { checkAccountNumber } from '../../src-shared/domain/banking/account-number-check.ts'
import { readModulusTable } from '../../src-shared/domain/banking/modulus-table.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'

/** Pay.UK's table is not ours to ship: without it nothing is said about a number, right or wrong. */
export const accountNumberHandlers: HandlersOf<typeof accountNumberOperations> = {
  'banking.checkAccountNumber': (_context, input) => {
    if (input.modulusTable === undefined) {
      const whatToDo = 'Download the modulus table (valacdos.txt) from Pay.UK and give its text.'
      return refuse('no-modulus-table', { field: 'modulusTable', whatToDo })
    }
    const read = readModulusTable(input.modulusTable, input.substitutions)
    if ('unreadLine' in read) {
      const field = read.unreadText === 'table' ? 'modulusTable' : 'substitutions'
      const whatToDo = 'Give the whole file as Pay.UK publishes it, without changes.'
      return refuse('modulus-table-not-read', { field, whatToDo, line: read.unreadLine })
    }
    return succeed(checkAccountNumber(input.sortCode, input.accountNumber, read.table))
  },
}
