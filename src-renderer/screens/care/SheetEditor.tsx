import { useEffect, useRef, useState } from 'react'
import { formatShortDate, weekdayName, type PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { useCommand } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { draftOf, dropDraft, keepDraft } from '../../components/form/drafts.ts'
import { useKeys } from '../../components/keys.ts'
import { Problem } from '../../components/Problem.tsx'
import { formatHours } from '../../format/hours.ts'
import { Delivered } from './Delivered.tsx'
import { focusDay, HoursGrid } from './HoursGrid.tsx'
import { LateSheet } from './LateSheet.tsx'
import { cellsOf, daysFrom, totalOf, unreadableDays, usualWeek, weeksOf, type Cells } from './sheet-cells.ts'
import { periodWords, sheetStateNames, type Period, type Sheet } from './sheet-words.ts'

type Props = {
  readonly sheet: Sheet
  readonly period: Period
  /** Puts the caret into the first day when the sheet comes up. */
  readonly takesFocus: boolean
  readonly onSaved: (words: string) => void
  readonly onLeave: () => void
}

const draftKey = (userId: number, sheet: Sheet, period: Period): string =>
  `${String(userId)} sheet ${String(sheet.employmentId)} ${period.firstDay}`

function firstCells(key: string, sheet: Sheet): Cells {
  const draft = draftOf(key)
  if (draft === undefined) return cellsOf(sheet.days)
  return Object.fromEntries(
    Object.entries(draft).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

/** What stops a sheet from being saved, in words; undefined when nothing does. */
function whyNot(cells: Cells): string | undefined {
  const [day] = unreadableDays(cells)
  if (day !== undefined)
    return `${weekdayName(day)} ${formatShortDate(day)} cannot be read. Write it like 7.5, 7:30 or 7h30.`
  return daysFrom(cells).length === 0
    ? 'Nothing is typed yet. If no hours were worked, write 0 on one day.'
    : undefined
}

/** The typing of one sheet: its cells, kept as a draft until they are saved. */
function useSheet({ sheet, period, onSaved }: Props, mayWrite: boolean) {
  const key = draftKey(useSession().user.id, sheet, period)
  const [cells, setCells] = useState(() => firstCells(key, sheet))
  const [urgentReason, setUrgentReason] = useState(sheet.urgentReason)
  const [refusal, setRefusal] = useState<string | undefined>()
  const enter = useCommand('care.enterSheet')
  const change = (next: Cells): void => {
    setCells(next)
    setRefusal(undefined)
    keepDraft(key, next)
  }
  const save = (): void => {
    const why = whyNot(cells)
    setRefusal(why)
    if (why !== undefined || enter.isPending || !mayWrite) return
    const { firstDay, lastDay } = period
    enter.mutate(
      { employmentId: sheet.employmentId, firstDay, lastDay, days: daysFrom(cells), urgentReason },
      {
        onSuccess: ({ totalMinutes, goesToRunPaidOn }) => {
          dropDraft(key)
          onSaved(
            `${sheet.assistantName} for ${sheet.recipientName}: ${formatHours(totalMinutes)}, paid on ${formatShortDate(goesToRunPaidOn)}.`,
          )
        },
      },
    )
  }
  return { cells, change, urgentReason, setUrgentReason, refusal, enter, save }
}

/** One assistant's hours for one employer in one period. */
export function SheetEditor(props: Props) {
  const { sheet, period, takesFocus, onLeave } = props
  const { may, today } = useSession()
  const isReadOnly = !may('care.write') || sheet.state === 'in-run' || sheet.state === 'paid'
  const { cells, change, urgentReason, setUrgentReason, refusal, enter, save } = useSheet(props, !isReadOnly)
  const grid = useRef<HTMLTableElement>(null)
  const weeks = weeksOf(period.firstDay, period.lastDay)
  const isLate = sheet.timesheetId === null ? today >= period.cutOffDay : sheet.isLate
  useEffect(() => {
    if (takesFocus) focusDay(grid.current, period.firstDay)
  }, [takesFocus, period.firstDay])
  useKeys(
    isReadOnly
      ? []
      : [
          { key: 'Ctrl+Enter', label: 'save and go to the next sheet', action: save },
          { key: 'U', label: 'usual week', action: () => focusDay(grid.current, period.firstDay) },
        ],
  )
  const type = (day: PlainDate, text: string): void => {
    change({ ...cells, [day]: text })
  }
  return (
    <section className="card side-detail" aria-label={`Hours of ${sheet.assistantName}`}>
      <header className="card-head">
        <div>
          <h2>{sheet.assistantName}</h2>
          <p className="muted">
            for {sheet.recipientName}, {periodWords(period)}
          </p>
        </div>
        <span className="big-figure">{formatHours(totalOf(cells))}</span>
      </header>
      {isReadOnly && sheet.state !== 'none' && (
        <p className="muted">{sheetStateNames[sheet.state]}: these hours do not change here any more.</p>
      )}
      <HoursGrid
        grid={grid}
        label={`Hours of ${sheet.assistantName} by day`}
        weeks={weeks}
        cells={cells}
        isReadOnly={isReadOnly}
        onType={type}
        onUsual={(week) => {
          if (!isReadOnly) change({ ...cells, ...usualWeek(week, sheet.usualMinutesPerWeek) })
        }}
        onLeave={onLeave}
      />
      {refusal !== undefined && (
        <p role="alert" className="overdue">
          {refusal}
        </p>
      )}
      <Problem error={enter.error} />
      {isLate && !isReadOnly && (
        <LateSheet period={period} reason={urgentReason} onReason={setUrgentReason} />
      )}
      {!isReadOnly && (
        <div className="form-actions">
          <Button kind="primary" isPending={enter.isPending} onPress={save}>
            Save and next
          </Button>
          <Button
            onPress={() => {
              const usual = weeks.flatMap((week) =>
                Object.entries(usualWeek(week, sheet.usualMinutesPerWeek)),
              )
              change({ ...cells, ...Object.fromEntries(usual) })
            }}
          >
            Fill the usual {formatHours(sheet.usualMinutesPerWeek)} a week
          </Button>
        </div>
      )}
      <Delivered sheet={sheet} period={period} />
    </section>
  )
}
