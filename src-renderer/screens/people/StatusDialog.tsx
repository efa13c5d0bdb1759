import { recipientStatuses } from '../../../src-shared/domain/recipients/words.ts'
import { useSession } from '../../api/session.ts'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { statusNames, type Person } from './person-words.ts'

export function StatusDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { today } = useSession()
  const choices = recipientStatuses
    .filter((status) => status !== person.status)
    .map((value) => ({ value, label: statusNames[value] }))
  return (
    <FormDialog
      title={`Change the status of ${person.knownAs}`}
      operation="recipients.changeStatus"
      defaults={{ recipientId: person.id, status: null, fromDay: today, reason: '' }}
      submitLabel="Change status"
      onClose={onClose}
      onDone={onClose}
    >
      <p className="muted">Now: {statusNames[person.status]}</p>
      <Select name="status" label="New status" choices={choices} />
      <DateField name="fromDay" label="From" />
      <TextField name="reason" label="Reason" hint="It stays in the story" />
    </FormDialog>
  )
}
