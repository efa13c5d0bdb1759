import { useId } from 'react'
import { frequencies, frequencyNames, periodWords, type Frequency, type Period } from './sheet-words.ts'

type Props = {
  readonly frequency: Frequency
  readonly periods: readonly Period[]
  readonly period: Period | undefined
  readonly onFrequency: (frequency: Frequency) => void
  readonly onPeriod: (firstDay: string) => void
}

/** How often people are paid, and which period; the current one is named. */
export function PeriodChoice({ frequency, periods, period, onFrequency, onPeriod }: Props) {
  const id = useId()
  return (
    <div className="filter">
      <label htmlFor={`${id}-frequency`}>Paid</label>
      <select
        id={`${id}-frequency`}
        className="filter-choice"
        value={frequency}
        onChange={(event) => {
          const next = frequencies.find((one) => one === event.target.value)
          if (next !== undefined) onFrequency(next)
        }}
      >
        {frequencies.map((one) => (
          <option key={one} value={one}>
            {frequencyNames[one]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-period`}>Period</label>
      <select
        id={`${id}-period`}
        className="filter-choice"
        value={period?.firstDay ?? ''}
        onChange={(event) => {
          onPeriod(event.target.value)
        }}
      >
        {periods.map((one) => (
          <option key={one.firstDay} value={one.firstDay}>
            {periodWords(one)}
            {one.isCurrent ? ' (now)' : ''}
          </option>
        ))}
      </select>
    </div>
  )
}
