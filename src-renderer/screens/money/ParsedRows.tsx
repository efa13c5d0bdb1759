import { weekdayName } from '../../../src-shared/domain/plain-date.ts'
import { DateText } from '../../components/DateText.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Preview } from './use-statement.ts'

type Props = { readonly caption: string; readonly rows: Preview['rows'] }

/** Rows of a statement as the desk reads them: the weekday shows at once when day and month are the wrong way round. */
export function ParsedRows({ caption, rows }: Props) {
  if (rows.length === 0) return null
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col" className="left">
            Day
          </th>
          <th scope="col" className="left">
            Description
          </th>
          <th scope="col">In</th>
          <th scope="col">Out</th>
          <th scope="col">Balance</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNumber}>
            <th scope="row">{row.rowNumber}</th>
            <td className="left">
              {weekdayName(row.postedOn)} <DateText date={row.postedOn} />
            </td>
            <td className="left">{row.description}</td>
            <td>{row.amountPence > 0 && <MoneyText pence={row.amountPence} />}</td>
            <td>{row.amountPence < 0 && <MoneyText pence={-row.amountPence} />}</td>
            <td>{row.balancePence !== null && <MoneyText pence={row.balancePence} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
