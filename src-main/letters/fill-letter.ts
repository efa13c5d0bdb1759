import type { InputOf } from '../../src-shared/contract/define-operation.ts'
import type { lettersOperations } from '../../src-shared/contract/letters.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { Clock } from '../desk/context.ts'
import { listExpectedItems, type ExpectedItem } from '../ledger/posting.service.ts'
import { fillContribution } from './fill-contribution.ts'
import { fillStatement } from './fill-statement.ts'
import { fillWelcome } from './fill-welcome.ts'
import type { FilledLetter } from './filled-letter.ts'
import { checkFilled } from './letter-checks.ts'
import { lastMadeAt } from './letters.repository.ts'
import { personFacts, type PersonFacts } from './person-facts.ts'

export type LetterAsked = Pick<
  InputOf<(typeof lettersOperations)['letters.preview']>,
  'recipientId' | 'code' | 'firstDay' | 'lastDay' | 'expectedItemId'
>

/** The contribution asked about, or the oldest one that has not come. */
async function lateContribution(
  db: Reader,
  { recipientId, expectedItemId }: LetterAsked,
  today: string,
): Promise<ExpectedItem | undefined> {
  const items = await listExpectedItems(db, { states: ['open'], recipientId, kind: 'contribution' })
  const late = items.filter(({ dueOn }) => dueOn < today)
  return expectedItemId === undefined ? late[0] : late.find(({ id }) => id === expectedItemId)
}

const orNoBudget = (filled: FilledLetter | undefined) =>
  filled === undefined ? refuse('no-budget') : succeed(filled)

async function fill(db: Reader, person: PersonFacts, asked: LetterAsked) {
  const { code, firstDay, lastDay } = asked
  if (code === 'W1') return orNoBudget(await fillWelcome(db, person))
  if (code === 'A1') {
    if (firstDay === undefined || lastDay === undefined || lastDay < firstDay) return refuse('days-needed')
    return succeed(await fillStatement(db, person, { firstDay, lastDay }))
  }
  const late = await lateContribution(db, asked, person.head.madeOn)
  return late === undefined ? refuse('nothing-late') : orNoBudget(await fillContribution(db, person, late))
}

/** A letter filled from the books and checked. The same for what is shown and what is printed. */
export async function filledAndChecked(db: Reader, asked: LetterAsked, { today }: Pick<Clock, 'today'>) {
  const person = await personFacts(db, asked.recipientId, today())
  if (person === undefined) return refuse('unknown-recipient')
  const filled = await fill(db, person, asked)
  if (!filled.ok) return filled
  const last = (await lastMadeAt(db, asked.code)).get(asked.recipientId)
  return succeed({
    recipient: person.recipient,
    ...filled.value,
    ...checkFilled(filled.value, today(), last),
  })
}
