import { useState } from 'react'
import {
  communicationFormats,
  type CommunicationFormat,
} from '../../../src-shared/domain/recipients/words.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { FilterChoice } from '../../components/FilterBar.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import { choicesOf, formatNames } from '../people/person-words.ts'
import { LetterChecks } from './LetterChecks.tsx'
import { LetterSheet } from './LetterSheet.tsx'
import { PrintLetter } from './PrintLetter.tsx'
import { letterNames, type LetterCode, type LetterInput } from './letter-words.ts'

type Days = { readonly firstDay: string; readonly lastDay: string }

/** A statement of account is about days that somebody says. */
function StatementDays(props: {
  readonly recipientId: number
  readonly days: Days
  readonly onDays: (days: Days) => void
}) {
  const { recipientId, days, onDays } = props
  const [asked, setAsked] = useState(days)
  return (
    <DeskForm
      operation="letters.preview"
      defaults={days}
      toInput={(values) => {
        const { firstDay, lastDay } = values
        if (typeof firstDay === 'string' && typeof lastDay === 'string') {
          const next = { firstDay, lastDay }
          if (next.firstDay !== asked.firstDay || next.lastDay !== asked.lastDay) setAsked(next)
        }
        return { ...values, recipientId, code: 'A1' }
      }}
      submitLabel="Show these days"
      onDone={() => {
        onDays(asked)
      }}
    >
      <div className="form-columns">
        <DateField name="firstDay" label="First day" />
        <DateField name="lastDay" label="Last day" />
      </div>
    </DeskForm>
  )
}

type Props = {
  readonly recipientId: number
  readonly code: LetterCode
  readonly expectedItemId: number | undefined
}

/** One letter: what prints at the left, its checks and its printing at the right. */
export function LetterScreen({ recipientId, code, expectedItemId }: Props) {
  const { today } = useSession()
  const person = useDesk('recipients.get', { recipientId })
  const [format, setFormat] = useState<CommunicationFormat | undefined>()
  const [days, setDays] = useState<Days>({ firstDay: addDays(today, -28), lastDay: addDays(today, -1) })
  const input: LetterInput = {
    recipientId,
    code,
    ...(code === 'A1' ? days : {}),
    ...(expectedItemId === undefined ? {} : { expectedItemId }),
  }
  const found = useDesk(
    'letters.preview',
    { ...input, ...(format === undefined ? {} : { format }) },
    { keepPrevious: true },
  )
  const preview = found.data
  return (
    <>
      <PageHeader
        title={letterNames[code]}
        aside={person.data === undefined ? undefined : `to ${person.data.name}`}
        back={{ label: 'Letters', address: routes.letters }}
      />
      {code === 'A1' && <StatementDays recipientId={recipientId} days={days} onDays={setDays} />}
      <Problem error={found.error} takesFocus={false} />
      {preview === undefined && found.isPending && <Busy what="Filling the letter" />}
      {preview !== undefined && (
        <div className="document-page">
          <LetterSheet preview={preview} />
          <div className="stack side-detail">
            <div className="filter">
              <FilterChoice
                label="Format"
                all={`What they need: ${formatNames[preview.needsFormat]}`}
                value={format}
                choices={choicesOf(formatNames).flatMap(({ label, value }) => {
                  const known = communicationFormats.find((one) => one === value)
                  return known === undefined || known === preview.needsFormat ? [] : [{ value: known, label }]
                })}
                onChange={setFormat}
              />
            </div>
            <LetterChecks checks={preview.checks} />
            <PrintLetter input={input} preview={preview} />
          </div>
        </div>
      )}
    </>
  )
}
