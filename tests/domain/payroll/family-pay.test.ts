import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageWeeklyHundredThousandths,
  type RelevantEarnings,
} from '../../../src-shared/domain/payroll/average-weekly-earnings.ts'
import { payDatesFor, type PayPattern } from '../../../src-shared/domain/payroll/family-pay-dates.ts'
import {
  calculateAdoptionPay,
  calculateMaternityPay,
} from '../../../src-shared/domain/payroll/family-pay-maternity.ts'
import { calculatePaternityPay } from '../../../src-shared/domain/payroll/family-pay-paternity.ts'
import {
  calculateBereavementPay,
  calculateNeonatalCarePay,
  calculateSharedParentalPay,
  neonatalWeeks,
  sharedParentalWeeksLeft,
} from '../../../src-shared/domain/payroll/family-pay-weeks.ts'
import {
  lowerEarningsLimitPenceOn,
  familyPayWeeklyPenceOn,
  sickPayWeeklyPenceOn,
} from '../../../src-shared/domain/payroll/tables/statutory-pay-rates.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

const pounds = (amount: number): number => amount * 10_000_000
const facts = {
  weeklyHundredThousandths: pounds(300),
  payPattern: { kind: 'lump-sum', payDate: '2026-09-30' } as PayPattern,
  isSmallEmployer: true,
}
const maternity = { ...facts, dueDate: '2026-05-13', leaveStart: '2026-04-26', weeks: 39 }

describe('rates', () => {
  // Source: alphagov/smart-answers@6fb9aab (MIT) rate files.
  test.each([
    ['2022-06-01', 9_935, 15_666, 12_300],
    ['2023-06-01', 10_940, 17_248, 12_300],
    ['2024-06-01', 11_675, 18_403, 12_300],
    ['2025-06-01', 11_875, 18_718, 12_500],
    ['2026-06-01', 12_325, 19_432, 12_900],
  ])('%s', (date, sick, family, limit) => {
    expect(sickPayWeeklyPenceOn(date)).toBe(sick)
    expect(familyPayWeeklyPenceOn(date, 0)).toBe(family)
    expect(lowerEarningsLimitPenceOn(date)).toBe(limit)
  })

  test('family pay changes with the first pay week on or after the first Sunday in April', () => {
    expect(familyPayWeeklyPenceOn('2026-04-04', 0)).toBe(18_718)
    expect(familyPayWeeklyPenceOn('2026-04-05', 0)).toBe(19_432)
    expect(familyPayWeeklyPenceOn('2026-04-07', 3)).toBe(18_718)
    expect(familyPayWeeklyPenceOn('2026-04-08', 3)).toBe(19_432)
  })
})

describe('average weekly earnings', () => {
  const of = (totalPence: number, firstDay: string, lastDay: string, isPaidMonthly = false) =>
    averageWeeklyHundredThousandths({ totalPence, firstDay, lastDay, isPaidMonthly })

  test('eight weeks are shared by eight, months by twelve and 52, anything else by days', () => {
    expect(of(90_000, '2026-02-14', '2026-04-10')).toBe(pounds(112.5))
    expect(of(300_000, '2026-02-01', '2026-03-31', true)).toBe(3_461_538_461)
    expect(of(300_000, '2026-01-20', '2026-03-19', true)).toBe(3_461_538_461)
    // 16 January to 31 March is two months and more than half: to the nearest month three.
    expect(of(300_000, '2026-01-16', '2026-03-31', true)).toBe(2_307_692_307)
    expect(of(10_000, '2026-04-01', '2026-04-10')).toBe(pounds(70))
  })

  test('nonsense is refused', () => {
    const broken: RelevantEarnings[] = [
      { totalPence: -1, firstDay: '2026-04-01', lastDay: '2026-04-10', isPaidMonthly: false },
      { totalPence: 1, firstDay: '2026-04-02', lastDay: '2026-04-01', isPaidMonthly: false },
      { totalPence: 1, firstDay: '2026-04-01', lastDay: '2026-04-10', isPaidMonthly: true },
    ]
    for (const one of broken) expect(() => averageWeeklyHundredThousandths(one)).toThrow(RangeError)
  })
})

