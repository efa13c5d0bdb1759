import { Clock } from 'lucide-react'
import { useId } from 'react'
import { formatShortDate, weekdayName } from '../../../src-shared/domain/plain-date.ts'
import type { Period } from './sheet-words.ts'

type Props = {
  readonly period: Period
  readonly reason: string
  readonly onReason: (reason: string) => void
}

/** After the cut-off a sheet waits for the next run, unless somebody says why it cannot. */
export function LateSheet({ period, reason, onReason }: Props) {
  const id = useId()
  const cutOff = `${weekdayName(period.cutOffDay)} ${formatShortDate(period.cutOffDay)}`
  return (
    <div className="late-sheet">
      <p className="due">
        <Clock size={14} aria-hidden /> Sheets were due by noon on {cutOff}.
      </p>
      <label htmlFor={id} className="react-aria-Label">
        Urgent reason
      </label>
      <p id={`${id}-hint`} className="hint">
        Left empty, a late sheet is paid in the next run. With a reason it is paid in this one.
      </p>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        className="react-aria-Input"
        autoComplete="off"
        maxLength={200}
        value={reason}
        onChange={(event) => {
          onReason(event.target.value)
        }}
      />
    </div>
  )
}
