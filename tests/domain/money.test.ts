import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocatePence,
  assertWhole,
  basisPointsOf,
  formatPlainPounds,
  formatPounds,
  mulDiv,
  parsePounds,
  payForMinutesPence,
  sumPence,
} from '../../src-shared/domain/money.ts'

describe('reading an amount', () => {
  test.each([
    ['110.7', 11_070],
    ['£1,107.00', 110_700],
    ['0.1', 10],
    [' £12 ', 1_200],
    ['1,234,567.89', 123_456_789],
    ['0', 0],
  ])('%j is %i pence', (text, pence) => {
    expect(parsePounds(text)).toBe(pence)
  })

  test.each([
    '1.005',
    '1.107,00',
    '12,34',
    '-5',
    '',
    '£',
    '1e3',
    '1,10',
    '.5',
    '5.',
    '12 34',
    'NaN',
    '1,0000.00',
  ])('%j is refused', (text) => {
    expect(parsePounds(text)).toBeUndefined()
  })

  test('what is written is read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (pence) => {
        expect(parsePounds(formatPounds(pence))).toBe(pence)
        expect(parsePounds(formatPlainPounds(pence))).toBe(pence)
      }),
    )
  })

  test('a negative amount has a true minus', () => {
    expect(formatPounds(-8_031)).toBe('−£80.31')
    expect(formatPlainPounds(-5)).toBe('-0.05')
  })
})

describe('exact fractions', () => {
  test.each([
    [5, 1, 2, 'half-up', 3],
    [-5, 1, 2, 'half-up', -3],
    [5, 1, 2, 'down', 2],
    [-5, 1, 2, 'down', -2],
    [5, 1, 2, 'up', 3],
    [4, 1, 3, 'half-up', 1],
    [5, 1, 3, 'half-up', 2],
    [37_000, 18, 7, 'half-up', 95_143],
    [6_240, 18, 7, 'half-up', 16_046],
    [52_800, 1_207, 10_000, 'half-up', 6_373],
  ] as const)('%i × %i ÷ %i %s is %i', (figure, numerator, denominator, rounding, expected) => {
    expect(mulDiv(figure, numerator, denominator, rounding)).toBe(expected)
  })

  test('is never more than a half away, and exact where it divides', () => {
    const figure = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(
        figure,
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (a, b, c) => {
          const whole = BigInt(mulDiv(a, b, c, 'half-up'))
          const error = BigInt(a) * BigInt(b) - whole * BigInt(c)
          expect((error < 0n ? -error : error) * 2n <= BigInt(c)).toBe(true)
          expect(mulDiv(a * c, 1, c, 'down')).toBe(a)
        },
      ),
    )
  })

  test('pay for time is worked once: 88 hours at £13.20 is £1,161.60', () => {
    expect(payForMinutesPence(88 * 60, 132_000)).toBe(116_160)
    expect(payForMinutesPence(1, 132_000)).toBe(22)
    expect(basisPointsOf(19_460, 800, 'half-up')).toBe(1_557)
  })

  test('nonsense stops here', () => {
    expect(() => assertWhole(0.5, 'figure')).toThrow(RangeError)
    expect(() => mulDiv(1, 1, 0, 'down')).toThrow(RangeError)
    expect(() => mulDiv(Number.MAX_SAFE_INTEGER, 2, 1, 'down')).toThrow(RangeError)
    expect(() => sumPence([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
  })
})

describe('sharing out', () => {
  test('the parts always add up, and none is more than a penny from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), weights, (total, shares) => {
        fc.pre(shares.some((share) => share > 0))
        const parts = allocatePence(total, shares)
        expect(sumPence(parts)).toBe(total)
        const sum = sumPence(shares)
        for (const [index, part] of parts.entries()) {
          const away = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(shares[index] ?? 0)
          expect((away < 0n ? -away : away) < BigInt(sum)).toBe(true)
        }
      }),
    )
  })

  test('a penny left goes to the largest remainder, the earlier of two alike', () => {
    expect(allocatePence(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocatePence(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(() => allocatePence(1, [0])).toThrow(RangeError)
    expect(() => allocatePence(1, [-1, 2])).toThrow(RangeError)
  })
})