describe('pay days', () => {
  test.each<[PayPattern, string, string, string[]]>([
    [
      { kind: 'day-of-month', dayOfMonth: 31 },
      '2026-01-31',
      '2026-03-30',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      { kind: 'fortnightly', firstPayDate: '2026-01-02' },
      '2026-02-01',
      '2026-02-20',
      ['2026-02-13', '2026-02-27'],
    ],
    [{ kind: 'four-weekly', firstPayDate: '2026-02-06' }, '2026-02-06', '2026-02-06', ['2026-02-06']],
    [{ kind: 'weekday-of-month', payWeekday: 4, week: 'third' }, '2026-02-20', '2026-03-19', ['2026-03-19']],
    [
      { kind: 'weekday-of-month', payWeekday: 4, week: 'fourth' },
      '2026-02-20',
      '2026-02-27',
      ['2026-02-26', '2026-03-26'],
    ],
    [{ kind: 'last-working-day-of-month', workWeekdays: [1] }, '2026-02-20', '2026-02-23', ['2026-02-23']],
    [{ kind: 'lump-sum', payDate: '2026-02-01' }, '2026-02-20', '2026-03-19', ['2026-02-01']],
  ])('%o', (pattern, firstDay, lastDay, dates) => {
    expect(payDatesFor(pattern, firstDay, lastDay).map(({ payDate }) => payDate)).toEqual(dates)
  })

  test('days in the wrong order are refused', () => {
    expect(() => payDatesFor({ kind: 'weekly-with-leave' }, '2026-02-02', '2026-02-01')).toThrow(RangeError)
  })
})

describe('who is entitled', () => {
  test('earnings below the limit of the qualifying week give nothing, and say why', () => {
    const pay = calculateMaternityPay({ ...maternity, weeklyHundredThousandths: pounds(124.99) })
    expect(pay.relevantWeekEnd).toBe('2026-01-31')
    expect(pay.lowerEarningsLimitPence).toBe(12_500)
    expect([pay.isEntitled, pay.totalPence, pay.payments.length]).toEqual([false, 0, 0])
    expect(pay.reasons).toHaveLength(1)
  })

  test('26 weeks of service, to the day', () => {
    const at = (employmentStart: string) =>
      calculateMaternityPay({ ...maternity, employmentStart }).isEntitled
    expect(calculateMaternityPay(maternity).employedSinceAtLatest).toBe('2025-08-09')
    expect([at('2025-08-09'), at('2025-08-10')]).toEqual([true, false])
  })

  test('days that only fit an early birth or placement are for a person', () => {
    const isForPerson = (leaveStart: string) =>
      calculateMaternityPay({ ...maternity, leaveStart }).personMustDecide
    expect([isForPerson('2026-02-22'), isForPerson('2026-02-21')]).toEqual([false, true])
    const adoption = { ...facts, matchDate: '2026-04-01', placementDate: '2026-05-20', weeks: 39 }
    expect(calculateAdoptionPay({ ...adoption, leaveStart: '2026-05-06' }).personMustDecide).toBe(false)
    expect(calculateAdoptionPay({ ...adoption, leaveStart: '2026-05-05' }).personMustDecide).toBe(true)
  })

  test('weeks after the last known rate are marked', () => {
    const late = { ...maternity, dueDate: '2026-12-02', leaveStart: '2026-11-30' }
    expect(calculateMaternityPay(late).personMustDecide).toBe(true)
  })
})

