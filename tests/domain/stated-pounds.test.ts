import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPlainPounds, formatPounds, parseStatedPounds } from '../../src-shared/domain/money.ts'

describe('amounts with the mark their bank uses', () => {
  test.each([
    ['1,107.00', '.', 1_107_00],
    ['-110.7', '.', -110_70],
    ['−£1,079.97', '.', -1_079_97],
    ['£-5.00', '.', -5_00],
    ['- £ 5.00', '.', -5_00],
    ['+5', '.', 5_00],
    ['(294.00)', '.', -294_00],
    ['(£294.00)', '.', -294_00],
    ['-0.00', '.', 0],
    ['1.107,00', ',', 1_107_00],
    ['-110,7', ',', -110_70],
    [' 18,99 ', ',', 18_99],
  ] as const)('%s with %s', (text, mark, pence) => {
    expect(parseStatedPounds(text, mark)).toBe(pence)
  })
})

describe('refused, never guessed', () => {
  test.each([
    ['1.107,00', '.'],
    ['1,107.00', ','],
    ['12,34', '.'],
    ['12.34', ','],
    ['1.005', '.'],
    ['1,0,000', '.'],
    ['5-', '.'],
    ['5.00 CR', '.'],
    ['(-5.00)', '.'],
    ['(5.00', '.'],
    ['--5', '.'],
    ['££5', '.'],
    ['$5', '.'],
    ['1 107.00', '.'],
    ['.50', '.'],
    ['1e3', '.'],
    ['', '.'],
    ['999,999,999,999,999,999.00', '.'],
  ] as const)('“%s” with %s', (text, mark) => {
    expect(parseStatedPounds(text, mark)).toBeUndefined()
  })
})

const pence = fc.integer({ min: -99_999_999_99, max: 99_999_999_99 })

test('what the desk writes is read back, with either mark', () => {
  fc.assert(
    fc.property(pence, (amount) => {
      const swap = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
      expect(parseStatedPounds(formatPounds(amount), '.')).toBe(amount)
      expect(parseStatedPounds(formatPlainPounds(amount), '.')).toBe(amount)
      expect(parseStatedPounds(swap(formatPounds(amount)), ',')).toBe(amount)
    }),
  )
})

test('read with the wrong mark, an amount with pence is refused and never another amount', () => {
  fc.assert(
    fc.property(pence, (amount) => {
      expect(parseStatedPounds(formatPounds(amount), ',')).toBeUndefined()
    }),
  )
})
