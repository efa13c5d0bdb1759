import { describe, expect, test } from 'vitest'
import { accountNumberHandlers } from '../../src-main/banking/account-number.service.ts'
import { statutoryPayHandlers } from '../../src-main/payroll/statutory-pay.service.ts'
import { accountNumberOperations } from '../../src-shared/contract/account-number.contract.ts'
import { statutoryPayOperations } from '../../src-shared/contract/statutory-pay.contract.ts'

const operations = { ...statutoryPayOperations, ...accountNumberOperations }
const handlers = { ...statutoryPayHandlers, ...accountNumberHandlers }
type Name = keyof typeof operations

const clock = { now: () => '2026-11-21T12:00:00.000Z', today: () => '2026-11-21' }

/** As the one door does it: parse, answer, parse again. */
async function ask(name: Name, payload: unknown): Promise<unknown> {
  const operation = operations[name]
  const handler: (context: typeof clock, input: never) => unknown = handlers[name]
  const result = await handler(clock, operation.input.parse(payload) as never)
  const { ok, value } = result as { ok: boolean; value: unknown }
  return ok ? { ok, value: operation.output.parse(value) } : result
}

const sick = {
  firstDay: '2026-06-03',
  lastDay: '2026-06-16',
  qualifyingWeekdays: [1, 2, 3, 4, 5],
  averageWeeklyEarningsPence: 30_000,
}
const facts = { averageWeeklyEarningsPence: 30_000, payPattern: { kind: 'last-day-of-month' } }
const maternity = { ...facts, dueDate: '2025-09-10', leaveStart: '2025-08-24' }
const adoption = { ...facts, matchDate: '2025-07-01', leaveStart: '2025-09-01' }
const paternity = { ...facts, dueDate: '2026-09-01', leaveStart: '2026-09-02' }
const leave = [{ firstDay: '2026-09-07', weeks: 2 }]
const shared = { ...facts, dueDate: '2026-06-01', leave, maternityWeeksTaken: 20 }
const bereavement = { ...facts, deathDate: '2026-09-01', leave }
const neonatal = {
  ...facts,
  birthDate: '2026-08-01',
  careFirstDay: '2026-08-02',
  careLastDay: '2026-08-20',
  leave,
}
const redundancy = { birthDate: '1980-01-15', start: '2016-06-01', end: '2026-06-01', weekPayPence: 40_000 }
const notice = { start: '2016-06-01', end: '2026-06-01', weekPayPence: 40_000 }
const modulusTable = '107999 107999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1\r\n'
const account = { sortCode: '107999', accountNumber: '88837491', modulusTable }

