import { ComboBox, Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { MoneyField } from '../../components/form/figure-fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { usePersonChoices } from './person-choices.ts'

const defaults = { recipientId: null, kind: 'care', description: '', payee: '', amountPence: null, dueOn: '' }

/** An invoice is typed as it is printed; the books hold it below 0, because it goes out. */
const goesOut = (amount: unknown): unknown => (typeof amount === 'number' ? 0 - amount : amount)

export function AddInvoiceDialog({ onClose }: { readonly onClose: () => void }) {
  const people = usePersonChoices()
  return (
    <FormDialog
      title="Add an invoice"
      operation="banking.addExpectedItem"
      defaults={defaults}
      toInput={(values) => ({ ...values, amountPence: goesOut(values['amountPence']) })}
      submitLabel="Add invoice"
      onClose={onClose}
      onDone={onClose}
    >
      <ComboBox name="recipientId" label="Person" hint="Whose money pays it" choices={people} />
      <Select
        name="kind"
        label="What it is for"
        choices={[
          { value: 'care', label: 'Care' },
          { value: 'other', label: 'Something else' },
        ]}
      />
      <TextField name="payee" label="Who sent it" hint="As the bank writes the name" width="medium" />
      <TextField name="description" label="Description" hint="Such as the number of the invoice" />
      <MoneyField name="amountPence" label="Amount" />
      <DateField name="dueOn" label="Due" />
    </FormDialog>
  )
}
