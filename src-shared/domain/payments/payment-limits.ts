import { type Role } from '../office/roles.ts'

/** What one role may approve, each payment on its own. `limitPence` null: no limit. */
export type ApprovalLimit = {
  readonly role: Role
  readonly limitPence: number | null
  readonly mayApproveFirstPayment: boolean
}

/**
 * Rule R2.4: officer £500, senior £5,000, manager above, and a first payment to a payee by a senior or manager.
 * The finance officer is the senior of the rule. Roles not named approve nothing.
 */
const DEFAULT_APPROVAL_LIMITS: readonly ApprovalLimit[] = [
  { role: 'payroll-officer', limitPence: 500_00, mayApproveFirstPayment: false },
  { role: 'finance-officer', limitPence: 5_000_00, mayApproveFirstPayment: true },
  { role: 'manager', limitPence: null, mayApproveFirstPayment: true },
]

export type PaymentToApprove = {
  readonly amountPence: number
  readonly payeeName: string
  readonly isFirstToPayee: boolean
}

/** Why somebody may not approve, with the first payment that stands in the way. */
export type ApprovalRefusal = {
  readonly code: 'same-person' | 'above-limit' | 'first-payment' | 'nothing-to-approve'
  readonly details: Readonly<Record<string, string | number>>
}

const isWithin = (limit: ApprovalLimit, payment: PaymentToApprove): boolean =>
  limit.limitPence === null || payment.amountPence <= limit.limitPence

/**
 * Why a person may not approve a batch that somebody made; undefined when they may. Never their own (rule R2.3),
 * every payment within the limit of their role, and first payments only for those who may (R2.4).
 * Throws: RangeError when an amount is not whole pence above 0.
 */
export function approvalRefusal(
  payments: readonly PaymentToApprove[],
  people: { readonly madeBy: number; readonly approvedBy: number; readonly role: Role },
  limits: readonly ApprovalLimit[] = DEFAULT_APPROVAL_LIMITS,
): ApprovalRefusal | undefined {
  if (payments.some(({ amountPence }) => !Number.isSafeInteger(amountPence) || amountPence <= 0)) {
    throw new RangeError('a payment is whole pence above 0')
  }
  if (people.madeBy === people.approvedBy) return { code: 'same-person', details: {} }
  if (payments.length === 0) return { code: 'nothing-to-approve', details: {} }
  const limit = limits.find(({ role }) => role === people.role)
  const above = payments.find((payment) => limit === undefined || !isWithin(limit, payment))
  if (above !== undefined) {
    const { payeeName, amountPence } = above
    return { code: 'above-limit', details: { payeeName, amountPence, limitPence: limit?.limitPence ?? 0 } }
  }
  const first = payments.find(({ isFirstToPayee }) => isFirstToPayee)
  if (first === undefined || limit?.mayApproveFirstPayment === true) return undefined
  return { code: 'first-payment', details: { payeeName: first.payeeName, amountPence: first.amountPence } }
}