describe('answers', () => {
  test.each<[Name, unknown, object]>([
    ['payroll.calculateSickPay', sick, { totalPence: 24_650, daysPaid: 10, personMustDecide: false }],
    // The same weekday twice is one weekday.
    [
      'payroll.calculateSickPay',
      {
        ...sick,
        qualifyingWeekdays: [3, 3],
        linkedPeriods: [{ firstDay: '2026-05-20', lastDay: '2026-05-20' }],
      },
      { totalPence: 24_650, daysPaid: 2 },
    ],
    // £900 in the eight weeks before: £112.50 a week, 80% is £90.
    [
      'payroll.calculateSickPay',
      {
        firstDay: '2026-04-13',
        lastDay: '2026-04-17',
        qualifyingWeekdays: [1, 2, 3, 4, 5],
        earnings: { totalPence: 90_000, firstDay: '2026-02-14', lastDay: '2026-04-10' },
      },
      { weeks: [{ saturday: '2026-04-18', amountPence: 9_000 }] },
    ],
    ['payroll.calculateMaternityPay', maternity, { totalPence: 784_694, isEntitled: true }],
    ['payroll.calculateAdoptionPay', adoption, { relevantWeekEnd: '2025-07-05', lastDayOfPay: '2026-05-31' }],
    // To the seventh decimal of a pound: £230.7692307 a week.
    [
      'payroll.calculateAdoptionPay',
      {
        averageWeeklyEarningsHundredThousandths: 2_307_692_307,
        payPattern: { kind: 'last-working-day-of-month', workWeekdays: [1, 2, 3, 4, 5] },
        matchDate: '2018-11-16',
        leaveStart: '2018-12-01',
      },
      { totalPence: 610_711 },
    ],
    ['payroll.calculatePaternityPay', paternity, { totalPence: 38_864 }],
    [
      'payroll.calculatePaternityPay',
      { ...paternity, secondLeaveStart: '2026-12-01' },
      { totalPence: 38_864, lastDayOfPay: '2026-12-07' },
    ],
    ['payroll.calculateSharedParentalPay', shared, { totalPence: 38_864 }],
    ['payroll.calculateBereavementPay', bereavement, { totalPence: 38_864 }],
    ['payroll.calculateNeonatalCarePay', neonatal, { totalPence: 38_864, compensationPence: 3_498 }],
    ['payroll.redundancy', redundancy, { years: 10, weeksHundredths: 1_250, redundancyPence: 500_000 }],
    ['payroll.notice', notice, { years: 10, weeks: 10, noticePence: 400_000, lastDay: '2026-08-10' }],
    ['payroll.notice', { ...notice, birthDate: '1980-01-15' }, { weeks: 10 }],
    ['banking.checkAccountNumber', account, { valid: true, reason: 'passes', rule: 'MOD11' }],
    [
      'banking.checkAccountNumber',
      { ...account, accountNumber: '88837493' },
      { valid: false, reason: 'fails', rule: 'MOD11' },
    ],
  ])('%s', async (name, payload, value) => {
    expect(await ask(name, payload)).toMatchObject({ ok: true, value })
  })
})

const tooMany = [{ firstDay: '2026-09-07', weeks: 3 }]
const overlapping = [
  { firstDay: '2026-09-07', weeks: 1 },
  { firstDay: '2026-09-01', weeks: 1 },
]
const noEarnings = { averageWeeklyEarningsPence: undefined }
const month = { totalPence: 1, firstDay: '2026-04-01', lastDay: '2026-04-10', isPaidMonthly: true }
const backwards = { totalPence: 1, firstDay: '2026-04-02', lastDay: '2026-04-01' }

