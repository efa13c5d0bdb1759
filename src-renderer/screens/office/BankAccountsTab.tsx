import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'

type Account = Output<'ledger.listBankAccounts'>['bankAccounts'][number]

const sortCodeWords = (code: string): string => code.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')

const columns: readonly Column<Account>[] = [
  {
    key: 'name',
    header: 'Name',
    width: 'minmax(12rem, 2fr)',
    cell: (row) => row.name,
    sort: (row) => row.name,
  },
  {
    key: 'kind',
    header: 'Kind',
    width: '9rem',
    cell: (row) => (row.kind === 'pooled' ? 'Pooled' : "One person's"),
  },
  { key: 'code', header: 'Sort code', width: '7rem', cell: (row) => sortCodeWords(row.sortCode) },
  { key: 'number', header: 'Number', width: '7rem', cell: (row) => row.accountNumber },
  {
    key: 'balance',
    header: 'At the bank',
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.balancePence} />,
  },
  {
    key: 'people',
    header: "People's",
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.peoplePence} />,
  },
  {
    key: 'tray',
    header: 'In the tray',
    width: '8rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.unallocatedPence} isBalance={false} />,
  },
]

const digits = (text: unknown): string => (typeof text === 'string' ? text.replaceAll(/[\s-]/g, '') : '')

export function BankAccountsTab() {
  const { may } = useSession()
  const list = useDesk('ledger.listBankAccounts', {})
  const [isAdding, setAdding] = useState(false)
  const close = (): void => {
    setAdding(false)
  }
  return (
    <>
      {may('office.manage') && (
        <div className="toolbar">
          <Button
            kind="primary"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => {
              setAdding(true)
            }}
          >
            Add a bank account
          </Button>
        </div>
      )}
      <Problem error={list.error} />
      {list.data === undefined ? (
        list.isPending && <Busy />
      ) : (
        <DataTable
          label="Bank accounts"
          columns={columns}
          rows={list.data.bankAccounts}
          rowKey={(row) => String(row.id)}
          empty={
            <EmptyState title="No bank account yet.">
              <p>Add the account that people’s direct payments come into.</p>
            </EmptyState>
          }
        />
      )}
      {isAdding && (
        <FormDialog
          title="Add a pooled bank account"
          operation="ledger.addBankAccount"
          defaults={{ name: '', sortCode: '', accountNumber: '' }}
          toInput={(values) => ({
            ...values,
            sortCode: digits(values['sortCode']),
            accountNumber: digits(values['accountNumber']),
            kind: 'pooled',
            recipientId: null,
          })}
          submitLabel="Add bank account"
          onClose={close}
          onDone={close}
        >
          <TextField
            name="name"
            label="Name"
            hint="As your office calls it, such as Northbridge pooled account"
          />
          <TextField name="sortCode" label="Sort code" hint="Six digits" width="short" />
          <TextField name="accountNumber" label="Account number" hint="Eight digits" width="short" />
        </FormDialog>
      )}
    </>
  )
}
