import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Problem } from '../../components/Problem.tsx'
import { roleOfRepresentative, statusNames, type Person } from './person-words.ts'

type Event = { readonly day: PlainDate; readonly what: string; readonly detail: string }

/** Everything that happened, newest first: statuses, budgets, assistants, letters and who acts for them. */
export function StoryTab({ person }: { readonly person: Person }) {
  const input = { recipientId: person.id }
  const budgets = useDesk('budgets.ofRecipient', input)
  const assistants = useDesk('employment.ofRecipient', input)
  const letters = useDesk('letters.ofRecipient', input)
  const parts = [budgets, assistants, letters]
  const error = parts.find((part) => part.error !== null)?.error ?? null
  const events: Event[] = [
    ...person.statuses.map(({ fromDay, status, reason }) => ({
      day: fromDay,
      what: statusNames[status],
      detail: reason,
    })),
    ...person.representatives.map(({ fromDay, name, role }) => ({
      day: fromDay,
      what: `${name} acts for ${person.knownAs}`,
      detail: roleOfRepresentative[role],
    })),
    ...(budgets.data?.budgets ?? []).map(({ fromDay, note }) => ({
      day: fromDay,
      what: 'Budget in force',
      detail: note,
    })),
    ...(assistants.data?.employments ?? []).flatMap(({ name, worksNumber, startedOn, endedOn }) => [
      { day: startedOn, what: `${name} started`, detail: worksNumber },
      ...(endedOn === null ? [] : [{ day: endedOn, what: `${name} left`, detail: worksNumber }]),
    ]),
    ...(letters.data?.letters ?? []).map(({ madeAt, title, madeBy }) => ({
      day: madeAt.slice(0, 10),
      what: `Letter: ${title}`,
      detail: `made by ${madeBy}`,
    })),
  ].toSorted((a, b) => b.day.localeCompare(a.day))
  return (
    <>
      <Problem error={error} takesFocus={false} />
      {parts.some((part) => part.isPending) && <Busy />}
      {events.length === 0 && <EmptyState title="Nothing has happened yet." />}
      <ol className="story">
        {events.map((event) => (
          <li key={`${event.day} ${event.what} ${event.detail}`}>
            <DateText date={event.day} />
            <span>{event.what}</span>
            <span className="muted">{event.detail}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
