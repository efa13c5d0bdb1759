import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calculateSickPay } from '../../../src-shared/domain/payroll/sick-pay.ts'
import { readCases } from './read-cases.ts'

const day = z.string()
const groups = readCases('sick-pay', {
  case: z.string(),
  firstDay: day,
  lastDay: day,
  qualifyingWeekdays: z.array(z.int()),
  /** Null where the published case does not say: enough for sick pay. */
  averageWeeklyEarningsPence: z.int().nullable(),
  /** The two published cases with linked days are further apart than 56 days, so they are carried as a number of days. */
  linkedDays: z.int().nullable(),
  linkedPeriods: z.array(z.tuple([day, day])).nullable(),
  waitingDays: z.int(),
  qualifyingDays: z.int(),
  daysPaid: z.int(),
  weeks: z.array(z.tuple([day, z.int()])),
  totalPence: z.int(),
})

describe.each(groups)('sick pay: $source', ({ cases }) => {
  test.each(cases)('$case: $firstDay to $lastDay is $totalPence', (one) => {
    const pay = calculateSickPay({
      firstDay: one.firstDay,
      lastDay: one.lastDay,
      qualifyingWeekdays: one.qualifyingWeekdays,
      weeklyHundredThousandths: (one.averageWeeklyEarningsPence ?? 50_000) * 100_000,
      linkedDays: one.linkedDays ?? undefined,
      linkedPeriods: one.linkedPeriods?.map(([firstDay, lastDay]) => ({ firstDay, lastDay })),
    })
    expect(pay.weeks.map(({ saturday, amountPence }) => [saturday, amountPence])).toEqual(one.weeks)
    expect(pay.waitingDays).toBe(one.waitingDays)
    expect(pay.qualifyingDays).toBe(one.qualifyingDays)
    expect(pay.daysPaid).toBe(one.daysPaid)
    expect(pay.totalPence).toBe(one.totalPence)
    expect(pay.personMustDecide).toBe(false)
  })
})
