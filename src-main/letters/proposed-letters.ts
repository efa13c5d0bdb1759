import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../src-shared/domain/bank-holidays.ts'
import { arrearsSteps, stepReached } from '../../src-shared/domain/contributions/arrears-steps.ts'
import { formatPounds } from '../../src-shared/domain/money.ts'
import { daysBetween, formatShortDate, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { groupBy } from '../database/group-by.ts'
import type { Reader } from '../database/schema.ts'
import { listExpectedItems, type ExpectedItem } from '../ledger/posting.service.ts'
import { policiesByCouncil, policyAt } from '../recipients/councils.service.ts'
import { listRecipients, statusByRecipient, type Recipient } from '../recipients/people.service.ts'
import { lastMadeAt } from './letters.repository.ts'

export type ProposedLetter = {
  readonly recipientId: number
  readonly recipientName: string
  readonly code: 'C1' | 'W1'
  readonly why: string
  readonly expectedItemId: number | null
}

/** The step of the council's chart on which the first letter is written. */
const FIRST_LETTER_STEP = 1

function whyC1(items: readonly ExpectedItem[], today: PlainDate): string {
  const [oldest] = items
  if (oldest === undefined) return ''
  const days = daysBetween(oldest.dueOn, today)
  return `${formatPounds(oldest.amountPence)} was due on ${formatShortDate(oldest.dueOn)}, ${String(days)} days ago. Check for a mistake and call first.`
}

async function contributionsLate(
  db: Reader,
  recipients: readonly Recipient[],
  today: PlainDate,
): Promise<ProposedLetter[]> {
  const open = await listExpectedItems(db, { states: ['open'], kind: 'contribution' })
  const late = groupBy(
    open.filter(({ dueOn }) => dueOn < today),
    ({ recipientId }) => recipientId,
  )
  const policies = await policiesByCouncil(db)
  const made = await lastMadeAt(db, 'C1')
  return recipients.flatMap(({ id, name, councilId }): ProposedLetter[] => {
    const items = late.get(id) ?? []
    const [oldest] = items
    if (oldest === undefined || (made.get(id) ?? '').slice(0, 10) > oldest.dueOn) return []
    const policy = policyAt(policies.get(councilId), today)
    const steps = arrearsSteps(
      items.map(({ dueOn }) => dueOn),
      policy,
      BANK_HOLIDAYS_ENGLAND_AND_WALES,
    )
    if ((stepReached(steps, today)?.step ?? 0) < FIRST_LETTER_STEP) return []
    return [
      {
        recipientId: id,
        recipientName: name,
        code: 'C1',
        why: whyC1(items, today),
        expectedItemId: oldest.id,
      },
    ]
  })
}

async function notWelcomed(
  db: Reader,
  recipients: readonly Recipient[],
  today: PlainDate,
): Promise<ProposedLetter[]> {
  const [made, statuses] = [await lastMadeAt(db, 'W1'), await statusByRecipient(db, today)]
  return recipients
    .filter(({ id }) => statuses.get(id) === 'live' && !made.has(id))
    .map(({ id, name }) => ({
      recipientId: id,
      recipientName: name,
      code: 'W1',
      why: 'They have not had their welcome letter.',
      expectedItemId: null,
    }))
}

/** Letters it is time for: contributions first, the longest late on top. */
export async function proposedLetters(db: Reader, today: PlainDate): Promise<ProposedLetter[]> {
  const recipients = await listRecipients(db)
  return [...(await contributionsLate(db, recipients, today)), ...(await notWelcomed(db, recipients, today))]
}
