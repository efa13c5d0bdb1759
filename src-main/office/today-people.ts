import { setUpClock, SET_UP_TARGET } from '../../src-shared/domain/budgets/set-up.ts'
import { addDays, daysBetween, formatShortDate, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Review } from '../../src-shared/domain/recipients/reviews.ts'
import { missingSheets } from '../care/care.service.ts'
import type { Reader } from '../database/schema.ts'
import { reviewsByRecipient } from '../recipients/recipients.service.ts'
import type { Everybody } from './today-money.ts'
import { counted, personRow, taskAbout, type Task } from './today-task.ts'

export async function sheetsMissing(
  db: Reader,
  everybody: Everybody,
  today: PlainDate,
): Promise<Task | undefined> {
  const names = new Map(everybody.map(({ person }) => [person.id, person.name]))
  const missing = await missingSheets(db, today)
  const people = missing.map(({ recipientId, assistantName, period: { firstDay, lastDay, cutOffDay } }) =>
    personRow(
      recipientId,
      names.get(recipientId) ?? '',
      `${assistantName}, ${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}, due noon ${formatShortDate(cutOffDay)}`,
    ),
  )
  return taskAbout(people, {
    kind: 'sheets-missing',
    title: counted(people.length, 'timesheet has not come', 'timesheets have not come'),
    advice:
      'Usually the sheet is still in the post or nobody worked. Call the employer first and take the hours by phone.',
    address: '/care/sheets',
    isOverdue: missing.some(({ period }) => period.cutOffDay < today),
  })
}

export function setUpWaiting(everybody: Everybody, today: PlainDate): Task | undefined {
  const waiting = everybody
    .filter(({ summary, person }) => summary.status === 'setting-up' && person.askedOn <= today)
    .map(({ person }) => ({ person, clock: setUpClock(person.askedOn, today, []) }))
    .filter(({ clock }) => clock.status !== 'green')
    .toSorted((a, b) => b.clock.days - a.clock.days)
  const people = waiting.map(({ person, clock }) =>
    personRow(person.id, person.name, `${String(clock.days)} days since they asked`),
  )
  return taskAbout(people, {
    kind: 'set-up-waiting',
    title: counted(people.length, 'person waits for care to start', 'people wait for care to start'),
    advice: `Usually the contribution is not known yet or nobody has been found for the job. Call the person to ask what is missing; the target is ${String(SET_UP_TARGET.targetDays)} days.`,
    address: '/people',
    isOverdue: waiting.some(({ clock }) => clock.status === 'red'),
  })
}

/** How far ahead a review is announced. */
const REVIEW_DAYS_AHEAD = 28

const reviewWords: Readonly<Record<Review['kind'], string>> = {
  first: 'first review',
  'legal-limit': 'legal limit for the first review',
  yearly: 'yearly review',
}

export async function reviewsDue(
  db: Reader,
  everybody: Everybody,
  today: PlainDate,
): Promise<Task | undefined> {
  const reviews = await reviewsByRecipient(db, today)
  const until = addDays(today, REVIEW_DAYS_AHEAD)
  const due = everybody
    .filter(({ summary }) => summary.status === 'live')
    .flatMap(({ person }) => {
      const next = (reviews.get(person.id) ?? []).find(({ dueOn }) => dueOn >= today && dueOn <= until)
      return next === undefined ? [] : [{ person, next }]
    })
    .toSorted((a, b) => daysBetween(b.next.dueOn, a.next.dueOn))
  const people = due.map(({ person, next }) =>
    personRow(person.id, person.name, `${reviewWords[next.kind]} by ${formatShortDate(next.dueOn)}`),
  )
  return taskAbout(people, {
    kind: 'reviews-due',
    title: counted(people.length, 'review falls due in four weeks', 'reviews fall due in four weeks'),
    advice: 'Reviews come round by the calendar. Call the person to agree a day that suits them.',
    address: '/people',
    isOverdue: false,
  })
}
