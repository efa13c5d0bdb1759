import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import { id, minutes, pence, plainDate, ratePerHourHundredths, requestId, shortText } from './fields.ts'

const budgetLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hours'),
    description: shortText,
    minutesPerWeek: minutes,
    ratePerHourHundredths,
  }),
  z.strictObject({
    kind: z.literal('units'),
    description: shortText,
    unitsPerWeek: z.int().min(0).max(1000),
    ratePence: pence.nonnegative(),
  }),
  z.strictObject({
    kind: z.literal('one-off'),
    description: shortText,
    /** For a year. */
    amountPence: pence.nonnegative(),
  }),
])

const figures = {
  weeklyGrossPence: pence,
  weeklyContributionPence: pence,
  weeklyNetPence: pence,
  fourWeeklyGrossPence: pence,
  fourWeeklyContributionPence: pence,
  fourWeeklyNetPence: pence,
  yearlyGrossPence: pence,
  yearlyWithOneOffsPence: pence,
} as const

const cycle = z.strictObject({
  firstDay: plainDate,
  lastDay: plainDate,
  days: z.int(),
  grossPence: pence,
  contributionPence: pence,
  netPence: pence,
})

export const budgetsOperations = defineOperations({
  'budgets.calculate': {
    kind: 'calculation',
    summary: 'Works out weekly, four-weekly and yearly figures of budget lines',
    input: z.strictObject({
      lines: z.array(budgetLine).max(40),
      weeklyContributionPence: pence.nonnegative(),
      weeksInYearHundredths: z.union([z.literal(5200), z.literal(5214)]).default(5200),
    }),
    output: z.strictObject(figures),
    refusals: ['contribution-above-gross'],
  },
  'budgets.calculatePartPeriod': {
    kind: 'calculation',
    summary: 'Works out gross, contribution and net for part of a period by days out of seven',
    input: z.strictObject({
      weeklyGrossPence: pence.nonnegative(),
      weeklyContributionPence: pence.nonnegative(),
      firstDay: plainDate,
      lastDay: plainDate,
    }),
    output: cycle,
    refusals: ['days-in-wrong-order', 'contribution-above-gross'],
  },
  'budgets.ofRecipient': {
    kind: 'query',
    summary: "Gives a person's budgets, newest first, and the cycles opened on them",
    permission: 'read',
    input: z.strictObject({ recipientId: id }),
    output: z.strictObject({
      budgets: z.array(
        z.strictObject({
          id,
          fromDay: plainDate,
          toDay: plainDate.nullable(),
          lines: z.array(budgetLine),
          note: z.string(),
          ...figures,
        }),
      ),
      cycles: z.array(cycle.extend({ id, councilPaysPence: pence, personPaysPence: pence })),
    }),
    refusals: ['unknown-recipient'],
  },
  'budgets.agree': {
    kind: 'command',
    summary: 'Records a budget from a day on; the one before ends the day before',
    permission: 'people.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      fromDay: plainDate,
      lines: z.array(budgetLine).min(1).max(40),
      weeklyContributionPence: pence.nonnegative(),
      note: z.string().trim().max(500),
    }),
    output: z.strictObject({ budgetId: id }),
    refusals: ['unknown-recipient', 'contribution-above-gross', 'budget-not-later', 'days-already-paid'],
  },
  'budgets.openCycles': {
    kind: 'command',
    summary: 'Opens the cycles that start up to a day: what the council and each person will pay in',
    permission: 'banking.write',
    input: z.strictObject({ requestId, upTo: plainDate }),
    output: z.strictObject({ opened: z.int(), councilPaysPence: pence, personPaysPence: pence }),
    refusals: [],
  },
})
