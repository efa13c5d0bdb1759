import { Eye, OctagonAlert } from 'lucide-react'
import { Link } from 'wouter'
import { routes } from '../../routes.ts'
import { exceptionWords, type RunException } from './run-words.ts'

function ExceptionRow({ exception }: { readonly exception: RunException }) {
  const { title, next } = exceptionWords[exception.kind]
  const isStop = exception.weight === 'stop'
  return (
    <tr>
      <td>
        <span className={isStop ? 'overdue' : 'due'}>
          {isStop ? <OctagonAlert size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          {isStop ? 'Left out' : 'Look'}
        </span>
      </td>
      <th scope="row" className="left">
        {exception.assistantName}{' '}
        <span className="muted">
          for <Link href={routes.person(exception.recipientId)}>{exception.recipientName}</Link>
        </span>
      </th>
      <td className="left">{title}</td>
      <td className="left">{exception.words}</td>
      <td className="left muted">
        {exception.kind === 'sheet-missing' ? <Link href={routes.sheets}>{next}</Link> : next}
      </td>
    </tr>
  )
}

/** What the run found: those left out first, then what somebody should look at, each with what to do. */
export function RunExceptions({ exceptions }: { readonly exceptions: readonly RunException[] }) {
  if (exceptions.length === 0) return <p className="muted">Nothing stands out in this run.</p>
  const stops = exceptions.filter(({ weight }) => weight === 'stop')
  const looks = exceptions.filter(({ weight }) => weight === 'look')
  return (
    <details className="exceptions" open={exceptions.length <= 12}>
      <summary>
        <h2>
          {stops.length} left out of the run, {looks.length} to look at
        </h2>
      </summary>
      <div className="scrolls-down" role="group" aria-label="Exceptions">
        <table className="figures figures-wide">
          <caption className="only-heard">Exceptions of this run</caption>
          <thead>
            <tr>
              <th scope="col">Weight</th>
              <th scope="col" className="left">
                Assistant
              </th>
              <th scope="col" className="left">
                What
              </th>
              <th scope="col" className="left">
                Found
              </th>
              <th scope="col" className="left">
                What to do
              </th>
            </tr>
          </thead>
          <tbody>
            {[...stops, ...looks].map((exception) => (
              <ExceptionRow key={exception.id} exception={exception} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
