import { useLocation } from 'wouter'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import { BudgetFigures } from './BudgetFigures.tsx'
import { linePence, lineSum, type Budget } from './budget-words.ts'
import type { Person } from './person-words.ts'

type Cycle = Output<'budgets.ofRecipient'>['cycles'][number]

const daysOf = ({ fromDay, toDay }: Budget): string =>
  toDay === null
    ? `From ${formatShortDate(fromDay)}`
    : `${formatShortDate(fromDay)} to ${formatShortDate(toDay)}`

function BudgetCard({ budget }: { readonly budget: Budget }) {
  return (
    <section className="card">
      <h2>{daysOf(budget)}</h2>
      {budget.note !== '' && <p className="muted">{budget.note}</p>}
      <table className="figures figures-wide">
        <caption className="only-heard">Lines of this budget</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" className="left">
              How it is worked out
            </th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {budget.lines.map((line, index) => (
            <tr key={`${String(index)} ${line.description}`}>
              <th scope="row">{line.description}</th>
              <td className="left">{lineSum(line)}</td>
              <td>
                <MoneyText pence={linePence(line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <BudgetFigures figures={budget} />
    </section>
  )
}

function Cycles({ cycles }: { readonly cycles: readonly Cycle[] }) {
  return (
    <section className="card">
      <h2>Cycles opened</h2>
      <table className="figures figures-wide">
        <caption className="only-heard">What the council and the person pay in, cycle by cycle</caption>
        <thead>
          <tr>
            <th scope="col">Cycle</th>
            <th scope="col">Days</th>
            <th scope="col">Budget</th>
            <th scope="col">Council pays</th>
            <th scope="col">Person pays</th>
          </tr>
        </thead>
        <tbody>
          {cycles.map((cycle) => (
            <tr key={cycle.id}>
              <th scope="row">
                {formatShortDate(cycle.firstDay)} to {formatShortDate(cycle.lastDay)}
              </th>
              <td>{cycle.days}</td>
              <td>
                <MoneyText pence={cycle.grossPence} />
              </td>
              <td>
                <MoneyText pence={cycle.councilPaysPence} />
              </td>
              <td>
                <MoneyText pence={cycle.personPaysPence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function BudgetTab({ person }: { readonly person: Person }) {
  const { may } = useSession()
  const [, go] = useLocation()
  const found = useDesk('budgets.ofRecipient', { recipientId: person.id })
  if (found.data === undefined) return found.isPending ? <Busy /> : <Problem error={found.error} />
  const { budgets, cycles } = found.data
  return (
    <>
      {may('people.write') && (
        <div className="toolbar">
          <Button
            kind="primary"
            onPress={() => {
              go(routes.agreeBudget(person.id))
            }}
          >
            {budgets.length === 0 ? 'Agree a budget' : 'Agree a new budget'}
          </Button>
        </div>
      )}
      {budgets.length === 0 && (
        <EmptyState title="No budget is agreed yet.">
          <p>A budget says which care is paid for, how much a week, and what {person.knownAs} contributes.</p>
        </EmptyState>
      )}
      {budgets.map((budget) => (
        <BudgetCard key={budget.id} budget={budget} />
      ))}
      {cycles.length > 0 && <Cycles cycles={cycles} />}
    </>
  )
}
