import { CircleCheck, CircleX } from 'lucide-react'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Explain } from '../../components/Explain.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import type { BankAccount } from './money-words.ts'

const sortCodeWords = (code: string): string => code.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')

const differenceOf = (row: BankAccount): number =>
  row.balancePence - row.peoplePence - row.unallocatedPence - row.inTransitPence

const money = (
  key: string,
  header: string,
  pence: (row: BankAccount) => number,
  isBalance = false,
): Column<BankAccount> => ({
  key,
  header,
  width: '8.5rem',
  align: 'right',
  cell: (row) => <MoneyText pence={pence(row)} isBalance={isBalance} />,
  sort: pence,
})

const columns: readonly Column<BankAccount>[] = [
  {
    key: 'name',
    header: 'Bank account',
    width: 'minmax(12rem, 2fr)',
    cell: (row) => (
      <>
        {row.name}{' '}
        <span className="muted">
          {sortCodeWords(row.sortCode)} {row.accountNumber}
        </span>
      </>
    ),
    sort: (row) => row.name,
  },
  {
    key: 'kind',
    header: 'Kind',
    width: '7rem',
    cell: (row) => (row.kind === 'pooled' ? 'Pooled' : "One person's"),
    sort: (row) => row.kind,
  },
  money('bank', 'At the bank', (row) => row.balancePence, true),
  money('people', "People's", (row) => row.peoplePence, true),
  money('tray', 'Not allocated', (row) => row.unallocatedPence),
  money('transit', 'In transit', (row) => row.inTransitPence),
  money('difference', 'Difference', differenceOf),
]

function Whole() {
  const balances = useDesk('ledger.balances', {})
  const found = balances.data
  if (found === undefined) return <Problem error={balances.error} />
  const { bankPence, peoplePence, unallocatedPence, inTransitPence, differencePence } = found
  const lines = [
    { label: "People's money", pence: peoplePence },
    { label: 'Not allocated: in the tray', pence: unallocatedPence },
    { label: 'In transit: sent, not seen at the bank', pence: inTransitPence },
    { label: 'At the bank', pence: bankPence },
  ]
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: 'At the bank',
            value: (
              <Explain
                label="At the bank"
                figure={<MoneyText pence={bankPence} />}
                lines={lines}
                rule="All bank accounts together, as far as statements have been imported."
              />
            ),
          },
          { label: "People's money", value: <MoneyText pence={peoplePence} /> },
          { label: 'Not allocated', value: <MoneyText pence={unallocatedPence} isBalance={false} /> },
          { label: 'In transit', value: <MoneyText pence={inTransitPence} isBalance={false} /> },
        ]}
      />
      <p className={differencePence === 0 ? 'verdict' : 'verdict verdict-bad'}>
        {differencePence === 0 ? (
          <>
            <CircleCheck size={20} aria-hidden /> The bank and the books agree to the penny.
          </>
        ) : (
          <>
            <CircleX size={20} aria-hidden /> The bank and the books differ by {formatPounds(differencePence)}
            . Run the checks before you record anything else.
          </>
        )}
      </p>
    </>
  )
}

/** What each bank account holds, and for whom: bank = people + not allocated + in transit. */
export function AccountsTab() {
  const list = useDesk('ledger.listBankAccounts', {})
  return (
    <>
      <Whole />
      <Problem error={list.error} />
      {list.data === undefined ? (
        list.isPending && <Busy />
      ) : (
        <DataTable
          label="Bank accounts and what they hold"
          columns={columns}
          rows={list.data.bankAccounts}
          rowKey={(row) => String(row.id)}
          empty={
            <EmptyState title="No bank account yet.">
              <p>A manager adds the account that people’s direct payments come into, under Office.</p>
            </EmptyState>
          }
        />
      )}
    </>
  )
}
