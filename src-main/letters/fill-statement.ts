import { weeklyGrossPenceOf } from '../../src-shared/domain/budgets/budget.ts'
import type { StatementFacts } from '../../src-shared/domain/letters/letter-facts.ts'
import type { Every } from '../../src-shared/domain/letters/number-words.ts'
import { statementOfAccount } from '../../src-shared/domain/letters/statement-of-account-a1.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { addDays, daysBetween, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Reader } from '../database/schema.ts'
import { listExpectedItems, recipientAccounts, type ExpectedItem } from '../ledger/posting.service.ts'
import type { FilledLetter } from './filled-letter.ts'
import { inAndOutOf, movementsOf } from './movements.ts'
import { balanceOn, postingsBetween } from './movements.repository.ts'
import { budgetAt, type PersonFacts } from './person-facts.ts'

/** How a period is called: whole weeks, a month, or the nearest number of weeks. */
function everyOf(firstDay: PlainDate, lastDay: PlainDate): Every {
  const days = daysBetween(firstDay, lastDay) + 1
  if (days % 7 === 0) return days / 7
  return days >= 28 && days <= 31 ? 'month' : Math.max(1, Math.round(days / 7))
}

const WAITING_WORDS = {
  wages: 'wages',
  pension: 'pensions',
  care: 'care bills',
  other: 'other bills',
} as const

const sumOfKind = (items: readonly ExpectedItem[], kind: ExpectedItem['kind']): number =>
  0 - sumPence(items.filter((item) => item.kind === kind).map(({ amountPence }) => amountPence))

function otherSpokenFor(items: readonly ExpectedItem[]): StatementFacts['otherSpokenFor'] {
  const kinds = ['wages', 'pension', 'care', 'other'] as const
  return kinds.flatMap((kind) => {
    const amountPence = sumOfKind(items, kind)
    return amountPence > 0 ? [{ words: WAITING_WORDS[kind], amountPence }] : []
  })
}

/** A1 for the days asked for. Rainy day money is what the council allows, as far as there is any. */
export async function fillStatement(
  db: Reader,
  person: PersonFacts,
  { firstDay, lastDay }: { readonly firstDay: PlainDate; readonly lastDay: PlainDate },
): Promise<FilledLetter> {
  const { recipient, policy, head } = person
  const account = (await recipientAccounts(db, recipient.id)).get(recipient.id)
  if (account === undefined) throw new Error(`person ${String(recipient.id)} has no account`)
  const postings = await postingsBetween(db, account.accountId, firstDay, lastDay)
  const openingPence = await balanceOn(db, account.accountId, addDays(firstDay, -1))
  const closingPence = await balanceOn(db, account.accountId, lastDay)
  const open = await listExpectedItems(db, { states: ['open'], recipientId: recipient.id })
  const waiting = open.filter(({ amountPence }) => amountPence < 0)
  const taxSetAsidePence = Math.max(0, sumOfKind(waiting, 'tax'))
  const budget = budgetAt(person, lastDay)
  const allowedPence = budget === undefined ? 0 : policy.contingencyWeeks * weeklyGrossPenceOf(budget.lines)
  const spokenForPence = 0 - sumPence(waiting.map(({ amountPence }) => amountPence))
  const rainyDayPence = Math.max(0, Math.min(allowedPence, closingPence - spokenForPence))
  const { inPence, outPence } = inAndOutOf(postings)
  const facts: StatementFacts = {
    ...head,
    everyWeeks: everyOf(firstDay, lastDay),
    periodStart: firstDay,
    periodEnd: lastDay,
    openingPence,
    closingPence,
    movements: movementsOf(postings),
    taxSetAsidePence,
    rainyDayPence,
    otherSpokenFor: otherSpokenFor(waiting),
  }
  return {
    letter: statementOfAccount(facts),
    ledgerPence: {
      opening: openingPence,
      closing: closingPence,
      'money-in': inPence,
      'money-out': outPence,
      ...(taxSetAsidePence > 0 ? { 'tax-set-aside': taxSetAsidePence } : {}),
      ...(rainyDayPence > 0 ? { 'rainy-day': rainyDayPence } : {}),
    },
    missing: [],
  }
}
