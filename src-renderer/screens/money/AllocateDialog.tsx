import { useWatch } from 'react-hook-form'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { ComboBox, Select } from '../../components/form/choice-fields.tsx'
import { TextField } from '../../components/form/fields.tsx'
import type { Values } from '../../components/form/form-problems.ts'
import { FormDialog } from '../../components/FormDialog.tsx'
import { categoryNames, categoryOfKind, type BankLine, type ExpectedItem } from './money-words.ts'
import { usePersonChoices } from './person-choices.ts'

type Props = {
  readonly line: BankLine
  readonly recipientId: number | null
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

const NO_ITEM = 'none'

const categoryChoices = Object.entries(categoryNames).map(([value, label]) => ({ value, label }))

const itemLabel = (item: ExpectedItem): string =>
  `${item.description}, ${formatPounds(item.amountPence)}, due ${formatShortDate(item.dueOn)}`

function Fields({ items, line }: { readonly items: readonly ExpectedItem[]; readonly line: BankLine }) {
  const people = usePersonChoices()
  const recipientId: unknown = useWatch<Record<string, unknown>>({ name: 'recipientId' })
  const expectedItemId: unknown = useWatch<Record<string, unknown>>({ name: 'expectedItemId' })
  const fitting = items.filter(
    (item) => item.recipientId === recipientId && item.amountPence === line.amountPence,
  )
  return (
    <>
      <ComboBox name="recipientId" label="Person" choices={people} />
      <Select
        name="expectedItemId"
        label="What was expected"
        {...(recipientId !== null && fitting.length === 0
          ? { hint: 'Nothing of this amount is expected for this person.' }
          : {})}
        choices={[
          { value: NO_ITEM, label: 'Nothing that was expected' },
          ...fitting.map((item) => ({ value: item.id, label: itemLabel(item) })),
        ]}
      />
      {expectedItemId === NO_ITEM && (
        <Select name="category" label="What it was for" choices={categoryChoices} />
      )}
      <TextField name="note" label="Note" hint="If it helps the next reader; may be empty" />
    </>
  )
}

/** Says whose a waiting line is. The person is chosen, never guessed. */
export function AllocateDialog({ line, recipientId, onClose, onDone }: Props) {
  const items = useDesk('banking.expectedItems', {}).data?.items ?? []
  const toInput = (values: Values): Values => {
    const item = items.find(({ id }) => id === values['expectedItemId'])
    return {
      ...values,
      bankLineId: line.id,
      expectedItemId: item?.id ?? null,
      category: item === undefined ? values['category'] : categoryOfKind(item.kind),
    }
  }
  return (
    <FormDialog
      title={`Whose is ${formatPounds(line.amountPence)}?`}
      operation="banking.allocateLine"
      defaults={{ recipientId, expectedItemId: NO_ITEM, category: null, note: '' }}
      toInput={toInput}
      submitLabel="Give it to this person"
      onClose={onClose}
      onDone={() => {
        onDone(`${line.description} has its place.`)
      }}
    >
      <p>
        {formatShortDate(line.postedOn)}: <strong>{line.description}</strong>
      </p>
      <Fields items={items} line={line} />
    </FormDialog>
  )
}
