import { CircleAlert, Clock } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import type { Output } from '../../../src-shared/contract/index.ts'
import { formatLongDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { useKeys } from '../../components/keys.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { formatMoment } from '../../format/moment.ts'

type Task = Output<'office.today'>['tasks'][number]

const PEOPLE_SHOWN = 5

function TaskCard({ task, number }: { readonly task: Task; readonly number: number }) {
  const shown = task.people.slice(0, PEOPLE_SHOWN)
  const more = task.count - shown.length
  return (
    <li className={task.isOverdue ? 'task task-overdue' : 'task'}>
      <div className="task-head">
        <kbd>{number}</kbd>
        <h2>
          <Link href={task.address}>{task.title}</Link>
        </h2>
        {task.isOverdue ? (
          <span className="overdue">
            <CircleAlert size={14} aria-hidden /> Overdue
          </span>
        ) : (
          <span className="due">
            <Clock size={14} aria-hidden /> To do
          </span>
        )}
      </div>
      {task.advice !== '' && <p className="task-advice">{task.advice}</p>}
      {shown.length > 0 && (
        <ul className="task-people">
          {shown.map((person) => (
            <li key={`${String(person.recipientId)} ${person.note}`}>
              <Link href={person.address}>{person.name}</Link> <span className="muted">{person.note}</span>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link href={task.address}>{more} more</Link>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

/** What needs doing now, each with the likely ordinary reason and the first thing to do. */
export function TodayScreen() {
  const { today, user } = useSession()
  const [, go] = useLocation()
  const found = useDesk('office.today', {})
  const tasks = found.data?.tasks ?? []
  useKeys(
    tasks.slice(0, 9).map((task, index) => ({
      key: String(index + 1),
      label: task.title,
      action: () => {
        go(task.address)
      },
    })),
  )
  const figures = found.data?.figures
  return (
    <>
      <PageHeader title="Today" aside={formatLongDate(today)} />
      <Problem error={found.error} />
      {found.isPending && <Busy />}
      {figures !== undefined && (
        <KeyFigures
          figures={[
            { label: 'People', value: figures.recipients },
            { label: 'Personal assistants', value: figures.assistants },
            { label: "People's money held", value: <MoneyText pence={figures.heldPence} /> },
            {
              label: 'Last backup',
              value: figures.lastBackupAt === null ? 'None yet' : formatMoment(figures.lastBackupAt),
              note: <Link href="/office/backup">Back up</Link>,
            },
          ]}
        />
      )}
      {found.data !== undefined && tasks.length === 0 && (
        <EmptyState title={`Nothing is waiting, ${user.name}.`}>
          <p>Bank lines, timesheets, approvals and late payments appear here when they need somebody.</p>
        </EmptyState>
      )}
      <ol className="tasks">
        {tasks.map((task, index) => (
          <TaskCard key={task.kind} task={task} number={index + 1} />
        ))}
      </ol>
    </>
  )
}
