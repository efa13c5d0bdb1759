import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { forecastBalance, runsShortIn } from '../../src-shared/domain/contributions/forecast.ts'
import { cycleContaining, type Cycle } from '../../src-shared/domain/budgets/cycle.ts'
import type { BudgetLine } from '../../src-shared/domain/budgets/budget.ts'
import { contributionLetter } from '../../src-shared/domain/letters/contribution-c1.ts'
import type { BankDetails } from '../../src-shared/domain/letters/letter-facts.ts'
import { formatSortCode } from '../../src-shared/domain/payments/sort-code.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { addDays, addWorkingDays, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Reader } from '../database/schema.ts'
import {
  findBankAccount,
  recipientAccounts,
  type ExpectedItem,
  type RecipientAccount,
} from '../ledger/posting.service.ts'
import type { FilledLetter } from './filled-letter.ts'
import { balanceOn, postingsBetween } from './movements.repository.ts'
import { budgetAt, cycleFigures, type PersonFacts } from './person-facts.ts'

/** How far ahead we look: about two years of four weeks. */
const CYCLES_AHEAD = 26
const DAYS_TO_PAY = 7

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** 'your PA and your day centre' */
function paysForWords(lines: readonly BudgetLine[]): string {
  const things = lines
    .filter(({ kind }) => kind !== 'one-off')
    .map(({ description }) =>
      /personal assistant|\bPA\b/i.test(description) ? 'PA' : lowerFirst(description),
    )
  const distinct = [...new Set(things)].map((thing) => `your ${thing}`)
  const [last, before] = [distinct.at(-1), distinct.slice(0, -1)]
  if (last === undefined) return 'your care'
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`
}

async function bankOf(
  db: Reader,
  { recipient, head }: PersonFacts,
  account: RecipientAccount,
): Promise<BankDetails> {
  const bank = await findBankAccount(db, account.bankAccountId)
  if (bank === undefined) throw new Error(`no bank account ${String(account.bankAccountId)}`)
  return {
    accountName: bank.kind === 'named' ? recipient.name : head.office.name,
    sortCode: formatSortCode(bank.sortCode),
    accountNumber: bank.accountNumber,
    reference: recipient.reference,
  }
}

/**
 * The first day of the cycle that cannot be paid in full if no more contributions come: carried forward from the end of
 * the last cycle, with what has come in from the person since.
 */
async function shortFrom(
  db: Reader,
  person: PersonFacts,
  { accountId }: RecipientAccount,
  today: PlainDate,
): Promise<PlainDate | undefined> {
  const { policy } = person
  const pattern = { length: policy.cycle, anchorDay: policy.cycleAnchorDay }
  const now = cycleContaining(pattern, today)
  const openingPence = await balanceOn(db, accountId, addDays(now.firstDay, -1))
  const since = await postingsBetween(db, accountId, now.firstDay, today)
  const cameInPence = sumPence(
    since.filter(({ category }) => category === 'contribution').map(({ amountPence }) => amountPence),
  )
  const money = ({ firstDay }: Cycle) => {
    const budget = budgetAt(person, firstDay)
    const contributionPence = firstDay === now.firstDay ? cameInPence : 0
    if (budget === undefined) return { councilPence: 0, contributionPence, costPence: 0 }
    const { councilPaysPence, grossPence } = cycleFigures(budget, policy)
    return { councilPence: councilPaysPence, contributionPence, costPence: grossPence }
  }
  return runsShortIn(forecastBalance(openingPence, pattern, now.firstDay, money, CYCLES_AHEAD))?.firstDay
}

/** C1 for one contribution that has not come. Undefined without a budget to say what it pays for. */
export async function fillContribution(
  db: Reader,
  person: PersonFacts,
  late: ExpectedItem,
): Promise<FilledLetter | undefined> {
  const { recipient, policy, head } = person
  const budget = budgetAt(person, late.dueOn)
  const account = (await recipientAccounts(db, recipient.id)).get(recipient.id)
  if (budget === undefined || account === undefined) return undefined
  const { every, personPaysPence } = cycleFigures(budget, policy)
  const short = await shortFrom(db, person, account, head.madeOn)
  const letter = contributionLetter({
    ...head,
    contributionPence: late.amountPence,
    everyWeeks: every,
    dueOn: late.dueOn,
    payBy: addWorkingDays(addDays(head.madeOn, DAYS_TO_PAY), 0, BANK_HOLIDAYS_ENGLAND_AND_WALES),
    paysFor: paysForWords(budget.lines),
    ...(short === undefined ? {} : { shortFrom: short }),
    bank: await bankOf(db, person, account),
  })
  // "You pay … every four weeks" is only true of a whole cycle: for a part of one, K15 stops the letter.
  return { letter, ledgerPence: { contribution: personPaysPence }, missing: [] }
}
