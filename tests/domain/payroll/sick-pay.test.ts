import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateSickPay, type SickPayInput } from '../../../src-shared/domain/payroll/sick-pay.ts'
import { addDays, weekdayOf } from '../../../src-shared/domain/plain-date.ts'

const workingWeek = [1, 2, 3, 4, 5]
const pounds = (amount: number): number => amount * 10_000_000
const absence = (firstDay: string, lastDay: string, more: Partial<SickPayInput> = {}): SickPayInput => ({
  firstDay,
  lastDay,
  qualifyingWeekdays: workingWeek,
  weeklyHundredThousandths: pounds(300),
  ...more,
})

describe('before 6 April 2026', () => {
  test('earnings a penny below the limit give nothing, at the limit everything', () => {
    const days = ['2025-06-02', '2025-06-13'] as const
    const at = (pence: number) =>
      calculateSickPay(absence(...days, { weeklyHundredThousandths: pence * 100_000 })).totalPence
    expect(at(12_499)).toBe(0)
    // Ten days less three: £118.75 ÷ 5 × 2, then × 5.
    expect(at(12_500)).toBe(4_750 + 11_875)
  })

  test('three days off are no absence, four are', () => {
    expect(calculateSickPay(absence('2025-06-02', '2025-06-04')).isEntitled).toBe(false)
    expect(calculateSickPay(absence('2025-06-02', '2025-06-05')).totalPence).toBe(2_375)
  })

  test('56 days apart link, 57 do not', () => {
    const linkedPeriods = [{ firstDay: '2025-06-02', lastDay: '2025-06-06' }]
    const linked = calculateSickPay(absence('2025-08-02', '2025-08-08', { linkedPeriods }))
    expect([linked.waitingDays, linked.daysPaid]).toEqual([0, 5])
    const apart = calculateSickPay(absence('2025-08-03', '2025-08-09', { linkedPeriods }))
    expect([apart.waitingDays, apart.daysPaid]).toEqual([3, 2])
  })

  test('an earlier absence of three days does not link, nor does one behind too long a gap', () => {
    const short = [{ firstDay: '2025-06-03', lastDay: '2025-06-05' }]
    expect(calculateSickPay(absence('2025-06-16', '2025-06-20', { linkedPeriods: short })).waitingDays).toBe(
      3,
    )
    const chain = [
      { firstDay: '2025-01-06', lastDay: '2025-01-10' },
      { firstDay: '2025-05-05', lastDay: '2025-05-08' },
    ]
    const { working } = calculateSickPay(absence('2025-06-16', '2025-06-20', { linkedPeriods: chain }))
    expect(working).toContainEqual({ label: 'Qualifying days of linked absences', text: '4' })
  })

  test('28 weeks are the end, linked days counted less the waiting days', () => {
    const at = (linkedDays: number) =>
      calculateSickPay(absence('2025-06-02', '2025-06-13', { linkedDays })).daysPaid
    expect([at(133), at(137), at(143), at(200)]).toEqual([10, 6, 0, 0])
  })
})

describe('from 6 April 2026', () => {
  test('linked days all count towards 28 weeks, because none of them waited', () => {
    const at = (linkedDays: number) =>
      calculateSickPay(absence('2026-06-01', '2026-06-12', { linkedDays })).daysPaid
    expect([at(130), at(133), at(140)]).toEqual([10, 7, 0])
  })

  test('a link with an absence from before the change is for a person', () => {
    const linkedPeriods = [{ firstDay: '2026-03-23', lastDay: '2026-03-27' }]
    const pay = calculateSickPay(absence('2026-04-20', '2026-04-24', { linkedPeriods }))
    expect(pay.personMustDecide).toBe(true)
    expect(pay.totalPence).toBe(12_325)
  })

  test('days in a year without a rate are worked out by the last one and marked', () => {
    const pay = calculateSickPay(absence('2027-03-29', '2027-04-09'))
    expect(pay.totalPence).toBe(2 * 12_325)
    expect(pay.personMustDecide).toBe(true)
    expect(() => calculateSickPay(absence('2011-04-05', '2011-04-06'))).toThrow(RangeError)
  })
})

