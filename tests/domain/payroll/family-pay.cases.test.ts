import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { payPattern } from '../../../src-shared/contract/statutory-pay-fields.ts'
import {
  calculateAdoptionPay,
  calculateMaternityPay,
} from '../../../src-shared/domain/payroll/family-pay-maternity.ts'
import { calculatePaternityPay } from '../../../src-shared/domain/payroll/family-pay-paternity.ts'
import type { FamilyPay } from '../../../src-shared/domain/payroll/family-pay-result.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'
import { readCases } from './read-cases.ts'

const day = z.string()
/** What a published case does not say is null. */
const groups = readCases('family-pay', {
  case: z.string(),
  kind: z.enum(['maternity', 'adoption', 'paternity']),
  /** When the baby is due, or the day of the match. */
  date: day,
  leaveStart: day,
  weeks: z.int(),
  averageHundredThousandths: z.int(),
  payPattern,
  /** First pay day, pence, and on how many pay days a week apart. */
  payments: z.array(z.tuple([day, z.int(), z.int()])),
  totalPence: z.int().nullable(),
  lastDayOfPay: day.nullable(),
  relevantWeekEnd: day.nullable(),
  employedSinceAtLatest: day.nullable(),
  lowerEarningsLimitPence: z.int().nullable(),
})

type Case = (typeof groups)[number]['cases'][number]

function calculate({
  kind,
  date,
  leaveStart,
  weeks,
  averageHundredThousandths,
  payPattern,
}: Case): FamilyPay {
  const facts = { weeklyHundredThousandths: averageHundredThousandths, payPattern, isSmallEmployer: false }
  if (kind === 'maternity') return calculateMaternityPay({ ...facts, dueDate: date, leaveStart, weeks })
  if (kind === 'adoption') return calculateAdoptionPay({ ...facts, matchDate: date, leaveStart, weeks })
  const event = { kind: 'birth', dueDate: date } as const
  return calculatePaternityPay({ ...facts, event, leave: [{ firstDay: leaveStart, weeks }] })
}

const unroll = (payments: Case['payments']) =>
  payments.flatMap(([first, pence, times]) =>
    Array.from({ length: times }, (_, at) => [addDays(first, at * 7), pence]),
  )

describe.each(groups)('family pay: $source', ({ cases }) => {
  test.each(cases)('$case: $kind pay from $leaveStart is $totalPence', (one) => {
    const pay = calculate(one)
    const expected = unroll(one.payments)
    const paid = pay.payments.map(({ payDate, amountPence }) => [payDate, amountPence])
    // A case without a total gives only its first payments.
    expect(one.totalPence === null ? paid.slice(0, expected.length) : paid).toEqual(expected)
    expect(pay.totalPence).toBe(one.totalPence ?? pay.totalPence)
    expect(pay.lastDayOfPay).toBe(one.lastDayOfPay ?? pay.lastDayOfPay)
    expect(pay.relevantWeekEnd).toBe(one.relevantWeekEnd ?? pay.relevantWeekEnd)
    expect(pay.employedSinceAtLatest).toBe(one.employedSinceAtLatest ?? pay.employedSinceAtLatest)
    expect(pay.lowerEarningsLimitPence).toBe(one.lowerEarningsLimitPence ?? pay.lowerEarningsLimitPence)
  })
})
