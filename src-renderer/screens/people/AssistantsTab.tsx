import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatPlainPounds, mulDiv } from '../../../src-shared/domain/money.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Facts } from '../../components/Facts.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { Problem } from '../../components/Problem.tsx'
import { formatHours } from '../../format/hours.ts'
import { routes } from '../../routes.ts'
import { ChangeContractDialog } from './ChangeContractDialog.tsx'
import { frequencyNames, holidayNames, pensionNames, type Employment } from './contract-words.ts'
import type { Person } from './person-words.ts'

function EndDialog({
  employment,
  onClose,
}: {
  readonly employment: Employment
  readonly onClose: () => void
}) {
  const { today } = useSession()
  return (
    <FormDialog
      title={`${employment.name} leaves`}
      operation="employment.end"
      defaults={{ employmentId: employment.id, endedOn: today }}
      submitLabel="Record the last day"
      onClose={onClose}
      onDone={onClose}
    >
      <p className="muted">
        Hours up to this day can still be paid. The last payslip is the one that covers it.
      </p>
      <DateField name="endedOn" label="Last day of work" />
    </FormDialog>
  )
}

function AssistantCard({ employment }: { readonly employment: Employment }) {
  const { may } = useSession()
  const [open, setOpen] = useState<'change' | 'end' | undefined>()
  const close = (): void => {
    setOpen(undefined)
  }
  const rate = formatPlainPounds(mulDiv(employment.ratePerHourHundredths, 1, 100, 'half-up'))
  const mayWrite = may('employment.write') && employment.endedOn === null
  return (
    <section className="card" aria-label={employment.name}>
      <header className="card-head">
        <h2>
          {employment.name} <span className="title-aside">{employment.worksNumber}</span>
        </h2>
        {mayWrite && (
          <div className="toolbar">
            <Button
              onPress={() => {
                setOpen('change')
              }}
            >
              Change contract
            </Button>
            <Button
              onPress={() => {
                setOpen('end')
              }}
            >
              Record last day
            </Button>
          </div>
        )}
      </header>
      <Facts
        facts={[
          ['Pay', `£${rate} an hour, ${frequencyNames[employment.frequency].toLowerCase()}`],
          ['Usual hours', `${formatHours(employment.usualMinutesPerWeek)} a week`],
          ['Started', formatShortDate(employment.startedOn)],
          ['Last day', employment.endedOn === null ? 'still works' : formatShortDate(employment.endedOn)],
          ['Tax code', `${employment.taxCode}${employment.isWeek1Month1 ? ', week 1 or month 1' : ''}`],
          [
            'National Insurance',
            `letter ${employment.niLetter}, ${employment.nationalInsuranceNumber === '' ? 'number not known' : employment.nationalInsuranceNumber}`,
          ],
          ['Holiday', holidayNames[employment.holidayKind]],
          ['Pension', `${pensionNames[employment.pension]} ${employment.pensionProvider}`],
          ['Telephone', employment.phone],
          ['Paid into', `${employment.accountName}, ${employment.accountNumber}`],
        ]}
      />
      {open === 'change' && <ChangeContractDialog employment={employment} onClose={close} />}
      {open === 'end' && <EndDialog employment={employment} onClose={close} />}
    </section>
  )
}

export function AssistantsTab({ person }: { readonly person: Person }) {
  const { may } = useSession()
  const [, go] = useLocation()
  const found = useDesk('employment.ofRecipient', { recipientId: person.id })
  if (found.data === undefined) return found.isPending ? <Busy /> : <Problem error={found.error} />
  const { employments } = found.data
  return (
    <>
      {may('employment.write') && (
        <div className="toolbar">
          <Button
            kind="primary"
            onPress={() => {
              go(routes.hire(person.id))
            }}
          >
            Add a personal assistant
          </Button>
        </div>
      )}
      {employments.length === 0 && (
        <EmptyState title={`${person.knownAs} employs nobody.`}>
          <p>
            A personal assistant is employed by the person themselves; the desk runs the payroll for them.
          </p>
        </EmptyState>
      )}
      {employments.map((employment) => (
        <AssistantCard key={employment.id} employment={employment} />
      ))}
    </>
  )
}
