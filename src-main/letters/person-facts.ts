import {
  budgetFigures,
  monthlySplit,
  weeklyGrossPenceOf,
  type Split,
} from '../../src-shared/domain/budgets/budget.ts'
import type { Every } from '../../src-shared/domain/letters/number-words.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { listBudgets, type Budget } from '../budgets/budgets.service.ts'
import type { Reader } from '../database/schema.ts'
import { policyOn, type CouncilPolicy } from '../recipients/councils.service.ts'
import { findRecipient, type Recipient } from '../recipients/people.service.ts'
import { letterHead, linesOfAddress, type LetterHead } from './letter-head.ts'

/** What every letter to a person is made from. */
export type PersonFacts = {
  readonly recipient: Recipient
  readonly policy: CouncilPolicy
  readonly budgets: readonly Budget[]
  readonly head: LetterHead & {
    readonly addressee: { readonly name: string; readonly addressLines: readonly string[] }
    readonly madeOn: PlainDate
  }
}

export async function personFacts(
  db: Reader,
  recipientId: number,
  today: PlainDate,
): Promise<PersonFacts | undefined> {
  const recipient = await findRecipient(db, recipientId)
  if (recipient === undefined) return undefined
  const addressee = { name: recipient.name, addressLines: linesOfAddress(recipient.address) }
  return {
    recipient,
    policy: await policyOn(db, recipient.councilId, today),
    budgets: await listBudgets(db, { recipientId }),
    head: { ...(await letterHead(db)), addressee, madeOn: today },
  }
}

/** The budget in force on a day; before the first one starts, the first. */
export const budgetAt = ({ budgets }: PersonFacts, day: PlainDate): Budget | undefined =>
  budgets.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day)) ??
  budgets.find(({ fromDay }) => fromDay > day)

export type CycleFigures = Split & {
  readonly every: Every
  /** What the council and the person each pay into the account. */
  readonly councilPaysPence: number
  readonly personPaysPence: number
}

/** A whole cycle of a budget, as the council's policy has it. */
export function cycleFigures(
  { lines, weeklyContributionPence }: Budget,
  policy: CouncilPolicy,
): CycleFigures {
  const { weeksInYearHundredths, directPaymentBasis, cycle } = policy
  const four = budgetFigures(lines, weeklyContributionPence, weeksInYearHundredths)
  const split: Split =
    cycle === 'monthly'
      ? monthlySplit(weeklyGrossPenceOf(lines), weeklyContributionPence, weeksInYearHundredths)
      : {
          grossPence: four.fourWeeklyGrossPence,
          contributionPence: four.fourWeeklyContributionPence,
          netPence: four.fourWeeklyNetPence,
        }
  const isNet = directPaymentBasis === 'net'
  return {
    ...split,
    every: cycle === 'monthly' ? 'month' : 4,
    councilPaysPence: isNet ? split.netPence : split.grossPence,
    personPaysPence: isNet ? split.contributionPence : 0,
  }
}
