import { useState } from 'react'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { formatShortDate, weekdayName } from '../../../src-shared/domain/plain-date.ts'
import { PeriodChoice } from './PeriodChoice.tsx'
import { periodInHand, type Frequency, type Period } from './sheet-words.ts'
import { SheetsOfPeriod } from './SheetsOfPeriod.tsx'

const dayWords = (day: string): string => `${weekdayName(day).slice(0, 3)} ${formatShortDate(day)}`

function Sheets({ frequency, period }: { readonly frequency: Frequency; readonly period: Period }) {
  const { firstDay, lastDay } = period
  const found = useDesk('care.sheetsOfPeriod', { frequency, firstDay, lastDay })
  const sheets = found.data?.sheets
  if (sheets === undefined) return found.isPending ? <Busy /> : <Problem error={found.error} />
  if (sheets.length === 0)
    return (
      <EmptyState title="Nobody is paid at this frequency in this period.">
        <p>Contracts are made on the page of the person who employs.</p>
      </EmptyState>
    )
  const missing = sheets.filter(({ state }) => state === 'none').length
  return (
    <>
      <p className={missing === 0 ? 'muted' : 'due'}>
        {missing === 0
          ? `All ${String(sheets.length)} sheets are in.`
          : `${String(missing)} of ${String(sheets.length)} sheets are missing.`}{' '}
        Due by noon on {dayWords(period.cutOffDay)}, paid on {dayWords(period.payDay)}.
      </p>
      <SheetsOfPeriod sheets={sheets} period={period} />
    </>
  )
}

/** Timesheets of a pay period, missing ones first; a week is typed without the mouse. */
export function SheetsScreen() {
  const { today } = useSession()
  const [frequency, setFrequency] = useState<Frequency>('four-weekly')
  const [firstDay, setFirstDay] = useState<string | undefined>()
  const found = useDesk('care.listPeriods', { frequency })
  const periods = found.data?.periods ?? []
  const period = periods.find((one) => one.firstDay === firstDay) ?? periodInHand(periods, today)
  return (
    <>
      <PageHeader title="Timesheets" leavesFocus />
      <PeriodChoice
        frequency={frequency}
        periods={periods}
        period={period}
        onFrequency={(next) => {
          setFrequency(next)
          setFirstDay(undefined)
        }}
        onPeriod={setFirstDay}
      />
      <Problem error={found.error} />
      {period !== undefined && (
        <Sheets key={`${frequency} ${period.firstDay}`} frequency={frequency} period={period} />
      )}
    </>
  )
}
