import type { Output } from '../../../src-shared/contract/index.ts'
import { MoneyText } from '../../components/MoneyText.tsx'

type Figures = Pick<
  Output<'budgets.calculate'>,
  | 'weeklyGrossPence'
  | 'weeklyContributionPence'
  | 'weeklyNetPence'
  | 'fourWeeklyGrossPence'
  | 'fourWeeklyContributionPence'
  | 'fourWeeklyNetPence'
  | 'yearlyGrossPence'
  | 'yearlyWithOneOffsPence'
>

/** Weekly and four-weekly side by side: gross, less the contribution, what the council pays. */
export function BudgetFigures({ figures }: { readonly figures: Figures }) {
  return (
    <table className="figures figures-wide">
      <caption className="only-heard">Figures of the budget</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">A week</th>
          <th scope="col">Four weeks</th>
          <th scope="col">A year</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Whole budget</th>
          <td>
            <MoneyText pence={figures.weeklyGrossPence} />
          </td>
          <td>
            <MoneyText pence={figures.fourWeeklyGrossPence} />
          </td>
          <td>
            <MoneyText pence={figures.yearlyGrossPence} />
          </td>
        </tr>
        <tr>
          <th scope="row">less the contribution</th>
          <td>
            <MoneyText pence={-figures.weeklyContributionPence} isBalance={false} />
          </td>
          <td>
            <MoneyText pence={-figures.fourWeeklyContributionPence} isBalance={false} />
          </td>
          <td />
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Without the contribution</th>
          <td>
            <MoneyText pence={figures.weeklyNetPence} />
          </td>
          <td>
            <MoneyText pence={figures.fourWeeklyNetPence} />
          </td>
          <td />
        </tr>
        {figures.yearlyWithOneOffsPence !== figures.yearlyGrossPence && (
          <tr>
            <th scope="row">With what comes once a year</th>
            <td />
            <td />
            <td>
              <MoneyText pence={figures.yearlyWithOneOffsPence} />
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
