import { useState } from 'react'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { Problem } from '../../components/Problem.tsx'
import { PeriodChoice } from '../care/PeriodChoice.tsx'
import { periodInHand, type Frequency, type Period } from '../care/sheet-words.ts'

type Props = { readonly onClose: () => void; readonly onDone: (payRunId: number) => void }

/** How many sheets of the period are still missing, said before the run and not after it. */
function Missing({ frequency, period }: { readonly frequency: Frequency; readonly period: Period }) {
  const { firstDay, lastDay } = period
  const sheets = useDesk('care.sheetsOfPeriod', { frequency, firstDay, lastDay }).data?.sheets
  if (sheets === undefined) return null
  const missing = sheets.filter(({ state }) => state === 'none').length
  return missing === 0 ? (
    <p>All {sheets.length} timesheets of this period are in.</p>
  ) : (
    <p className="due">
      {missing} of {sheets.length} timesheets are missing. Those assistants are left out of the run.
    </p>
  )
}

/** Works out everybody paid at a frequency for a period. Nothing is paid by preparing. */
export function PrepareRunDialog({ onClose, onDone }: Props) {
  const { today } = useSession()
  const [frequency, setFrequency] = useState<Frequency>('four-weekly')
  const [firstDay, setFirstDay] = useState<string | undefined>()
  const found = useDesk('care.listPeriods', { frequency })
  const periods = found.data?.periods ?? []
  const period = periods.find((one) => one.firstDay === firstDay) ?? periodInHand(periods, today)
  return (
    <Dialog title="Prepare a pay run" onClose={onClose}>
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
        <>
          <Missing frequency={frequency} period={period} />
          <DeskForm
            key={`${frequency} ${period.firstDay}`}
            operation="payroll.prepareRun"
            defaults={{ payDay: period.payDay }}
            toInput={(values) => ({
              ...values,
              frequency,
              firstDay: period.firstDay,
              lastDay: period.lastDay,
            })}
            submitLabel="Work out the pay"
            onCancel={onClose}
            onDone={({ payRunId }) => {
              onClose()
              onDone(payRunId)
            }}
          >
            <DateField
              name="payDay"
              label="Pay day"
              hint="It decides the tax week or month and the rates in force"
            />
          </DeskForm>
        </>
      )}
    </Dialog>
  )
}
