import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { MoneyField } from '../../components/form/figure-fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import type { Person } from './person-words.ts'

/** What somebody already had when their account came to this office. */
export function OpeningBalanceDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const accounts = useDesk('ledger.listBankAccounts', {}).data?.bankAccounts ?? []
  const choices = accounts
    .filter(({ recipientId }) => recipientId === null || recipientId === person.id)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormDialog
      title={`What ${person.knownAs} had before`}
      operation="ledger.recordOpeningBalance"
      defaults={{ recipientId: person.id, bankAccountId: null, amountPence: null, onDay: today }}
      submitLabel="Record opening balance"
      onClose={onClose}
      onDone={onClose}
    >
      <p className="muted">
        Once for each person, and before the first statement of the bank account is imported.
      </p>
      <Select name="bankAccountId" label="Bank account" hint="Where the money is" choices={choices} />
      <MoneyField name="amountPence" label="Amount" />
      <DateField name="onDay" label="On" />
    </FormDialog>
  )
}
