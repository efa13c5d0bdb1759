import { useMutation } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { communicationFormats } from '../../../src-shared/domain/recipients/words.ts'
import { saveDocument } from '../../api/client.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useKeys } from '../../components/keys.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { formatMoment } from '../../format/moment.ts'
import { routes } from '../../routes.ts'
import { formatNames } from '../people/person-words.ts'
import { letterName, type MadeLetter, type ProposedLetter } from './letter-words.ts'
import { WriteLetterDialog } from './WriteLetterDialog.tsx'

const proposedColumns: readonly Column<ProposedLetter>[] = [
  {
    key: 'person',
    header: 'Person',
    width: 'minmax(10rem, 1fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'letter',
    header: 'Letter',
    width: 'minmax(11rem, 1fr)',
    cell: (row) => (
      <>
        {letterName(row.code)} <span className="muted">{row.code}</span>
      </>
    ),
    sort: (row) => row.code,
  },
  { key: 'why', header: 'Why', width: 'minmax(16rem, 2.5fr)', cell: (row) => row.why },
]

const formatName = (format: string): string => {
  const known = communicationFormats.find((one) => one === format)
  return known === undefined ? format : formatNames[known]
}

const madeColumns: readonly Column<MadeLetter>[] = [
  {
    key: 'at',
    header: 'When',
    width: '11rem',
    cell: (row) => formatMoment(row.madeAt),
    sort: (row) => row.madeAt,
  },
  {
    key: 'person',
    header: 'Person',
    width: 'minmax(9rem, 1fr)',
    cell: (row) => row.recipientName,
    sort: (row) => row.recipientName,
  },
  {
    key: 'title',
    header: 'Letter',
    width: 'minmax(12rem, 1.6fr)',
    cell: (row) => (
      <>
        {row.title} <span className="muted">{row.code}</span>
      </>
    ),
    sort: (row) => row.title,
  },
  { key: 'format', header: 'Format', width: 'minmax(10rem, 1fr)', cell: (row) => formatName(row.format) },
  {
    key: 'by',
    header: 'By',
    width: 'minmax(7rem, 0.8fr)',
    cell: (row) => row.madeBy,
    sort: (row) => row.madeBy,
  },
]

function Made({ letters }: { readonly letters: readonly MadeLetter[] }) {
  const saving = useMutation({
    mutationFn: (letter: MadeLetter) => saveDocument('letters.reprint', { letterId: letter.id }),
    networkMode: 'always',
  })
  return (
    <>
      {saving.data?.saved === true && (
        <p role="status" className="done">
          Saved as {saving.data.fileName}, the same to the last byte.
        </p>
      )}
      <Problem error={saving.error} />
      <DataTable
        label="Letters made lately"
        columns={madeColumns}
        rows={letters}
        takesFocus
        rowKey={(row) => String(row.id)}
        openLabel="save the PDF again"
        onOpen={(letter) => {
          saving.mutate(letter)
        }}
        empty={<EmptyState title="No letter has been made yet." />}
      />
    </>
  )
}

function Proposed({ letters }: { readonly letters: readonly ProposedLetter[] }) {
  const [, go] = useLocation()
  return (
    <DataTable
      label="Proposed letters"
      columns={proposedColumns}
      rows={letters}
      rowKey={(row) => `${String(row.recipientId)} ${row.code} ${String(row.expectedItemId)}`}
      openLabel="open the letter"
      onOpen={(row) => {
        go(routes.writeLetter(row.recipientId, row.code, row.expectedItemId))
      }}
      takesFocus
      empty={
        <EmptyState title="No letter is proposed.">
          <p>The desk proposes one when a contribution is late or somebody new begins.</p>
        </EmptyState>
      }
    />
  )
}

/** Letters that should be written, each with why, and those made lately. */
export function LettersScreen({ part }: { readonly part: 'proposed' | 'made' }) {
  const { data, error, isPending } = useDesk('letters.recent', {})
  const [isWriting, setWriting] = useState(false)
  const write = (): void => {
    setWriting(true)
  }
  useKeys([{ key: 'N', label: 'write a letter', action: write }])
  const counts = data === undefined ? {} : { count: data.proposed.length }
  return (
    <>
      <PageHeader
        title="Letters"
        leavesFocus
        actions={
          <Button kind="primary" icon={<PenLine size={16} aria-hidden />} onPress={write}>
            Write a letter
          </Button>
        }
      />
      <Tabs
        label="Letters"
        current={part}
        tabs={[
          { key: 'proposed', label: 'Proposed', address: routes.letters, ...counts },
          { key: 'made', label: 'Made lately', address: routes.lettersMade },
        ]}
      />
      <Problem error={error} />
      {data === undefined && isPending && <Busy />}
      {data !== undefined &&
        (part === 'proposed' ? <Proposed letters={data.proposed} /> : <Made letters={data.made} />)}
      {isWriting && (
        <WriteLetterDialog
          onClose={() => {
            setWriting(false)
          }}
        />
      )}
    </>
  )
}
