import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatPounds, sumPence } from '../../../src-shared/domain/money.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useKeys } from '../../components/keys.ts'
import { Problem } from '../../components/Problem.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { BankAccountFilter } from './BankAccountFilter.tsx'
import { BatchesTable } from './BatchesTable.tsx'
import { MakeBatchDialog } from './MakeBatchDialog.tsx'
import { countOf, type BankAccount, type Batch, type Payment } from './money-words.ts'
import { paymentColumns } from './payment-columns.tsx'

const nobody: ReadonlySet<string> = new Set()

type ToolsProps = {
  readonly chosen: readonly Payment[]
  readonly hasMarks: boolean
  readonly onAll: () => void
  readonly onNone: () => void
  readonly onMake: () => void
}

/** What the button says: a batch is of one bank account. */
function makeWords(chosen: readonly Payment[]): string {
  if (chosen.length === 0) return 'Mark payments to make a batch'
  const accounts = new Set(chosen.map(({ bankAccountId }) => bankAccountId)).size
  if (accounts > 1) return `Marked in ${String(accounts)} bank accounts: choose one`
  const total = formatPounds(sumPence(chosen.map(({ amountPence }) => amountPence)))
  return `Make a batch: ${countOf(chosen.length, 'payment')}, ${total}`
}

const isOfOneAccount = (chosen: readonly Payment[]): boolean =>
  chosen.length > 0 && chosen.every(({ bankAccountId }) => bankAccountId === chosen[0]?.bankAccountId)

function Tools({ chosen, hasMarks, onAll, onNone, onMake }: ToolsProps) {
  return (
    <>
      {hasMarks ? (
        <Button kind="quiet" onPress={onNone}>
          Mark none
        </Button>
      ) : (
        <Button onPress={onAll}>Mark all</Button>
      )}
      <Button kind="primary" isDisabled={!isOfOneAccount(chosen)} onPress={onMake}>
        {makeWords(chosen)}
      </Button>
    </>
  )
}

type WaitingProps = {
  readonly payments: readonly Payment[]
  readonly accounts: readonly BankAccount[]
}

/** Payments of one bank account, marked with Space and made into a batch. */
function Waiting({ payments, accounts }: WaitingProps) {
  const { may } = useSession()
  const mayPrepare = may('payments.prepare')
  const [, go] = useLocation()
  const [bankAccountId, setBankAccountId] = useState<number | undefined>()
  const [marked, setMarked] = useState(nobody)
  const [isMaking, setMaking] = useState(false)
  const waiting = payments.filter(
    (payment) => bankAccountId === undefined || payment.bankAccountId === bankAccountId,
  )
  const chosen = waiting.filter(({ id }) => marked.has(String(id)))
  const from = accounts.find(({ id }) => id === chosen[0]?.bankAccountId)
  const markAll = (): void => {
    setMarked(new Set(waiting.map(({ id }) => String(id))))
  }
  const markNone = (): void => {
    setMarked(nobody)
  }
  useKeys(mayPrepare ? [{ key: 'A', label: 'mark all', action: markAll }] : [])
  return (
    <>
      <div className="toolbar">
        <h2>Waiting to go out</h2>
        <BankAccountFilter
          value={bankAccountId}
          onChange={(id) => {
            setBankAccountId(id)
            markNone()
          }}
        />
        {mayPrepare && waiting.length > 0 && (
          <Tools
            chosen={chosen}
            hasMarks={marked.size > 0}
            onAll={markAll}
            onNone={markNone}
            onMake={() => {
              setMaking(true)
            }}
          />
        )}
      </div>
      <DataTable
        label="Payments waiting"
        columns={paymentColumns}
        rows={waiting}
        rowKey={(row) => String(row.id)}
        {...(mayPrepare ? { marks: { marked, onMark: setMarked } } : {})}
        takesFocus
        empty={
          <EmptyState title="No payment waits to go out.">
            <p>Wages come here when a pay run is posted.</p>
          </EmptyState>
        }
      />
      {isMaking && from !== undefined && (
        <MakeBatchDialog
          payments={chosen}
          account={from}
          onClose={() => {
            setMaking(false)
          }}
          onDone={(batchId) => {
            go(routes.batch(batchId))
          }}
        />
      )}
    </>
  )
}

const isOpen = ({ state }: Batch): boolean => state === 'made' || state === 'approved'

/** Payments that wait to go out, and the batches they went in. Two people see every batch. */
export function PaymentsTab() {
  const list = useDesk('payments.list', {})
  const accounts = useDesk('ledger.listBankAccounts', {})
  if (list.data === undefined || accounts.data === undefined)
    return list.isPending || accounts.isPending ? <Busy /> : <Problem error={list.error ?? accounts.error} />
  const open = list.data.batches.filter(isOpen)
  return (
    <>
      {open.length > 0 && (
        <>
          <h2>Batches to approve or send</h2>
          <BatchesTable label="Batches to approve or send" batches={open} />
        </>
      )}
      <Waiting payments={list.data.waiting} accounts={accounts.data.bankAccounts} />
      <h2>Earlier batches</h2>
      <BatchesTable label="Earlier batches" batches={list.data.batches.filter((batch) => !isOpen(batch))} />
    </>
  )
}
