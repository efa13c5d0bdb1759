import { z } from 'zod'
import { pence, plainDate } from './fields.ts'
import { pay, working } from './payslip-fields.ts'

/** 0 is Sunday. */
export const weekday = z.int().min(0).max(6)
/** Pay of a period from which a week's average is taken, or a week's pay: bounded so that sums of it stay exact. */
const earningsPence = pay.max(1_000_000_00)

/** Average weekly earnings: one of the three. */
export const averageEarnings = {
  averageWeeklyEarningsPence: earningsPence.optional(),
  /** Where the average is known to the seventh decimal of a pound: hundred-thousandths of a penny. */
  averageWeeklyEarningsHundredThousandths: z.int().min(0).max(10_000_000_000_000).optional(),
  /** Pay of the relevant period: from the day after the pay day eight weeks or more before, to the last normal pay day. */
  earnings: z
    .strictObject({
      totalPence: earningsPence,
      firstDay: plainDate,
      lastDay: plainDate,
      isPaidMonthly: z.boolean().default(false),
    })
    .optional(),
}

export const daysOff = z.strictObject({ firstDay: plainDate, lastDay: plainDate })

/** When somebody is usually paid. */
export const payPattern = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly-with-leave') }),
  z.strictObject({ kind: z.literal('weekly'), payWeekday: weekday }),
  z.strictObject({ kind: z.enum(['fortnightly', 'four-weekly']), firstPayDate: plainDate }),
  z.strictObject({ kind: z.enum(['first-day-of-month', 'last-day-of-month']) }),
  z.strictObject({
    kind: z.literal('last-working-day-of-month'),
    workWeekdays: z.array(weekday).min(1).max(7),
  }),
  z.strictObject({ kind: z.literal('day-of-month'), dayOfMonth: z.int().min(1).max(31) }),
  z.strictObject({
    kind: z.literal('weekday-of-month'),
    payWeekday: weekday,
    week: z.enum(['first', 'second', 'third', 'fourth', 'last']),
  }),
  z.strictObject({ kind: z.literal('lump-sum'), payDate: plainDate }),
])

/** What every kind of family pay asks for. */
export const familyPayFacts = {
  ...averageEarnings,
  payPattern,
  /** Small employers' relief: nearly every PA's employer has it. */
  isSmallEmployer: z.boolean().default(true),
  employmentStart: plainDate.optional(),
}

/** Whole weeks of leave, together or apart. */
export const leaveWeeks = z
  .array(z.strictObject({ firstDay: plainDate, weeks: z.int().min(1).max(39) }))
  .min(1)
  .max(39)

export const familyPay = z.strictObject({
  payments: z.array(z.strictObject({ payDate: plainDate, amountPence: pence })).readonly(),
  totalPence: pence,
  lastDayOfPay: plainDate,
  isEntitled: z.boolean(),
  personMustDecide: z.boolean(),
  reasons: z.array(z.string()).readonly(),
  relevantWeekEnd: plainDate,
  employedSinceAtLatest: plainDate,
  lowerEarningsLimitPence: pence,
  recovery: z
    .array(
      z.strictObject({
        taxYear: z.string(),
        paidPence: pence,
        recoveredPence: pence,
        compensationPence: pence,
      }),
    )
    .readonly(),
  recoveredPence: pence,
  compensationPence: pence,
  working,
})
