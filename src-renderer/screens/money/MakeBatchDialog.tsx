import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../../src-shared/domain/bank-holidays.ts'
import { formatPounds, sumPence } from '../../../src-shared/domain/money.ts'
import { addDays, addWorkingDays } from '../../../src-shared/domain/plain-date.ts'
import { useSession } from '../../api/session.ts'
import { DateField } from '../../components/form/DateField.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { countOf, type BankAccount, type Payment } from './money-words.ts'

type Props = {
  readonly payments: readonly Payment[]
  readonly account: BankAccount
  readonly onClose: () => void
  readonly onDone: (batchId: number) => void
}

const peopleIn = (payments: readonly Payment[]): number =>
  new Set(payments.map(({ recipientId }) => recipientId)).size

/** Puts the marked payments in one batch. No money moves: somebody else approves it, then it is sent. */
export function MakeBatchDialog({ payments, account, onClose, onDone }: Props) {
  const { today } = useSession()
  const total = formatPounds(sumPence(payments.map(({ amountPence }) => amountPence)))
  return (
    <FormDialog
      title="Make a batch"
      operation="payments.makeBatch"
      defaults={{
        processingDay: addWorkingDays(addDays(today, 1), 0, BANK_HOLIDAYS_ENGLAND_AND_WALES),
      }}
      toInput={(values) => ({
        ...values,
        bankAccountId: account.id,
        paymentIds: payments.map(({ id }) => id),
      })}
      submitLabel="Make the batch"
      onClose={onClose}
      onDone={({ batchId }) => {
        onDone(batchId)
      }}
    >
      <p>
        {countOf(payments.length, 'payment')} of {countOf(peopleIn(payments), 'person', 'people')},{' '}
        <strong>{total}</strong> from {account.name}. No money leaves yet: a colleague approves the batch
        first.
      </p>
      <DateField
        name="processingDay"
        label="Processing day"
        hint="A working day. Bacs pays the working day after it."
      />
    </FormDialog>
  )
}
