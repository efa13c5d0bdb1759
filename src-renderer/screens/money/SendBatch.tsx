import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { RefusedError, saveDocument } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog, type Consequence } from '../../components/ConfirmDialog.tsx'
import { Problem } from '../../components/Problem.tsx'
import { countOf, type Batch } from './money-words.ts'

type Format = 'bacs-standard-18' | 'bank-csv'

const formatNames: Readonly<Record<Format, string>> = {
  'bacs-standard-18': 'Bacs file',
  'bank-csv': 'bank CSV file',
}

type Outcome = { readonly isSaved: boolean; readonly words: string }

const notKept =
  'The batch is sent, but its file was not kept. Use “Save the bank file again”: the file is the same to the last letter.'

const consequenceOf = (batch: Batch, format: Format): Consequence => ({
  title: `Pay ${countOf(batch.people, 'person', 'people')} ${formatPounds(batch.totalPence)} from ${batch.bankAccountName}?`,
  sentence: `The desk takes ${formatPounds(batch.totalPence)} from people’s accounts now and makes the ${formatNames[format]} once, for ${formatShortDate(batch.processingDay)}. Then you are asked where to keep the file. Even if you keep it nowhere, the batch counts as sent, and the file can be fetched again.`,
  action: `Send ${countOf(batch.payments, 'payment')}`,
})

/** Sends once: the same request id goes with every try, so a second press cannot send twice. */
function useSend(batch: Batch) {
  const queries = useQueryClient()
  const [requestId] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: async (format: Format): Promise<Outcome> => {
      try {
        const kept = await saveDocument('payments.sendBatch', { requestId, batchId: batch.id, format })
        return kept.saved
          ? { isSaved: true, words: `Sent. The bank file is saved as ${kept.fileName}.` }
          : { isSaved: false, words: notKept }
      } catch (error) {
        // The desk had sent the batch before the window failed to write its file.
        if (error instanceof RefusedError && error.code === 'could-not-save')
          return { isSaved: false, words: notKept }
        throw error
      }
    },
    onSettled: () => queries.invalidateQueries(),
  })
}

export function SendBatch({ batch }: { readonly batch: Batch }) {
  const { may } = useSession()
  const send = useSend(batch)
  const [asked, setAsked] = useState<Format | undefined>()
  const mayPrepare = may('payments.prepare')
  return (
    <>
      {batch.state === 'approved' && !mayPrepare && (
        <p className="lead">It is approved and waits for a colleague who may send payments.</p>
      )}
      {batch.state === 'approved' && mayPrepare && (
        <>
          <Button
            kind="primary"
            isPending={send.isPending}
            onPress={() => {
              setAsked('bacs-standard-18')
            }}
          >
            Send as a Bacs file
          </Button>
          <Button
            isPending={send.isPending}
            onPress={() => {
              setAsked('bank-csv')
            }}
          >
            Send as a bank CSV file
          </Button>
        </>
      )}
      {send.data !== undefined && (
        <p role="status" className={send.data.isSaved ? 'done' : 'done done-partly'}>
          {send.data.words}
        </p>
      )}
      <Problem error={send.error} />
      {asked !== undefined && (
        <ConfirmDialog
          consequence={consequenceOf(batch, asked)}
          onYes={() => {
            send.mutate(asked)
          }}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}
