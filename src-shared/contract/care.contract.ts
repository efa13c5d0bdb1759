import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import { id, minutes, payFrequency, plainDate, requestId, shortText } from './fields.ts'

const timesheetDay = z.strictObject({ day: plainDate, minutes })

export const careOperations = defineOperations({
  'care.listPeriods': {
    kind: 'query',
    summary: 'Lists pay periods around today for a frequency, with cut-off and pay day',
    permission: 'read',
    input: z.strictObject({ frequency: payFrequency }),
    output: z.strictObject({
      periods: z.array(
        z.strictObject({
          firstDay: plainDate,
          lastDay: plainDate,
          cutOffDay: plainDate,
          payDay: plainDate,
          isCurrent: z.boolean(),
        }),
      ),
    }),
    refusals: [],
  },
  'care.sheetsOfPeriod': {
    kind: 'query',
    summary: 'Lists every contract of a frequency with its hours for a period, missing ones first',
    permission: 'read',
    input: z.strictObject({ frequency: payFrequency, firstDay: plainDate, lastDay: plainDate }),
    output: z.strictObject({
      sheets: z.array(
        z.strictObject({
          employmentId: id,
          recipientId: id,
          recipientName: z.string(),
          assistantName: z.string(),
          worksNumber: z.string(),
          usualMinutesPerWeek: minutes,
          timesheetId: id.nullable(),
          days: z.array(timesheetDay),
          totalMinutes: minutes,
          receivedAt: z.string().nullable(),
          isLate: z.boolean(),
          urgentReason: z.string(),
          /** none: not received. received: waits for a run. paid: in a posted run. */
          state: z.enum(['none', 'received', 'in-run', 'paid']),
        }),
      ),
    }),
    refusals: [],
  },
  'care.enterSheet': {
    kind: 'command',
    summary: 'Records or corrects the hours of one contract for one period, until they are in a pay run',
    permission: 'care.write',
    input: z.strictObject({
      requestId,
      employmentId: id,
      firstDay: plainDate,
      lastDay: plainDate,
      days: z.array(timesheetDay).min(1).max(31),
      /** Only for a sheet after the cut-off that cannot wait for the next run; empty otherwise. */
      urgentReason: z.string().trim().max(200),
    }),
    output: z.strictObject({ timesheetId: id, totalMinutes: minutes, goesToRunPaidOn: plainDate }),
    refusals: [
      'unknown-employment',
      'day-outside-period',
      'already-in-run',
      'not-employed-then',
      'over-24-hours',
      'same-day-twice',
    ],
  },
  'care.deliveredAgainstPlan': {
    kind: 'query',
    summary: 'Compares hours given with hours planned in a period for one person',
    permission: 'read',
    input: z.strictObject({ recipientId: id, firstDay: plainDate, lastDay: plainDate }),
    output: z.strictObject({
      plannedMinutes: z.int(),
      givenMinutes: z.int(),
      basisPoints: z.int().nullable(),
      tone: z.enum(['in-range', 'amber', 'red', 'unknown']),
      words: shortText,
    }),
    refusals: ['unknown-recipient'],
  },
})
