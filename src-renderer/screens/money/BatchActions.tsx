import { useState } from 'react'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { CommandButton } from '../../components/CommandButton.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import { countOf, type Batch } from './money-words.ts'
import { SendBatch } from './SendBatch.tsx'

const payWords = (batch: Batch): string =>
  `Pay ${countOf(batch.payments, 'payment')} for ${countOf(batch.people, 'person', 'people')}, ${formatPounds(batch.totalPence)}, from ${batch.bankAccountName}`

function Approve({ batch }: { readonly batch: Batch }) {
  const { may, user } = useSession()
  if (batch.madeBy === user.name)
    return <p className="lead">You made this batch, so a colleague who may approve payments looks at it.</p>
  if (!may('payments.approve'))
    return <p className="lead">It waits for a colleague who may approve payments.</p>
  return (
    <CommandButton
      operation="payments.approveBatch"
      input={{ batchId: batch.id }}
      label="Approve the batch"
      kind="primary"
      confirm={{
        title: `${payWords(batch)}?`,
        sentence: `${batch.madeBy} made this batch. With your approval it may be sent to the bank.`,
        action: `Approve ${formatPounds(batch.totalPence)}`,
      }}
    />
  )
}

function Withdraw({ batch }: { readonly batch: Batch }) {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => {
    setOpen(false)
  }
  return (
    <>
      <Button
        kind="danger"
        onPress={() => {
          setOpen(true)
        }}
      >
        Withdraw the batch
      </Button>
      {isOpen && (
        <FormDialog
          title="Withdraw this batch"
          operation="payments.withdrawBatch"
          defaults={{ reason: '' }}
          toInput={(values) => ({ ...values, batchId: batch.id })}
          submitLabel={`Withdraw ${countOf(batch.payments, 'payment')}`}
          onClose={close}
          onDone={close}
        >
          <p>Nothing has left the bank. The payments wait in the list again.</p>
          <TextField name="reason" label="Reason" takesFocus />
        </FormDialog>
      )}
    </>
  )
}

/** What may be done with a batch now, and by whom. */
export function BatchActions({ batch }: { readonly batch: Batch }) {
  const { may } = useSession()
  const mayPrepare = may('payments.prepare')
  const isOpen = batch.state === 'made' || batch.state === 'approved'
  return (
    <div className="form-actions">
      {batch.state === 'made' && <Approve batch={batch} />}
      {batch.state !== 'withdrawn' && batch.state !== 'made' && <SendBatch batch={batch} />}
      {batch.state === 'sent' && (
        <SaveButton
          operation="payments.fileOfBatch"
          input={{ batchId: batch.id }}
          label="Save the bank file again"
        />
      )}
      {isOpen && mayPrepare && <Withdraw batch={batch} />}
    </div>
  )
}
