import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { BalanceChart } from '../../components/BalanceChart.tsx'
import { Button } from '../../components/Button.tsx'
import { Busy } from '../../components/Busy.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { categoryNames } from './category-names.ts'
import { EntryDrawer } from './EntryDrawer.tsx'
import { OpeningBalanceDialog } from './OpeningBalanceDialog.tsx'
import type { Person } from './person-words.ts'

type Account = Output<'ledger.account'>
type Row = Account['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'day',
    header: 'Day',
    width: '7.5rem',
    cell: (row) => <DateText date={row.postedOn} />,
    sort: (row) => row.postedOn,
  },
  {
    key: 'what',
    header: 'What',
    width: 'minmax(14rem, 3fr)',
    cell: (row) => (
      <>
        {row.description}
        {row.isReversed && <span className="muted"> (reversed later)</span>}
        {row.isReversal && <span className="muted"> (a reversal)</span>}
      </>
    ),
  },
  {
    key: 'category',
    header: 'For',
    width: 'minmax(9rem, 1fr)',
    cell: (row) => categoryNames[row.category],
    sort: (row) => categoryNames[row.category],
  },
  {
    key: 'amount',
    header: 'In or out',
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.amountPence} isBalance={false} />,
    sort: (row) => row.amountPence,
  },
  {
    key: 'balance',
    header: 'Balance',
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.balanceAfterPence} />,
  },
]

function SpokenFor({ account }: { readonly account: Account }) {
  return (
    <table className="figures figures-wide">
      <caption>Spoken for</caption>
      <thead>
        <tr>
          <th scope="col">What must still leave</th>
          <th scope="col">Due</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {account.spokenFor.map((item) => (
          <tr key={item.expectedItemId}>
            <th scope="row">{item.description}</th>
            <td>
              <DateText date={item.dueOn} />
            </td>
            <td>
              <MoneyText pence={item.amountPence} isBalance={false} />
            </td>
          </tr>
        ))}
        {account.spokenFor.length === 0 && (
          <tr>
            <th scope="row">Nothing is due.</th>
            <td />
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Together</th>
          <td />
          <td>
            <MoneyText pence={account.spokenForPence} isBalance={false} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function ByCategory({ account }: { readonly account: Account }) {
  return (
    <table className="figures figures-wide">
      <caption>Where it came from and went</caption>
      <tbody>
        <tr>
          <th scope="row">Balance before</th>
          <td>
            <MoneyText pence={account.openingPence} />
          </td>
        </tr>
        {account.byCategory.map(({ category, amountPence }) => (
          <tr key={category}>
            <th scope="row">{categoryNames[category]}</th>
            <td>
              <MoneyText pence={amountPence} isBalance={false} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Balance now</th>
          <td>
            <MoneyText pence={account.closingPence} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

export function MoneyTab({ person }: { readonly person: Person }) {
  const found = useDesk('ledger.account', { recipientId: person.id })
  const [open, setOpen] = useState<number | undefined>()
  const [isOpening, setIsOpening] = useState(false)
  const { may } = useSession()
  if (found.data === undefined) return found.isPending ? <Busy /> : <Problem error={found.error} />
  const account = found.data
  return (
    <>
      <BalanceChart title={`${person.knownAs}’s money, week by week`} weeks={account.weekly} />
      <div className="two-columns">
        <SpokenFor account={account} />
        <ByCategory account={account} />
      </div>
      <DataTable
        label={`Movements of ${person.name}`}
        columns={columns}
        rows={account.rows}
        rowKey={(row) => String(row.postingId)}
        onOpen={(row) => {
          setOpen(row.entryId)
        }}
        empty={
          <EmptyState title="No money has moved yet.">
            <p>The first council payment appears here when its bank statement is imported.</p>
            {may('banking.write') && (
              <Button
                onPress={() => {
                  setIsOpening(true)
                }}
              >
                Record an opening balance
              </Button>
            )}
          </EmptyState>
        }
      />
      {isOpening && (
        <OpeningBalanceDialog
          person={person}
          onClose={() => {
            setIsOpening(false)
          }}
        />
      )}
      {open !== undefined && (
        <EntryDrawer
          entryId={open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}