describe('what the employer gets back', () => {
  const pay = (isSmallEmployer: boolean) =>
    calculateMaternityPay({
      ...maternity,
      dueDate: '2026-04-01',
      leaveStart: '2026-03-01',
      payPattern: { kind: 'weekly-with-leave' },
      isSmallEmployer,
    })

  test('a small employer gets 108.5% of what is paid to 5 April 2026 and 109% after', () => {
    const { recovery, totalPence, recoveredPence, compensationPence } = pay(true)
    expect(recovery).toEqual([
      { taxYear: '2025-26', paidPence: 135_000, recoveredPence: 135_000, compensationPence: 11_475 },
      { taxYear: '2026-27', paidPence: 668_256, recoveredPence: 668_256, compensationPence: 60_144 },
    ])
    expect([totalPence, recoveredPence, compensationPence]).toEqual([803_256, 803_256, 71_619])
  })

  test('any other gets 92%', () => {
    expect(pay(false).recovery.map(({ recoveredPence }) => recoveredPence)).toEqual([124_200, 614_796])
  })

  test('years without figures are left out', () => {
    const old = { ...maternity, dueDate: '2020-05-13', leaveStart: '2020-04-26' }
    const payPattern: PayPattern = { kind: 'lump-sum', payDate: '2020-04-30' }
    expect(calculateMaternityPay({ ...old, payPattern }).recovery).toEqual([])
  })
})

describe('paternity', () => {
  const event = { kind: 'birth', dueDate: '2026-09-01' } as const
  const week = (firstDay: string, weeks = 1) => ({ firstDay, weeks })

  test('two weeks apart are two weeks', () => {
    const payPattern: PayPattern = { kind: 'last-day-of-month' }
    const pay = calculatePaternityPay({
      ...facts,
      payPattern,
      event,
      leave: [week('2026-09-02'), week('2026-12-01')],
    })
    expect(pay.payments).toEqual([
      { payDate: '2026-09-30', amountPence: 19_432 },
      { payDate: '2026-12-31', amountPence: 19_432 },
    ])
    expect(pay.personMustDecide).toBe(false)
  })

  test('too late, too early and apart too soon are for a person', () => {
    const old = { kind: 'birth', dueDate: '2024-04-06' } as const
    const questions = (more: Partial<Parameters<typeof calculatePaternityPay>[0]>) =>
      calculatePaternityPay({ ...facts, event, leave: [week('2026-09-02')], ...more }).reasons.length
    expect(questions({ birthDate: '2026-09-02' })).toBe(0)
    expect(questions({ birthDate: '2026-09-03' })).toBe(1)
    expect(questions({ event: old, leave: [week('2024-05-25')] })).toBe(0)
    expect(questions({ event: old, leave: [week('2024-05-26')] })).toBe(1)
    expect(questions({ event: old, leave: [week('2024-05-01'), week('2024-05-20')] })).toBe(1)
    expect(questions({ event: { kind: 'adoption', matchDate: '2026-06-01' } })).toBe(0)
  })

  test('three weeks, or weeks that overlap, are refused', () => {
    expect(() => calculatePaternityPay({ ...facts, event, leave: [week('2026-09-02', 3)] })).toThrow(
      RangeError,
    )
    const leave = [week('2026-09-02'), week('2026-09-08')] as const
    expect(() => calculatePaternityPay({ ...facts, event, leave })).toThrow(RangeError)
  })
})