describe('refuses, with the field and what to do', () => {
  test.each<[Name, unknown, string, string]>([
    ['payroll.calculateSickPay', { ...sick, lastDay: '2026-06-02' }, 'days-in-wrong-order', 'lastDay'],
    ['payroll.calculateSickPay', { ...sick, lastDay: '2029-06-03' }, 'absence-too-long', 'lastDay'],
    [
      'payroll.calculateSickPay',
      { ...sick, firstDay: '2011-04-05', lastDay: '2011-04-09' },
      'no-tables-for-year',
      'firstDay',
    ],
    [
      'payroll.calculateSickPay',
      { ...sick, firstDay: '2027-04-06', lastDay: '2027-04-09' },
      'no-tables-for-year',
      'firstDay',
    ],
    [
      'payroll.calculateSickPay',
      { ...sick, linkedDays: 3, linkedPeriods: [{ firstDay: '2026-05-20', lastDay: '2026-05-20' }] },
      'linked-days-given-twice',
      'linkedDays',
    ],
    [
      'payroll.calculateSickPay',
      { ...sick, linkedPeriods: [{ firstDay: '2026-05-20', lastDay: '2026-06-03' }] },
      'linked-absences-overlap',
      'linkedPeriods',
    ],
    [
      'payroll.calculateSickPay',
      { ...sick, linkedPeriods: [{ firstDay: '2020-05-20', lastDay: '2020-06-03' }] },
      'absence-too-long',
      'linkedPeriods',
    ],
    ['payroll.calculateSickPay', { ...sick, ...noEarnings }, 'earnings-needed', 'averageWeeklyEarningsPence'],
    [
      'payroll.calculateMaternityPay',
      { ...maternity, earnings: month },
      'earnings-needed',
      'averageWeeklyEarningsPence',
    ],
    [
      'payroll.calculateMaternityPay',
      { ...maternity, ...noEarnings, earnings: month },
      'relevant-period-too-short',
      'earnings.lastDay',
    ],
    [
      'payroll.calculateMaternityPay',
      { ...maternity, ...noEarnings, earnings: backwards },
      'days-in-wrong-order',
      'earnings.lastDay',
    ],
    [
      'payroll.calculateMaternityPay',
      { ...maternity, dueDate: '2011-05-01' },
      'no-tables-for-year',
      'dueDate',
    ],
    [
      'payroll.calculateMaternityPay',
      { ...maternity, leaveStart: '2027-05-01' },
      'no-tables-for-year',
      'leaveStart',
    ],
    [
      'payroll.calculateAdoptionPay',
      { ...adoption, matchDate: '2028-07-01' },
      'no-tables-for-year',
      'matchDate',
    ],
    // Still in the tax year, but in the first pay week of a family pay rate not known yet.
    [
      'payroll.calculateAdoptionPay',
      { ...adoption, leaveStart: '2027-04-05' },
      'no-tables-for-year',
      'leaveStart',
    ],
    [
      'payroll.calculatePaternityPay',
      { ...paternity, matchDate: '2026-09-01' },
      'due-or-match-date-needed',
      'dueDate',
    ],
    [
      'payroll.calculatePaternityPay',
      { ...paternity, secondLeaveStart: '2026-09-08' },
      'leave-overlaps',
      'secondLeaveStart',
    ],
    [
      'payroll.calculatePaternityPay',
      { ...paternity, dueDate: '2028-09-01' },
      'no-tables-for-year',
      'dueDate',
    ],
    [
      'payroll.calculateSharedParentalPay',
      { ...shared, dueDate: undefined },
      'due-or-match-date-needed',
      'dueDate',
    ],
    ['payroll.calculateSharedParentalPay', { ...shared, maternityWeeksTaken: 38 }, 'too-many-weeks', 'leave'],
    ['payroll.calculateSharedParentalPay', { ...shared, leave: overlapping }, 'leave-overlaps', 'leave'],
    [
      'payroll.calculateSharedParentalPay',
      { ...shared, dueDate: undefined, matchDate: '2028-06-01' },
      'no-tables-for-year',
      'matchDate',
    ],
    ['payroll.calculateBereavementPay', { ...bereavement, leave: tooMany }, 'too-many-weeks', 'leave'],
    [
      'payroll.calculateBereavementPay',
      { ...bereavement, deathDate: '2028-09-01' },
      'no-tables-for-year',
      'deathDate',
    ],
    [
      'payroll.calculateNeonatalCarePay',
      { ...neonatal, careLastDay: '2026-08-10' },
      'too-many-weeks',
      'leave',
    ],
    ['payroll.calculateNeonatalCarePay', { ...neonatal, leave: overlapping }, 'leave-overlaps', 'leave'],
    ['payroll.redundancy', { ...redundancy, end: '2016-05-31' }, 'leaving-before-start', 'end'],
    ['payroll.redundancy', { ...redundancy, birthDate: '2016-06-02' }, 'invalid-birth-date', 'birthDate'],
    ['payroll.redundancy', { ...redundancy, end: '2024-04-05' }, 'no-tables-for-year', 'end'],
    ['payroll.notice', { ...notice, end: '2016-05-31' }, 'leaving-before-start', 'end'],
    [
      'banking.checkAccountNumber',
      { ...account, modulusTable: undefined },
      'no-modulus-table',
      'modulusTable',
    ],
    [
      'banking.checkAccountNumber',
      { ...account, modulusTable: 'hello' },
      'modulus-table-not-read',
      'modulusTable',
    ],
    [
      'banking.checkAccountNumber',
      { ...account, substitutions: 'hello' },
      'modulus-table-not-read',
      'substitutions',
    ],
  ])('%s', async (name, payload, code, field) => {
    const result = (await ask(name, payload)) as {
      ok: boolean
      code: string
      details: Record<string, string>
    }
    expect(result).toMatchObject({ ok: false, code, details: { field } })
    expect(result.details['whatToDo']).toMatch(/^[A-Z].+\.$/)
    expect(operations[name].refusals).toContain(code)
  })
})
