import { countMade } from './batches.repository.ts'
import { batchesHandlers } from './batches.service.ts'
import {
  addPayments,
  clearPayments,
  returnPayments,
  unclearPayments,
  type NewPayment,
} from './owed.service.ts'
import { countWaiting } from './payments.repository.ts'
import { sendHandlers } from './send.service.ts'

export const paymentsHandlers = { ...batchesHandlers, ...sendHandlers }

/** What other areas use of payments. */
export {
  addPayments,
  clearPayments,
  returnPayments,
  unclearPayments,
  countMade as batchesWaiting,
  countWaiting as paymentsWaiting,
}
export type { NewPayment }
