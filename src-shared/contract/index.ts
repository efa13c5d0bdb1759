import { accountNumberOperations } from './account-number.contract.ts'
import { bankingOperations } from './banking.contract.ts'
import { budgetsOperations } from './budgets.contract.ts'
import { careOperations } from './care.contract.ts'
import type { DoorRefusal, InputOf, OutputOf } from './define-operation.ts'
import type { z } from 'zod'
import { employmentOperations } from './employment.contract.ts'
import { ledgerOperations } from './ledger.contract.ts'
import { lettersOperations } from './letters.contract.ts'
import { officeOperations } from './office.contract.ts'
import { paymentsOperations } from './payments.contract.ts'
import { payrollCalculationOperations } from './payroll-calculations.contract.ts'
import { payrollOperations } from './payroll.contract.ts'
import { recipientsOperations } from './recipients.contract.ts'
import { statutoryPayOperations } from './statutory-pay.contract.ts'

/** Every operation the desk has. If it is not here, no screen and no command line can reach it. */
export const contract = {
  ...officeOperations,
  ...recipientsOperations,
  ...budgetsOperations,
  ...ledgerOperations,
  ...bankingOperations,
  ...employmentOperations,
  ...careOperations,
  ...payrollOperations,
  ...payrollCalculationOperations,
  ...statutoryPayOperations,
  ...accountNumberOperations,
  ...paymentsOperations,
  ...lettersOperations,
}

type Contract = typeof contract
export type OperationName = keyof Contract
export type Input<Name extends OperationName> = InputOf<Contract[Name]>
/** What a caller may leave out, because the contract has a default for it. */
export type CallInput<Name extends OperationName> = z.input<Contract[Name]['input']>
export type Output<Name extends OperationName> = OutputOf<Contract[Name]>
export type RefusalOf<Name extends OperationName> = Contract[Name]['refusals'][number] | DoorRefusal
