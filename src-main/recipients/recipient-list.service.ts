import type { z } from 'zod'
import type { recipientsOperations, recipientSummary } from '../../src-shared/contract/recipients.contract.ts'
import { weeksLeftTenths } from '../../src-shared/domain/contributions/low-balance.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { reviewsFrom, type Review } from '../../src-shared/domain/recipients/reviews.ts'
import { careStart, statusOn } from '../../src-shared/domain/recipients/statuses.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { budgetOn, firstBudgetDays, listBudgets, weeklyGrossByRecipient } from '../budgets/budgets.service.ts'
import { weeklyGrossPenceOf } from '../../src-shared/domain/budgets/budget.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { employmentsOf } from '../employment/employment.service.ts'
import {
  accountSumPence,
  cashByRecipient,
  listExpectedItems,
  recipientAccounts,
  spokenForByRecipient,
} from '../ledger/posting.service.ts'
import { listCouncils, policiesByCouncil, policyAt, policyOn } from './councils.service.ts'
import {
  findRecipient,
  listRecipients,
  statusByRecipient,
  statusesByRecipient,
  type Recipient,
} from './people.service.ts'
import { representativesOf } from './representatives.repository.ts'

type RecipientSummary = z.output<typeof recipientSummary>

export type SummarisedRecipient = {
  readonly person: Recipient
  readonly summary: RecipientSummary
  /** 0 while no budget is in force. */
  readonly weeklyGrossPence: number
}

/** Everybody with status, money and weeks left on a day, by name: a fixed number of queries however many there are. */
export async function summarise(db: Reader, day: PlainDate): Promise<SummarisedRecipient[]> {
  const councilNames = new Map((await listCouncils(db)).map(({ id, name }) => [id, name]))
  const statuses = await statusByRecipient(db, day)
  const cash = await cashByRecipient(db)
  const spokenFor = await spokenForByRecipient(db)
  const weeklyGross = await weeklyGrossByRecipient(db, day)
  return (await listRecipients(db)).map((person) => {
    const { id, reference, name, knownAs, councilId } = person
    const cashPence = cash.get(id) ?? 0
    const freeToSpendPence = cashPence - (spokenFor.get(id) ?? 0)
    const weeklyGrossPence = weeklyGross.get(id) ?? 0
    const summary = {
      id,
      reference,
      name,
      knownAs,
      councilName: councilNames.get(councilId) ?? '',
      status: statuses.get(id) ?? 'enquiry',
      cashPence,
      freeToSpendPence,
      weeksLeftTenths: weeksLeftTenths(freeToSpendPence, weeklyGrossPence) ?? null,
    }
    return { person, summary, weeklyGrossPence }
  })
}

const isFoundBy = (text: string, { name, knownAs, reference, councilReference }: Recipient): boolean =>
  [name, knownAs, reference, councilReference].some((words) => words.toLowerCase().includes(text))

async function moneyOf(db: Reader, recipientId: number, day: PlainDate) {
  const account = (await recipientAccounts(db, recipientId)).get(recipientId)
  const cashPence = account === undefined ? 0 : -(await accountSumPence(db, account.accountId)) || 0
  const open = await listExpectedItems(db, { states: ['open'], recipientId })
  const outPence = open.reduce((sum, { amountPence }) => sum + Math.min(0, amountPence), 0)
  const budget = await budgetOn(db, recipientId, day)
  const weeklyGrossPence = weeklyGrossPenceOf(budget?.lines ?? [])
  const freeToSpendPence = cashPence + outPence
  return {
    cashPence,
    freeToSpendPence,
    weeklyGrossPence,
    weeklyContributionPence: budget?.weeklyContributionPence ?? 0,
    weeksLeftTenths: weeksLeftTenths(freeToSpendPence, weeklyGrossPence) ?? null,
  }
}

async function reviewsOf(db: Reader, { id, councilId }: Recipient, today: PlainDate): Promise<Review[]> {
  const statuses = (await statusesByRecipient(db, id)).get(id) ?? []
  const firstBudgetDay = (await listBudgets(db, { recipientId: id }))[0]?.fromDay
  const start = careStart(statuses, firstBudgetDay)
  return start === undefined ? [] : reviewsFrom(start, await policyOn(db, councilId, start), today)
}

/** Everybody's reviews, for those whose care has started or has a day to start: a fixed number of queries. */
export async function reviewsByRecipient(db: Reader, today: PlainDate): Promise<Map<number, Review[]>> {
  const statuses = await statusesByRecipient(db)
  const firstBudgets = await firstBudgetDays(db)
  const policies = await policiesByCouncil(db)
  const reviews = new Map<number, Review[]>()
  for (const { id, councilId } of await listRecipients(db)) {
    const start = careStart(statuses.get(id) ?? [], firstBudgets.get(id))
    if (start === undefined) continue
    reviews.set(id, reviewsFrom(start, policyAt(policies.get(councilId), start), today))
  }
  return reviews
}

export const recipientListHandlers: Pick<
  HandlersOf<typeof recipientsOperations>,
  'recipients.list' | 'recipients.get'
> = {
  'recipients.list': async ({ db, today }, { text, status, councilId }) => {
    const wanted = text.trim().toLowerCase()
    const recipients = (await summarise(db, today()))
      .filter(({ person }) => councilId === undefined || person.councilId === councilId)
      .filter(({ summary }) => status === undefined || summary.status === status)
      .filter(({ person }) => wanted === '' || isFoundBy(wanted, person))
      .map(({ summary }) => summary)
    return succeed({ recipients })
  },

  'recipients.get': async ({ db, today }, { recipientId }) => {
    const recipient = await findRecipient(db, recipientId)
    if (recipient === undefined) return refuse('unknown-recipient')
    const statuses = (await statusesByRecipient(db, recipientId)).get(recipientId) ?? []
    const employments = await employmentsOf(db, recipientId)
    return succeed({
      ...recipient,
      councilName: (await listCouncils(db)).find(({ id }) => id === recipient.councilId)?.name ?? '',
      status: statusOn(statuses, today()),
      statuses,
      representatives: await representativesOf(db, recipientId),
      reviews: await reviewsOf(db, recipient, today()),
      ...(await moneyOf(db, recipientId, today())),
      assistantCount: employments.filter(({ endedOn }) => endedOn === null || endedOn >= today()).length,
    })
  },
}
