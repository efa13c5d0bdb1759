import { Plus } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { recipientStatuses, type RecipientStatus } from '../../../src-shared/domain/recipients/words.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterBar, FilterChoice } from '../../components/FilterBar.tsx'
import { useKeys } from '../../components/keys.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { routes } from '../../routes.ts'
import { statusNames, weeksLeftWords, type PersonRow } from './person-words.ts'

const columns: readonly Column<PersonRow>[] = [
  {
    key: 'name',
    header: 'Name',
    width: 'minmax(11rem, 2fr)',
    cell: (row) => (
      <>
        {row.name}
        {row.knownAs !== row.name && <span className="muted"> {row.knownAs}</span>}
      </>
    ),
    sort: (row) => row.name,
  },
  {
    key: 'reference',
    header: 'Reference',
    width: '7rem',
    cell: (row) => row.reference,
    sort: (row) => row.reference,
  },
  {
    key: 'council',
    header: 'Council',
    width: 'minmax(8rem, 1fr)',
    cell: (row) => row.councilName,
    sort: (row) => row.councilName,
  },
  {
    key: 'status',
    header: 'Status',
    width: '7rem',
    cell: (row) => statusNames[row.status],
    sort: (row) => recipientStatuses.indexOf(row.status),
  },
  {
    key: 'cash',
    header: 'Cash',
    width: '9rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.cashPence} />,
    sort: (row) => row.cashPence,
  },
  {
    key: 'free',
    header: 'Free to spend',
    width: '10rem',
    align: 'right',
    cell: (row) => <MoneyText pence={row.freeToSpendPence} />,
    sort: (row) => row.freeToSpendPence,
  },
  {
    key: 'weeks',
    header: 'Lasts',
    width: '7rem',
    align: 'right',
    cell: (row) => weeksLeftWords(row.weeksLeftTenths),
    sort: (row) => row.weeksLeftTenths ?? 100_000,
  },
]

export function PeopleScreen() {
  const { may } = useSession()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [status, setStatus] = useState<RecipientStatus | undefined>()
  const filter = useRef<HTMLInputElement>(null)
  const asked = useDeferredValue(text.trim())
  const list = useDesk(
    'recipients.list',
    { text: asked, ...(status === undefined ? {} : { status }) },
    { keepPrevious: true },
  )
  const people = list.data?.recipients
  const isFiltered = asked !== '' || status !== undefined
  const add = (): void => {
    go(routes.newPerson)
  }
  useKeys([
    { key: '/', label: 'filter', action: () => filter.current?.focus() },
    ...(may('people.write') ? [{ key: 'N', label: 'new person', action: add }] : []),
  ])
  return (
    <>
      <PageHeader
        title="People"
        aside={people === undefined ? undefined : people.length.toLocaleString('en-GB')}
        leavesFocus
        actions={
          may('people.write') && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={add}>
              Add a person
            </Button>
          )
        }
      />
      <FilterBar ref={filter} label="Name or reference" text={text} onText={setText}>
        <FilterChoice
          label="Status"
          all="Any status"
          value={status}
          choices={recipientStatuses.map((value) => ({ value, label: statusNames[value] }))}
          onChange={setStatus}
        />
      </FilterBar>
      <Problem error={list.error} />
      {people === undefined && list.isPending && <Busy />}
      {people !== undefined && (
        <DataTable
          label="People"
          columns={columns}
          rows={people}
          rowKey={(row) => String(row.id)}
          onOpen={(row) => {
            go(routes.person(row.id))
          }}
          takesFocus
          empty={
            <EmptyState title={isFiltered ? 'Nobody fits this filter.' : 'Nobody is here yet.'}>
              <p>
                {isFiltered
                  ? 'Take some of it away.'
                  : 'Add the first person whose direct payment you look after.'}
              </p>
            </EmptyState>
          }
        />
      )}
    </>
  )
}
