import { expect } from 'vitest'
import type { TestDesk } from './desk.ts'
import { amina, beth, withNorthbridge } from './sample-people.ts'

/** Scenario 2's period: hours due noon on Monday 9 November, paid on Friday 13 November 2026, tax week 32. */
const PERIOD = { frequency: 'four-weekly', firstDay: '2026-10-12', lastDay: '2026-11-08' } as const
export const RUN = { ...PERIOD, payDay: '2026-11-13' } as const

/** What seven pay days of £1,161.60 came to. */
export const BETH_OPENING = {
  taxYear: '2026-27',
  payToDatePence: 8131_20,
  taxToDatePence: 271_40,
  employeeNationalInsuranceToDatePence: 7 * 15_57,
  employerNationalInsuranceToDatePence: 7 * 116_49,
  employmentAllowanceUsedPence: 7 * 116_49,
}

export const CARL = {
  name: 'Carl Jones',
  birthDate: '2006-06-01',
  nationalInsuranceNumber: 'AB654321A',
  accountNumber: '87654321',
  accountName: 'C Jones',
  usualMinutesPerWeek: 600,
  holidayKind: 'irregular',
  niLetter: 'M',
  studentLoanPlans: [],
  pension: 'not-enrolled',
  pensionProvider: '',
} as const

/** Hours spread over the days of a period, at most ten a day. */
export function daysOf(minutes: number, firstDay = PERIOD.firstDay as string) {
  const day = (offset: number): string =>
    new Date(Date.parse(`${firstDay}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
  const count = Math.max(1, Math.ceil(minutes / 600))
  return Array.from({ length: count }, (_, index) => ({
    day: day(index),
    minutes: Math.min(600, minutes - index * 600),
  }))
}

/** Northbridge with employers, assistants, money and hours, all through the desk's own operations. */
export async function withPay(desk: TestDesk) {
  const { councilId, bankAccountId } = await withNorthbridge(desk)

  /** A person with a budget and money in the account. */
  const addEmployer = async (
    person: {
      readonly name: string
      readonly claimsEmploymentAllowance?: boolean
      readonly accountsOfficeReference?: string
    },
    money: { readonly openingPence: number; readonly minutesPerWeek?: number },
  ): Promise<number> => {
    const { recipientId } = await desk.call('recipients.add', {
      ...amina,
      knownAs: person.name.split(' ')[0] ?? person.name,
      isPhoneFirst: false,
      format: 'standard',
      ...person,
      councilId,
      bankAccountId,
      askedOn: '2025-01-06',
    })
    await desk.call('budgets.agree', {
      recipientId,
      fromDay: '2026-04-06',
      lines: [
        {
          kind: 'hours',
          description: 'Personal assistant',
          minutesPerWeek: money.minutesPerWeek ?? 32 * 60,
          ratePerHourHundredths: 156_000,
        },
      ],
      weeklyContributionPence: 54_30,
      note: '',
    })
    if (money.openingPence > 0) {
      await desk.call('ledger.recordOpeningBalance', {
        recipientId,
        bankAccountId,
        amountPence: money.openingPence,
        onDay: '2026-10-11',
      })
    }
    return recipientId
  }

  const hire = async (recipientId: number, changes: object = {}) =>
    desk.call('employment.hire', { ...beth, studentLoanPlans: [], recipientId, ...changes })

  const enterHours = (employmentId: number, minutes: number, more: object = {}) =>
    desk.call('care.enterSheet', {
      employmentId,
      firstDay: PERIOD.firstDay,
      lastDay: PERIOD.lastDay,
      days: daysOf(minutes),
      urgentReason: '',
      ...more,
    })

  return { councilId, bankAccountId, addEmployer, hire, enterHours }
}

/** Scenario 2: Brian with Beth and Carl, and the hours both have sent. */
export async function withBrian(desk: TestDesk, { hasCarlSent = true } = {}) {
  const world = await withPay(desk)
  const recipientId = await world.addEmployer({ name: 'Brian Hughes' }, { openingPence: 5214_86 })
  const { employmentId: bethId } = await world.hire(recipientId, { opening: BETH_OPENING })
  const { employmentId: carlId } = await world.hire(recipientId, { ...CARL, startedOn: '2026-10-12' })
  await world.enterHours(bethId, 88 * 60)
  if (hasCarlSent) await world.enterHours(carlId, 40 * 60)
  return { ...world, recipientId, bethId, carlId }
}

/** Another person approves, and the run is posted. Leaves a manager signed in. */
export async function approveAndPost(desk: TestDesk, payRunId: number): Promise<void> {
  desk.as('finance-officer')
  await desk.call('payroll.approveRun', { payRunId })
  desk.as('manager')
  await desk.call('payroll.postRun', { payRunId })
}

/** A refusal with this code, whatever its details. */
export const refused = (code: string) => expect.objectContaining({ ok: false, code }) as unknown
