import { recipientsHandlers } from '../recipients/recipients.service.ts'
import { budgetsHandlers } from '../budgets/budgets.service.ts'
import { employmentHandlers } from '../employment/employment.service.ts'
import { careHandlers } from '../care/care.service.ts'
import { officeHandlers } from '../office/office.service.ts'
import { payrollCalculationHandlers } from '../payroll/payroll-calculations.service.ts'
import { statutoryPayHandlers } from '../payroll/statutory-pay.service.ts'
import { accountNumberHandlers } from '../banking/account-number.service.ts'
import { ledgerHandlers } from '../ledger/ledger.service.ts'
import { bankingHandlers } from '../banking/banking.service.ts'
import { payrollHandlers } from '../payroll/payroll.service.ts'
import { lettersHandlers } from '../letters/letters.service.ts'
import { paymentsHandlers } from '../payments/payments.service.ts'

/** Who answers each operation. */
export const handlers = {
  ...officeHandlers,
  ...recipientsHandlers,
  ...budgetsHandlers,
  ...employmentHandlers,
  ...careHandlers,
  ...payrollCalculationHandlers,
  ...statutoryPayHandlers,
  ...accountNumberHandlers,
  ...ledgerHandlers,
  ...bankingHandlers,
  ...payrollHandlers,
  ...paymentsHandlers,
  ...lettersHandlers,
}