describe('shared parental, bereavement and neonatal care', () => {
  const leave = [{ firstDay: '2026-09-07', weeks: 2 }] as const

  test('at the lower of the flat rate and 90%, from the first week', () => {
    const event = { kind: 'birth', dueDate: '2026-06-01' } as const
    const shared = { ...facts, event, leave, maternityWeeksTaken: 20, otherParentWeeks: 5 }
    expect(calculateSharedParentalPay(shared).totalPence).toBe(2 * 19_432)
    const lower = { ...shared, weeklyHundredThousandths: pounds(200) }
    expect(calculateSharedParentalPay(lower).totalPence).toBe(2 * 18_000)
    expect(calculateBereavementPay({ ...facts, leave, deathDate: '2026-09-01' }).totalPence).toBe(38_864)
    const care = { birthDate: '2026-08-01', careFirstDay: '2026-08-02', careLastDay: '2026-08-20' }
    expect(calculateNeonatalCarePay({ ...facts, ...care, leave }).totalPence).toBe(38_864)
  })

  test('weeks to share are 39 less what is taken, and maternity leave takes two at least', () => {
    expect(sharedParentalWeeksLeft(20, 5)).toBe(14)
    expect(sharedParentalWeeksLeft(0, 0)).toBe(37)
    expect(sharedParentalWeeksLeft(39, 5)).toBe(0)
  })

  test('a week of leave for each seven days of care, counted from the day after it started', () => {
    expect(neonatalWeeks('2026-08-02', '2026-08-08')).toBe(0)
    expect(neonatalWeeks('2026-08-02', '2026-08-09')).toBe(1)
    expect(neonatalWeeks('2026-08-02', '2027-08-09')).toBe(12)
    expect(neonatalWeeks('2026-08-02', '2026-08-01')).toBe(0)
  })

  test('the week before decides, and days outside the time allowed are for a person', () => {
    const bereavement = calculateBereavementPay({ ...facts, leave, deathDate: '2025-08-01' })
    expect(bereavement.relevantWeekEnd).toBe('2025-07-26')
    expect(bereavement.personMustDecide).toBe(true)
    const event = { kind: 'adoption', matchDate: '2025-06-01' } as const
    const shared = { ...facts, event, leave, maternityWeeksTaken: 20, otherParentWeeks: 5 }
    expect(calculateSharedParentalPay({ ...shared, birthDate: '2025-09-01' }).personMustDecide).toBe(true)
    const care = { birthDate: '2025-04-05', careFirstDay: '2025-05-05', careLastDay: '2025-06-20' }
    expect(calculateNeonatalCarePay({ ...facts, ...care, leave }).reasons).toHaveLength(2)
  })

  test('too many weeks are refused', () => {
    const long = [{ firstDay: '2026-09-07', weeks: 3 }] as const
    expect(() => calculateBereavementPay({ ...facts, leave: long, deathDate: '2026-09-01' })).toThrow(
      RangeError,
    )
    expect(() => calculateMaternityPay({ ...maternity, weeks: 40 })).toThrow(RangeError)
  })
})

describe('whatever the leave', () => {
  const patterns: fc.Arbitrary<PayPattern> = fc.oneof(
    fc.constant<PayPattern>({ kind: 'weekly-with-leave' }),
    fc.integer({ min: 0, max: 6 }).map((payWeekday): PayPattern => ({ kind: 'weekly', payWeekday })),
    fc.constantFrom<PayPattern>({ kind: 'first-day-of-month' }, { kind: 'last-day-of-month' }),
    fc.integer({ min: 1, max: 31 }).map((dayOfMonth): PayPattern => ({ kind: 'day-of-month', dayOfMonth })),
    fc.constant<PayPattern>({ kind: 'weekday-of-month', payWeekday: 4, week: 'last' }),
  )

  test('payments are in order, add up, and differ from a lump sum by less than a penny each', () => {
    fc.assert(
      fc.property(
        patterns,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 12_900, max: 90_000 }),
        (payPattern, after, pence) => {
          const leaveStart = addDays('2025-06-01', after)
          const input = {
            ...maternity,
            weeklyHundredThousandths: pence * 100_000,
            dueDate: addDays(leaveStart, 14),
            leaveStart,
          }
          const pay = calculateMaternityPay({ ...input, payPattern })
          const dates = pay.payments.map(({ payDate }) => payDate)
          expect(dates).toEqual(dates.toSorted((a, b) => (a < b ? -1 : 1)))
          expect(pay.payments.reduce((sum, { amountPence }) => sum + amountPence, 0)).toBe(pay.totalPence)
          const lump = calculateMaternityPay(input).totalPence
          expect(pay.totalPence).toBeGreaterThanOrEqual(lump)
          expect(pay.totalPence - lump).toBeLessThan(pay.payments.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('earning more never gives less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 5_000 }), (pence, more) => {
        const at = (weekly: number) =>
          calculateMaternityPay({ ...maternity, weeklyHundredThousandths: weekly * 100_000 }).totalPence
        expect(at(pence + more)).toBeGreaterThanOrEqual(at(pence))
      }),
      { numRuns: 100 },
    )
  })
})
