import { expect, test } from 'vitest'
import {
  isSmallEmployer,
  recoverStatutoryPay,
} from '../../../src-shared/domain/payroll/statutory-recovery.ts'

// Source of the 2024-25 rows: payetools/Payetools@8c7a186 (MIT), EmployerReclaimCalculationTests.
test.each([
  ['2024-25', 92_756, true, 92_756, 2_783],
  ['2024-25', 61_276, true, 61_276, 1_839],
  ['2024-25', 12_076, true, 12_076, 363],
  ['2024-25', 12_076, false, 11_110, 0],
  ['2024-25', 6_721, false, 6_184, 0],
  ['2025-26', 92_756, true, 92_756, 7_885],
  ['2026-27', 92_756, true, 92_756, 8_349],
  ['2026-27', 38_864, false, 35_755, 0],
])('%s: of %d paid, small %s', (taxYear, paidPence, isSmall, recoveredPence, compensationPence) => {
  expect(recoverStatutoryPay(taxYear, paidPence, isSmall)).toEqual({ recoveredPence, compensationPence })
})

test('£45,000 of National Insurance last year is still small, a penny more is not', () => {
  expect(isSmallEmployer('2026-27', 4_500_000)).toBe(true)
  expect(isSmallEmployer('2026-27', 4_500_001)).toBe(false)
})

test('negative pay is refused', () => {
  expect(() => recoverStatutoryPay('2026-27', -1, true)).toThrow(RangeError)
})