describe('over 6 April 2026 a person decides, with a proposal', () => {
  test.each([
    // Paid before: keeps the flat rate though 80% of £130 is £104.
    [
      'paid before',
      '2026-03-30',
      '2026-04-10',
      130,
      [
        ['2026-04-04', 4_750],
        ['2026-04-11', 12_325],
      ],
    ],
    // Still waiting: paid from 6 April without serving the rest.
    [
      'waiting',
      '2026-04-02',
      '2026-04-10',
      130,
      [
        ['2026-04-04', 0],
        ['2026-04-11', 10_400],
      ],
    ],
    [
      'below the limit',
      '2026-03-30',
      '2026-04-10',
      100,
      [
        ['2026-04-04', 0],
        ['2026-04-11', 8_000],
      ],
    ],
  ])('%s', (_name, firstDay, lastDay, weekly, weeks) => {
    const pay = calculateSickPay(absence(firstDay, lastDay, { weeklyHundredThousandths: pounds(weekly) }))
    expect(pay.weeks.map(({ saturday, amountPence }) => [saturday, amountPence])).toEqual(weeks)
    expect(pay.personMustDecide).toBe(true)
    expect(pay.reasons.length).toBe(2)
  })

  test('off since before 22 September 2025: nothing a week from 6 April', () => {
    const pay = calculateSickPay(absence('2025-09-19', '2026-04-10'))
    expect(pay.weeks.at(-1)?.saturday).toBe('2026-04-04')
    expect(pay.reasons[1]).toContain('£0.00')
  })

  test('three years of linked absences are for a person', () => {
    const linkedPeriods = Array.from({ length: 20 }, (_, at) => ({
      firstDay: addDays('2022-01-03', at * 60),
      lastDay: addDays('2022-01-03', at * 60 + 6),
    }))
    const pay = calculateSickPay(absence('2025-04-14', '2025-04-18', { linkedPeriods }))
    expect(pay.reasons).toEqual([
      'The linked absences run for three years or more: entitlement ends after three years.',
    ])
  })
})

test('nonsense is refused', () => {
  expect(() => calculateSickPay(absence('2026-06-02', '2026-06-01'))).toThrow(RangeError)
  for (const qualifyingWeekdays of [[], [7], [1, 1], [1.5]]) {
    expect(() => calculateSickPay(absence('2026-06-01', '2026-06-02', { qualifyingWeekdays }))).toThrow(
      RangeError,
    )
  }
  expect(() => calculateSickPay(absence('2026-06-01', '2026-06-02', { linkedDays: -1 }))).toThrow(RangeError)
  const linkedPeriods = [{ firstDay: '2026-05-25', lastDay: '2026-06-01' }]
  expect(() => calculateSickPay(absence('2026-06-01', '2026-06-02', { linkedPeriods }))).toThrow(RangeError)
})

describe('whatever the absence', () => {
  const anyAbsence = fc
    .record({
      start: fc.integer({ min: 0, max: 1_000 }),
      length: fc.integer({ min: 0, max: 300 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
      pence: fc.integer({ min: 0, max: 60_000 }),
      linkedDays: fc.integer({ min: 0, max: 150 }),
    })
    .map(({ start, length, weekdays, pence, linkedDays }) => {
      const firstDay = addDays('2024-04-06', start)
      return absence(firstDay, addDays(firstDay, length), {
        qualifyingWeekdays: weekdays,
        weeklyHundredThousandths: pence * 100_000,
        linkedDays,
      })
    })

  test('weeks end on Saturdays, are never negative or above the flat rate, and add up', () => {
    fc.assert(
      fc.property(anyAbsence, (input) => {
        const pay = calculateSickPay(input)
        for (const { saturday, amountPence } of pay.weeks) {
          expect(weekdayOf(saturday)).toBe(6)
          expect(amountPence).toBeGreaterThanOrEqual(0)
          expect(amountPence).toBeLessThanOrEqual(12_325)
        }
        expect(pay.weeks.reduce((sum, week) => sum + week.amountPence, 0)).toBe(pay.totalPence)
        expect(pay.daysPaid).toBeLessThanOrEqual(pay.qualifyingDays)
        expect(pay.daysPaid).toBeLessThanOrEqual(28 * input.qualifyingWeekdays.length)
        expect(pay.isEntitled).toBe(pay.totalPence > 0)
      }),
      { numRuns: 300 },
    )
  })

  test('earning more never gives less, and a day more never takes any', () => {
    fc.assert(
      fc.property(anyAbsence, fc.integer({ min: 0, max: 10_000 }), (input, morePence) => {
        const { totalPence } = calculateSickPay(input)
        const weeklyHundredThousandths = input.weeklyHundredThousandths + morePence * 100_000
        expect(calculateSickPay({ ...input, weeklyHundredThousandths }).totalPence).toBeGreaterThanOrEqual(
          totalPence,
        )
        const longer = { ...input, lastDay: addDays(input.lastDay, 1) }
        expect(calculateSickPay(longer).totalPence).toBeGreaterThanOrEqual(totalPence)
      }),
      { numRuns: 200 },
    )
  })
})
