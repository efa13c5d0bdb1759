import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '../../../src-shared/domain/office/roles.ts'
import { approvalRefusal } from '../../../src-shared/domain/payments/payment-limits.ts'

const pay = (amountPence: number, isFirstToPayee = false) => ({
  amountPence,
  payeeName: 'Sunrise Care',
  isFirstToPayee,
})

describe('limits by role, rule R2.4', () => {
  test.each([
    ['payroll-officer', pay(500_00), undefined],
    ['payroll-officer', pay(500_01), 'above-limit'],
    ['payroll-officer', pay(1, true), 'first-payment'],
    ['finance-officer', pay(5_000_00), undefined],
    ['finance-officer', pay(5_000_01), 'above-limit'],
    ['finance-officer', pay(5_000_00, true), undefined],
    ['manager', pay(5_000_01), undefined],
    ['manager', pay(100_000_00, true), undefined],
    ['caseworker', pay(1), 'above-limit'],
    ['auditor', pay(1), 'above-limit'],
  ] as const)('%s, %j: %s', (role, payment, code) => {
    expect(approvalRefusal([payment], { madeBy: 1, approvedBy: 2, role })?.code).toBe(code)
  })
})

test('the limit is for each payment, and the one that stands in the way is named', () => {
  const people = { madeBy: 1, approvedBy: 2, role: 'finance-officer' } as const
  expect(approvalRefusal([pay(4_000_00), pay(4_000_00)], people)).toBeUndefined()
  expect(approvalRefusal([pay(4_000_00), { ...pay(6_000_00), payeeName: 'Dawn Homes' }], people)).toEqual({
    code: 'above-limit',
    details: { payeeName: 'Dawn Homes', amountPence: 6_000_00, limitPence: 5_000_00 },
  })
})

test('an empty batch and an amount of nothing', () => {
  const people = { madeBy: 1, approvedBy: 2, role: 'manager' } as const
  expect(approvalRefusal([], people)?.code).toBe('nothing-to-approve')
  expect(() => approvalRefusal([pay(0)], people)).toThrow(RangeError)
})

test('nobody approves what they made, whatever their role and the amounts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.nat(),
      fc.array(fc.integer({ min: 1 })),
      (role, person, amounts) => {
        const people = { madeBy: person, approvedBy: person, role }
        expect(
          approvalRefusal(
            amounts.map((pence) => pay(pence)),
            people,
          )?.code,
        ).toBe('same-person')
      },
    ),
  )
})
