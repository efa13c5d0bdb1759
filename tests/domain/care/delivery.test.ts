import { expect, test } from 'vitest'
import { delivery } from '../../../src-shared/domain/care/delivery.ts'

// Rule R5.11: amber outside 90 to 110 % of the plan, red outside 75 to 125 %.
test.each([
  [2340, 2400, 9750, 'in-range'],
  [900, 1000, 9000, 'in-range'],
  [1100, 1000, 11_000, 'in-range'],
  [8999, 10_000, 8999, 'amber'],
  [11_001, 10_000, 11_001, 'amber'],
  [750, 1000, 7500, 'amber'],
  [1250, 1000, 12_500, 'amber'],
  [7499, 10_000, 7499, 'red'],
  [12_501, 10_000, 12_501, 'red'],
  [0, 60, 0, 'red'],
  // The tone is decided on the exact minutes, not on the rounded figure.
  [89_999_999, 100_000_000, 9000, 'amber'],
])('%i of %i minutes', (given, planned, basisPoints, tone) => {
  expect(delivery(given, planned)).toEqual({ basisPoints, tone })
})

test('nothing planned compares with nothing, and nonsense is refused', () => {
  expect(delivery(60, 0)).toEqual({ basisPoints: null, tone: 'unknown' })
  expect(() => delivery(-1, 60)).toThrow(RangeError)
  expect(() => delivery(60, -1)).toThrow(RangeError)
})
