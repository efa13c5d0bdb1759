import { useState } from 'react'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Facts } from '../../components/Facts.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import { formatMoment } from '../../format/moment.ts'
import { categoryNames } from './category-names.ts'

type Props = { readonly entryId: number; readonly onClose: () => void }

/** One entry down to its postings and where it came from; with a reason it can be reversed, never changed. */
export function EntryDrawer({ entryId, onClose }: Props) {
  const { may, today } = useSession()
  const found = useDesk('ledger.entry', { entryId })
  const [isReversing, setReversing] = useState(false)
  const entry = found.data
  const mayReverse =
    entry?.reversesEntryId === null && entry.reversedByEntryId === null && may('banking.write')
  return (
    <Dialog title={`Entry ${String(entryId)}`} shape="drawer" onClose={onClose}>
      <Problem error={found.error} />
      {found.isPending && <Busy />}
      {entry !== undefined && (
        <>
          <Facts
            facts={[
              ['What', entry.description],
              ['Day', formatShortDate(entry.postedOn)],
              ['Where it came from', entry.source],
              ['Recorded', `${formatMoment(entry.recordedAt)} by ${entry.recordedBy}`],
              ...(entry.reversesEntryId === null
                ? []
                : ([['Reverses entry', entry.reversesEntryId]] as const)),
              ...(entry.reversedByEntryId === null
                ? []
                : ([['Reversed by entry', entry.reversedByEntryId]] as const)),
            ]}
          />
          <table className="figures figures-wide">
            <caption>Postings: they add up to nothing</caption>
            <thead>
              <tr>
                <th scope="col">Account</th>
                <th scope="col" className="left">
                  For
                </th>
                <th scope="col">Amount</th>
              </tr>
            </thead>
            <tbody>
              {entry.postings.map((posting) => (
                <tr key={`${posting.accountName} ${posting.category} ${String(posting.amountPence)}`}>
                  <th scope="row">{posting.accountName}</th>
                  <td className="left">{categoryNames[posting.category]}</td>
                  <td>
                    <MoneyText pence={posting.amountPence} isBalance={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {mayReverse && !isReversing && (
        <div className="form-actions">
          <Button
            onPress={() => {
              setReversing(true)
            }}
          >
            Reverse this entry
          </Button>
        </div>
      )}
      {mayReverse && isReversing && (
        <DeskForm
          operation="ledger.reverse"
          defaults={{ entryId, onDay: today, reason: '' }}
          submitLabel="Reverse entry"
          onDone={onClose}
          onCancel={() => {
            setReversing(false)
          }}
        >
          <p className="muted">A second entry takes this one back. Both stay in the books for ever.</p>
          <DateField name="onDay" label="On" />
          <TextField name="reason" label="Reason" />
        </DeskForm>
      )}
    </Dialog>
  )
}
