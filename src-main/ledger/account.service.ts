import type { ledgerOperations } from '../../src-shared/contract/ledger.contract.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { addDays, type PlainDate, weekdayOf } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { weeklyGrossPenceOf } from '../../src-shared/domain/budgets/budget.ts'
import { budgetOn } from '../budgets/budgets.service.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { policyOn } from '../recipients/councils.service.ts'
import { findRecipient } from '../recipients/people.service.ts'
import { recipientAccounts } from './accounts.repository.ts'
import { accountSumPence } from './entries.repository.ts'
import { listExpectedItems } from './expected-items.repository.ts'
import { postingsOf, type StoryPosting } from './story.repository.ts'

const LAST_DAY = '9999-12-31'

const sumOf = (postings: readonly StoryPosting[]): number =>
  sumPence(postings.map(({ amountPence }) => amountPence))

/** An entry that only moves money from one category to another is neither in nor out. */
function inAndOut(postings: readonly StoryPosting[]): { inPence: number; outPence: number } {
  const nets = new Map<number, number>()
  for (const { entryId, amountPence } of postings) nets.set(entryId, (nets.get(entryId) ?? 0) + amountPence)
  const amounts = [...nets.values()]
  return {
    inPence: sumPence(amounts.map((net) => Math.max(0, net))),
    outPence: sumPence(amounts.map((net) => Math.max(0, 0 - net))),
  }
}

/** Weeks end on Sunday. */
const weekEndingOf = (day: PlainDate): PlainDate => addDays(day, (7 - weekdayOf(day)) % 7)

/** Every week from the first movement to the last day, also those in which nothing moved. */
function weeksOf(shown: readonly StoryPosting[], openingPence: number, lastDay: PlainDate) {
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return []
  const byWeek = new Map<PlainDate, StoryPosting[]>()
  for (const posting of shown) {
    const week = weekEndingOf(posting.postedOn)
    byWeek.set(week, [...(byWeek.get(week) ?? []), posting])
  }
  const end = weekEndingOf(last.postedOn > lastDay ? last.postedOn : lastDay)
  const weeks = []
  let balancePence = openingPence
  for (let week = weekEndingOf(first.postedOn); week <= end; week = addDays(week, 7)) {
    const moved = byWeek.get(week) ?? []
    balancePence += sumOf(moved)
    weeks.push({ weekEnding: week, ...inAndOut(moved), balancePence })
  }
  return weeks
}

function categoriesOf(shown: readonly StoryPosting[]) {
  const totals = new Map<StoryPosting['category'], number>()
  for (const { category, amountPence } of shown)
    totals.set(category, (totals.get(category) ?? 0) + amountPence)
  return [...totals]
    .filter(([, amountPence]) => amountPence !== 0)
    .map(([category, amountPence]) => ({ category, amountPence }))
}

/** What the council lets a person keep for a bad month: so many weeks of what their care costs. */
async function contingencyPence(db: Reader, recipientId: number, day: PlainDate): Promise<number> {
  const recipient = await findRecipient(db, recipientId)
  const budget = await budgetOn(db, recipientId, day)
  if (recipient === undefined || budget === undefined) return 0
  const { contingencyWeeks } = await policyOn(db, recipient.councilId, day)
  return contingencyWeeks * weeklyGrossPenceOf(budget.lines)
}

export const accountHandlers: Pick<HandlersOf<typeof ledgerOperations>, 'ledger.account'> = {
  'ledger.account': async ({ db, today }, { recipientId, fromDay, toDay }) => {
    const account = (await recipientAccounts(db, recipientId)).get(recipientId)
    if (account === undefined) return refuse('unknown-recipient')
    const postings = await postingsOf(db, account.accountId, toDay ?? LAST_DAY)
    const before = postings.filter(({ postedOn }) => fromDay !== undefined && postedOn < fromDay)
    const shown = postings.slice(before.length)
    const openingPence = sumOf(before)
    let balanceAfterPence = openingPence
    const rows = shown.map((posting) => {
      balanceAfterPence += posting.amountPence
      return { ...posting, balanceAfterPence }
    })
    const items = await listExpectedItems(db, { states: ['open'], recipientId })
    const spokenFor = items
      .filter(({ amountPence }) => amountPence < 0)
      .map(({ id, kind, description, dueOn, amountPence }) => ({
        expectedItemId: id,
        kind,
        description,
        dueOn,
        amountPence: 0 - amountPence,
      }))
    const cashPence = 0 - (await accountSumPence(db, account.accountId))
    const spokenForPence = sumPence(spokenFor.map(({ amountPence }) => amountPence))
    return succeed({
      cashPence,
      openingPence,
      closingPence: balanceAfterPence,
      ...inAndOut(shown),
      spokenFor,
      spokenForPence,
      freeToSpendPence: cashPence - spokenForPence,
      contingencyPence: await contingencyPence(db, recipientId, today()),
      rows,
      weekly: weeksOf(shown, openingPence, toDay ?? today()),
      byCategory: categoriesOf(shown),
    })
  },
}
