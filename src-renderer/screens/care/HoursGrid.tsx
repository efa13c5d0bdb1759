import { useId, type KeyboardEvent, type RefObject } from 'react'
import {
  addDays,
  formatShortDate,
  weekdayName,
  type PlainDate,
} from '../../../src-shared/domain/plain-date.ts'
import { formatHours } from '../../format/hours.ts'
import { minutesOfCell, totalOf, type Cells, type Week } from './sheet-cells.ts'

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

type Props = {
  readonly grid: RefObject<HTMLTableElement | null>
  readonly label: string
  readonly weeks: readonly Week[]
  readonly cells: Cells
  readonly isReadOnly: boolean
  readonly onType: (day: PlainDate, text: string) => void
  readonly onUsual: (week: Week) => void
  readonly onLeave: () => void
}

const cellOf = (grid: HTMLTableElement | null, day: PlainDate): HTMLInputElement | null =>
  grid?.querySelector<HTMLInputElement>(`[data-day="${day}"]`) ?? null

/** Puts the caret into a day; false when the day is not on this sheet. */
export function focusDay(grid: HTMLTableElement | null, day: PlainDate): boolean {
  const cell = cellOf(grid, day)
  cell?.focus()
  cell?.select()
  return cell !== null
}

/** How far a key moves, in days; an arrow moves only where the caret can go no further in the cell. */
function stepOf(event: KeyboardEvent<HTMLInputElement>): number | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  const moves: Readonly<Record<string, number | undefined>> = {
    Enter: 1,
    ArrowDown: 7,
    ArrowUp: -7,
    ArrowRight: isWhole || selectionEnd === value.length ? 1 : undefined,
    ArrowLeft: isWhole || selectionStart === 0 ? -1 : undefined,
  }
  return event.ctrlKey || event.altKey ? undefined : moves[event.key]
}

/** Hours by day: arrows and Enter move, U fills the usual week, Esc goes back to the list. */
export function HoursGrid({ grid, label, weeks, cells, isReadOnly, onType, onUsual, onLeave }: Props) {
  const hintId = useId()
  const press = (event: KeyboardEvent<HTMLInputElement>, day: PlainDate, week: Week): void => {
    const step = stepOf(event)
    if (step !== undefined) focusDay(grid.current, addDays(day, step))
    else if (event.key.toLowerCase() === 'u' && !event.ctrlKey) {
      onUsual(week)
      const nextWeek = weeks[weeks.indexOf(week) + 1]?.find((one) => one !== undefined)
      focusDay(grid.current, nextWeek ?? day)
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="scrolls">
        <table ref={grid} className="figures hours-grid" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {dayNames.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Total</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => {
              const days = week.filter((day) => day !== undefined)
              const first = days[0] ?? ''
              return (
                <tr key={first}>
                  <th scope="row">{formatShortDate(first).replace(/ \d{4}$/, '')}</th>
                  {week.map((day, index) => (
                    <td key={dayNames[index]}>
                      {day !== undefined && (
                        <input
                          data-day={day}
                          className="hours-cell"
                          aria-label={`${weekdayName(day)} ${formatShortDate(day)}`}
                          aria-invalid={minutesOfCell(cells[day] ?? '') === undefined}
                          aria-describedby={hintId}
                          inputMode="decimal"
                          autoComplete="off"
                          maxLength={8}
                          readOnly={isReadOnly}
                          value={cells[day] ?? ''}
                          onFocus={(event) => {
                            event.currentTarget.select()
                          }}
                          onChange={(event) => {
                            onType(day, event.target.value)
                          }}
                          onKeyDown={(event) => {
                            press(event, day, week)
                          }}
                        />
                      )}
                    </td>
                  ))}
                  <td className="hours-total">
                    {formatHours(totalOf(Object.fromEntries(days.map((day) => [day, cells[day] ?? '']))))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {!isReadOnly && (
        <p id={hintId} className="hint">
          Write 7.5, 7:30 or 7h30; leave a day empty when it was not worked.
        </p>
      )}
    </>
  )
}
