import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageDebts, ageingBandOf } from '../../../src-shared/domain/contributions/ageing.ts'
import { forecastBalance, runsShortIn } from '../../../src-shared/domain/contributions/forecast.ts'
import { instalmentPlan } from '../../../src-shared/domain/contributions/instalments.ts'
import { balanceLight, weeksLeftTenths } from '../../../src-shared/domain/contributions/low-balance.ts'
import { setAgainstOldest } from '../../../src-shared/domain/contributions/still-to-pay.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

describe('weeks of care, rule R5.10', () => {
  test.each([
    ['three weeks and a penny', 1_110_01, 30, 'green'],
    ['three weeks', 1_110_00, 30, 'green'],
    ['a penny under three', 1_109_99, 29, 'amber'],
    ['letter L1 of scenario 4', 418_89, 11, 'amber'],
    ['one week', 370_00, 10, 'amber'],
    ['a penny under one', 369_99, 9, 'red'],
    ['nothing', 0, 0, 'red'],
    ['below nothing', -80_31, 0, 'red'],
  ] as const)('%s', (_, pence, tenths, light) => {
    expect(weeksLeftTenths(pence, 370_00)).toBe(tenths)
    expect(balanceLight(pence, 370_00)).toBe(light)
  })

  test('no budget in force', () => {
    expect(weeksLeftTenths(100_00, 0)).toBeUndefined()
    expect(balanceLight(100_00, 0)).toBe('green')
  })

  test("a council's own limits", () => {
    expect(balanceLight(1_400_00, 370_00, { amberUnderTenths: 40, redUnderTenths: 20 })).toBe('amber')
  })
})

describe('ageing, rule R3.10', () => {
  test.each([
    [0, '0-28'],
    [28, '0-28'],
    [29, '29-56'],
    [56, '29-56'],
    [57, '57-112'],
    [112, '57-112'],
    [113, '113+'],
    [5000, '113+'],
  ])('%i days late: %s', (days, band) => {
    expect(ageingBandOf(days)).toBe(band)
  })

  test('not due yet has no age', () => {
    expect(() => ageingBandOf(-1)).toThrow(RangeError)
  })

  // The caseload of scenario 4, part 8.
  test('the bands add up to the caseload', () => {
    const debts = [379_20, 1_120_00, 68_50, 2_480_15, 312_35].map((unpaidPence, index) => ({
      dueOn: addDays('2026-11-22', -30 * index),
      unpaidPence,
    }))
    const later = { dueOn: '2026-11-23', unpaidPence: 999_99 }
    expect(ageDebts([...debts, later], '2026-11-22')).toEqual({
      byBand: { '0-28': 379_20, '29-56': 1_120_00, '57-112': 2_548_65, '113+': 312_35 },
      totalPence: 4_360_20,
    })
  })
})

test('what is paid above everything due belongs to the person', () => {
  const dues = [
    { dueOn: '2026-08-24', amountPence: 100_00 },
    { dueOn: '2026-07-27', amountPence: 50_00 },
  ]
  expect(setAgainstOldest(dues, [120_00, 45_00])).toEqual({
    dues: [
      { dueOn: '2026-07-27', amountPence: 50_00, unpaidPence: 0 },
      { dueOn: '2026-08-24', amountPence: 100_00, unpaidPence: 0 },
    ],
    unpaidPence: 0,
    overPaidPence: 15_00,
  })
  expect(() => setAgainstOldest(dues, [-1])).toThrow(RangeError)
})

test.each([
  ['in full parts', 30_00, [15_00, 15_00]],
  ['a penny over', 30_01, [15_00, 15_00, 1]],
  ['less than one', 4_20, [4_20]],
])('a plan %s', (_, owed, amounts) => {
  expect(instalmentPlan(owed, 15_00, '2026-10-05').map(({ amountPence }) => amountPence)).toEqual(amounts)
})

test('a plan for nothing throws', () => {
  expect(() => instalmentPlan(0, 15_00, '2026-10-05')).toThrow(RangeError)
  expect(() => instalmentPlan(10_00, 0, '2026-10-05')).toThrow(RangeError)
})

const pence = fc.nat(500_000)

test('a plan adds up to the debt, and no part is larger than agreed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 1000, max: 5000 }), (owed, part) => {
      const amounts = instalmentPlan(owed, part, '2026-10-05').map(({ amountPence }) => amountPence)
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(owed)
      expect(amounts.every((amount) => amount > 0 && amount <= part)).toBe(true)
    }),
  )
})

test('paid, unpaid and over-paid always balance, and the oldest is never left for a newer one', () => {
  fc.assert(
    fc.property(fc.array(pence, { maxLength: 8 }), fc.array(pence, { maxLength: 4 }), (amounts, paid) => {
      const dues = amounts.map((amountPence, index) => ({
        dueOn: addDays('2026-01-05', index * 28),
        amountPence,
      }))
      const { dues: open, unpaidPence, overPaidPence } = setAgainstOldest(dues, paid)
      const sum = (list: readonly number[]): number => list.reduce((total, amount) => total + amount, 0)
      expect(sum(amounts) - unpaidPence).toBe(sum(paid) - overPaidPence)
      const firstOpen = open.findIndex((due) => due.unpaidPence > 0)
      const after = firstOpen === -1 ? [] : open.slice(firstOpen + 1)
      expect(after.every((due) => due.unpaidPence === due.amountPence)).toBe(true)
    }),
  )
})

test('a forecast carries every balance over and ends in the first cycle that falls short', () => {
  fc.assert(
    fc.property(pence, pence, pence, pence, (openingPence, councilPence, contributionPence, costPence) => {
      const pattern = { length: 'four-weekly', anchorDay: '2026-01-05' } as const
      const money = () => ({ councilPence, contributionPence, costPence })
      const forecast = forecastBalance(openingPence, pattern, '2026-01-05', money, 13)
      forecast.forEach((cycle, index) => {
        expect(cycle.openingPence).toBe(forecast[index - 1]?.closingPence ?? openingPence)
        expect(cycle.closingPence - cycle.shortPence).toBe(cycle.availablePence - costPence)
        expect(cycle.shortPence > 0).toBe(runsShortIn(forecast) === cycle)
      })
      expect(forecast.length === 13 || runsShortIn(forecast) === forecast.at(-1)).toBe(true)
    }),
  )
})

test('no cycles to forecast throws', () => {
  const pattern = { length: 'monthly', anchorDay: '2026-01-01' } as const
  const money = () => ({ councilPence: 0, contributionPence: 0, costPence: 0 })
  expect(() => forecastBalance(0, pattern, '2026-01-01', money, 0)).toThrow(RangeError)
})
