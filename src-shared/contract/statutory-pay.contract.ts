import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import { pence, plainDate } from './fields.ts'
import { pay, working } from './payslip-fields.ts'
import {
  averageEarnings,
  daysOff,
  familyPay,
  familyPayFacts,
  leaveWeeks,
  weekday,
} from './statutory-pay-fields.ts'

const earningsRefusals = ['earnings-needed', 'days-in-wrong-order', 'relevant-period-too-short'] as const
const familyRefusals = [...earningsRefusals, 'no-tables-for-year'] as const
/** A child's due date, or for an adoption the day of the match: one of the two. */
const dueOrMatch = { dueDate: plainDate.optional(), matchDate: plainDate.optional() }
const weekPayPence = pay.max(1_000_000_00)

/** Every refusal carries `field` and `whatToDo`. What a person must decide comes with the answer, with its reasons. */
export const statutoryPayOperations = defineOperations({
  'payroll.calculateSickPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Sick Pay of one absence, week by week',
    input: z.strictObject({
      ...daysOff.shape,
      qualifyingWeekdays: z.array(weekday).min(1).max(7),
      ...averageEarnings,
      /** Qualifying days off in linked absences, as a number or as the absences themselves. */
      linkedDays: z.int().min(0).max(1_000).optional(),
      linkedPeriods: z.array(daysOff).max(100).optional(),
    }),
    output: z.strictObject({
      weeks: z.array(z.strictObject({ saturday: plainDate, amountPence: pence })).readonly(),
      qualifyingDays: z.int(),
      waitingDays: z.int(),
      daysPaid: z.int(),
      totalPence: pence,
      isEntitled: z.boolean(),
      personMustDecide: z.boolean(),
      reasons: z.array(z.string()).readonly(),
      working,
    }),
    refusals: [
      ...earningsRefusals,
      'no-tables-for-year',
      'absence-too-long',
      'linked-days-given-twice',
      'linked-absences-overlap',
    ],
  },
  'payroll.calculateMaternityPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Maternity Pay by pay day, and what the employer gets back',
    input: z.strictObject({
      ...familyPayFacts,
      dueDate: plainDate,
      leaveStart: plainDate,
      weeks: z.int().min(1).max(39).default(39),
    }),
    output: familyPay,
    refusals: familyRefusals,
  },
  'payroll.calculateAdoptionPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Adoption Pay by pay day, and what the employer gets back',
    input: z.strictObject({
      ...familyPayFacts,
      matchDate: plainDate,
      placementDate: plainDate.optional(),
      leaveStart: plainDate,
      weeks: z.int().min(1).max(39).default(39),
    }),
    output: familyPay,
    refusals: familyRefusals,
  },
  'payroll.calculatePaternityPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Paternity Pay by pay day, and what the employer gets back',
    input: z.strictObject({
      ...familyPayFacts,
      ...dueOrMatch,
      birthDate: plainDate.optional(),
      leaveStart: plainDate,
      weeks: z.int().min(1).max(2).default(2),
      /** Where the two weeks are taken apart. */
      secondLeaveStart: plainDate.optional(),
    }),
    output: familyPay,
    refusals: [...familyRefusals, 'due-or-match-date-needed', 'too-many-weeks', 'leave-overlaps'],
  },
  'payroll.calculateSharedParentalPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Shared Parental Pay by pay day, and what the employer gets back',
    input: z.strictObject({
      ...familyPayFacts,
      ...dueOrMatch,
      birthDate: plainDate.optional(),
      leave: leaveWeeks,
      /** Weeks of maternity or adoption pay taken in all, and of shared parental pay of the other parent. */
      maternityWeeksTaken: z.int().min(2).max(39),
      otherParentWeeks: z.int().min(0).max(37).default(0),
    }),
    output: familyPay,
    refusals: [...familyRefusals, 'due-or-match-date-needed', 'too-many-weeks', 'leave-overlaps'],
  },
  'payroll.calculateBereavementPay': {
    kind: 'calculation',
    summary: 'Works out Statutory Parental Bereavement Pay by pay day, and what the employer gets back',
    input: z.strictObject({ ...familyPayFacts, deathDate: plainDate, leave: leaveWeeks }),
    output: familyPay,
    refusals: [...familyRefusals, 'too-many-weeks', 'leave-overlaps'],
  },
  'payroll.calculateNeonatalCarePay': {
    kind: 'calculation',
    summary: 'Works out Statutory Neonatal Care Pay by pay day, and what the employer gets back',
    input: z.strictObject({
      ...familyPayFacts,
      birthDate: plainDate,
      careFirstDay: plainDate,
      careLastDay: plainDate,
      leave: leaveWeeks,
    }),
    output: familyPay,
    refusals: [...familyRefusals, 'too-many-weeks', 'leave-overlaps'],
  },
  'payroll.redundancy': {
    kind: 'calculation',
    summary: 'Works out statutory redundancy pay by age, service and the cap of the day',
    input: z.strictObject({ birthDate: plainDate, start: plainDate, end: plainDate, weekPayPence }),
    output: z.strictObject({
      years: z.int(),
      weeksHundredths: z.int(),
      countedWeekPayPence: pence,
      redundancyPence: pence,
      isEntitled: z.boolean(),
      working,
    }),
    refusals: ['leaving-before-start', 'invalid-birth-date', 'no-tables-for-year'],
  },
  'payroll.notice': {
    kind: 'calculation',
    summary: 'Works out the notice the law asks for on the day notice is given, and its pay',
    input: z.strictObject({
      start: plainDate,
      end: plainDate,
      weekPayPence,
      /** Notice does not depend on age: taken so that redundancy and notice take the same figures. */
      birthDate: plainDate.optional(),
    }),
    output: z.strictObject({
      years: z.int(),
      weeks: z.int(),
      employeeWeeks: z.int(),
      lastDay: plainDate,
      noticePence: pence,
      working,
    }),
    refusals: ['leaving-before-start'],
  },
})
