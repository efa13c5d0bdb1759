import { scaleLinear, scalePoint } from 'd3-scale'
import { useId } from 'react'
import { formatPounds } from '../../src-shared/domain/money.ts'
import { formatShortDate, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { MoneyText } from './MoneyText.tsx'

type Week = {
  readonly weekEnding: PlainDate
  readonly inPence: number
  readonly outPence: number
  readonly balancePence: number
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [900, 170, 64, 96, 12, 26]

const wholePounds = (pence: number): string => formatPounds(pence).replace(/\.00$/, '')

function Chart({ title, weeks }: { readonly title: string; readonly weeks: readonly Week[] }) {
  const hatch = useId()
  const balances = weeks.map((week) => week.balancePence)
  const x = scalePoint(
    weeks.map((week) => week.weekEnding),
    [LEFT, WIDTH - RIGHT],
  )
  const y = scaleLinear([Math.min(0, ...balances), Math.max(1, ...balances)], [HEIGHT - BOTTOM, TOP]).nice(4)
  const points = weeks.map((week) => [x(week.weekEnding) ?? LEFT, y(week.balancePence)] as const)
  const line = points.map(([across, down]) => `${String(across)},${String(down)}`).join(' ')
  const zero = y(0)
  const first = weeks[0]
  const last = weeks.at(-1)
  const end = points.at(-1)
  if (first === undefined || last === undefined || end === undefined) return null
  const area = `${String(LEFT)},${String(zero)} ${line} ${String(end[0])},${String(zero)}`
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={`${title}. The figures are in the table below.`}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className="chart-hatch" />
        </pattern>
      </defs>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? 'chart-zero' : 'chart-rule'}
          />
          <text x={LEFT - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle" className="chart-text">
            {wholePounds(tick)}
          </text>
        </g>
      ))}
      <polygon points={area} fill={`url(#${hatch})`} />
      <polyline points={line} className="chart-line" />
      <circle cx={end[0]} cy={end[1]} r="3.5" className="chart-dot" />
      <text x={end[0] + 8} y={end[1]} dominantBaseline="middle" className="chart-text chart-label">
        {formatPounds(last.balancePence)}
      </text>
      <text x={LEFT} y={HEIGHT - 6} className="chart-text">
        {formatShortDate(first.weekEnding)}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end" className="chart-text">
        {formatShortDate(last.weekEnding)}
      </text>
    </svg>
  )
}

/** The balance week by week: a line, hatched below, and the same figures as a table. */
export function BalanceChart({ title, weeks }: { readonly title: string; readonly weeks: readonly Week[] }) {
  if (weeks.length === 0) return null
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <Chart title={title} weeks={weeks} />
      <details>
        <summary>The same figures as a table</summary>
        <table className="figures">
          <caption className="only-heard">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Week ending</th>
              <th scope="col">In</th>
              <th scope="col">Out</th>
              <th scope="col">Balance</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.weekEnding}>
                <th scope="row">{formatShortDate(week.weekEnding)}</th>
                <td>{formatPounds(week.inPence)}</td>
                <td>{formatPounds(week.outPence)}</td>
                <td>
                  <MoneyText pence={week.balancePence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
