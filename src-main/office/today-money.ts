import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { balanceLight } from '../../src-shared/domain/contributions/low-balance.ts'
import { formatPounds } from '../../src-shared/domain/money.ts'
import {
  addWorkingDays,
  daysBetween,
  formatShortDate,
  type PlainDate,
} from '../../src-shared/domain/plain-date.ts'
import { trayCounts } from '../banking/banking.service.ts'
import type { Reader } from '../database/schema.ts'
import { listExpectedItems } from '../ledger/posting.service.ts'
import { batchesWaiting, paymentsWaiting } from '../payments/payments.service.ts'
import { listPayRuns } from '../payroll/payroll.service.ts'
import { policiesByCouncil, policyAt, type SummarisedRecipient } from '../recipients/recipients.service.ts'
import { counted, personRow, taskAbout, type Task } from './today-task.ts'

export type Everybody = readonly SummarisedRecipient[]

const holidays = BANK_HOLIDAYS_ENGLAND_AND_WALES

/** Rule R2.7: what nobody has claimed is asked about after two working days. */
const TRAY_WORKING_DAYS = 2

export async function unmatchedLines(db: Reader, today: PlainDate): Promise<Task | undefined> {
  const { count, oldestDay } = await trayCounts(db)
  if (count === 0 || oldestDay === null) return undefined
  return {
    kind: 'unmatched-lines',
    title: counted(count, 'bank line waits for a person', 'bank lines wait for a person'),
    count,
    advice:
      'Usually the payer left out the reference. Open the tray: each line shows who it is most likely for. If nothing fits, call the person it looks like.',
    address: '/money/tray',
    isOverdue: addWorkingDays(oldestDay, TRAY_WORKING_DAYS, holidays) < today,
    people: [],
  }
}

/** Runs are few: an open one is always among the newest. */
const NEWEST_RUNS = 50

export async function approvalsWaiting(db: Reader, today: PlainDate): Promise<Task | undefined> {
  const drafts = (await listPayRuns(db, NEWEST_RUNS)).filter(({ state }) => state === 'draft')
  const batches = await batchesWaiting(db)
  const count = drafts.length + batches
  if (count === 0) return undefined
  const [draft] = drafts
  return {
    kind: 'approvals-waiting',
    title: counted(count, 'approval waits', 'approvals wait'),
    count,
    advice:
      'They wait because a second person has to look. Open the first one; if a figure looks odd, ask the person who prepared it.',
    address: draft === undefined ? '/money/payments' : `/pay/runs/${String(draft.id)}`,
    isOverdue: drafts.some(({ payDay }) => payDay <= today),
    people: [],
  }
}

export async function paymentsToSend(db: Reader): Promise<Task | undefined> {
  const { count, totalPence } = await paymentsWaiting(db)
  if (count === 0) return undefined
  return {
    kind: 'payments-to-send',
    title: `${counted(count, 'payment waits', 'payments wait')} to be sent, ${formatPounds(totalPence)}`,
    count,
    advice:
      'They wait for the next batch. Make a batch and ask somebody else to approve it before the pay day.',
    address: '/money/payments',
    isOverdue: false,
    people: [],
  }
}

const weeks = (tenths: number): string => `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`

export function lowBalances(everybody: Everybody): Task | undefined {
  const low = everybody
    .filter(({ summary }) => summary.status === 'live')
    .map(({ summary, weeklyGrossPence }) => ({
      summary,
      light: balanceLight(summary.freeToSpendPence, weeklyGrossPence),
    }))
    .filter(({ light }) => light !== 'green')
    .toSorted((a, b) => (a.summary.weeksLeftTenths ?? 0) - (b.summary.weeksLeftTenths ?? 0))
  const people = low.map(({ summary: { id, name, freeToSpendPence, weeksLeftTenths } }) =>
    personRow(
      id,
      name,
      `${formatPounds(freeToSpendPence)} free, ${weeks(weeksLeftTenths ?? 0)} weeks of care`,
    ),
  )
  return taskAbout(people, {
    kind: 'low-balances',
    title: counted(people.length, 'person has under 3 weeks of care', 'people have under 3 weeks of care'),
    advice:
      "Usually the council's payment or a contribution is a few days behind. See what is expected this week, then call the person to say how things stand.",
    address: '/people',
    isOverdue: low.some(({ light }) => light === 'red'),
  })
}

/** Rule R3.3: a payment that has not come by day 7 gets its first letter. */
const FIRST_LETTER_DAYS = 7

/** Contributions fall due on the same few days: each day's grace is worked out once. */
function rememberedGraceEnds(): (dueOn: PlainDate, workingDays: number) => PlainDate {
  const ends = new Map<string, PlainDate>()
  return (dueOn, workingDays) => {
    const key = `${dueOn} ${String(workingDays)}`
    const end = ends.get(key) ?? addWorkingDays(dueOn, workingDays, holidays)
    ends.set(key, end)
    return end
  }
}

export async function contributionsLate(
  db: Reader,
  everybody: Everybody,
  today: PlainDate,
): Promise<Task | undefined> {
  const policies = await policiesByCouncil(db)
  const people = new Map(everybody.map(({ person }) => [person.id, person]))
  const expected = await listExpectedItems(db, { states: ['open'], kind: 'contribution' })
  const graceEnd = rememberedGraceEnds()
  const late = expected.flatMap(({ recipientId, dueOn, amountPence }) => {
    const person = people.get(recipientId)
    if (person === undefined || dueOn >= today) return []
    const { graceWorkingDays } = policyAt(policies.get(person.councilId), dueOn)
    if (graceEnd(dueOn, graceWorkingDays) >= today) return []
    return [{ person, amountPence, dueOn, days: daysBetween(dueOn, today) }]
  })
  // The oldest of each person stands for all of theirs; items come oldest first.
  const oldest = new Map(late.toReversed().map((item) => [item.person.id, item]))
  const rows = [...oldest.values()]
    .toSorted((a, b) => b.days - a.days)
    .map(({ person, amountPence, dueOn }) =>
      personRow(person.id, person.name, `${formatPounds(amountPence)} due ${formatShortDate(dueOn)}`),
    )
  return taskAbout(rows, {
    kind: 'contributions-late',
    title: counted(rows.length, "person's contribution has not come", "people's contributions have not come"),
    advice:
      'Usually a standing order was changed, or the money is in the tray without a reference. Look in the tray first, then make a friendly call.',
    address: '/letters',
    isOverdue: late.some(({ days }) => days >= FIRST_LETTER_DAYS),
  })
}
