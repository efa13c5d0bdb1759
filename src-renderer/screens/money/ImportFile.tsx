import { useMutation } from '@tanstack/react-query'
import { FileInput } from 'lucide-react'
import { Link } from 'wouter'
import { chooseStatement } from '../../api/client.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FilterChoice } from '../../components/FilterBar.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import type { ImportTask } from './import-task.ts'
import type { BankAccount } from './money-words.ts'

type Props = {
  readonly accounts: readonly BankAccount[] | undefined
  readonly task: ImportTask
  readonly onMove: (task: ImportTask) => void
}

/** Which account, and which file. A bank the desk knows already goes straight on to its balances. */
export function ImportFile({ accounts, task, onMove }: Props) {
  const only = accounts?.length === 1 ? accounts[0]?.id : undefined
  const bankAccountId = task.bankAccountId ?? only
  const known = useDesk(
    'banking.mappingOf',
    { bankAccountId: bankAccountId ?? 0 },
    { enabled: bankAccountId !== undefined },
  )
  const choosing = useMutation({ mutationFn: chooseStatement, networkMode: 'always' })
  const choose = (): void => {
    choosing.mutate(undefined, {
      onSuccess: (chosen) => {
        if (chosen === undefined || bankAccountId === undefined) return
        const step = known.data?.mapping === null ? 'mapping' : 'balances'
        onMove({ step, bankAccountId, file: { ...chosen, key: crypto.randomUUID() } })
      },
    })
  }
  if (accounts === undefined) return <Busy />
  if (accounts.length === 0)
    return (
      <EmptyState title="There is no bank account yet.">
        <p>
          A manager adds it under <Link href={routes.office('bank-accounts')}>Office, Bank accounts</Link>.
        </p>
      </EmptyState>
    )
  return (
    <>
      <p className="lead">
        Download the statement from the bank as a CSV file. The desk reads it here; nothing is sent anywhere.
      </p>
      <div className="filter">
        <FilterChoice
          label="Bank account"
          all="Choose"
          value={bankAccountId === undefined ? undefined : String(bankAccountId)}
          choices={accounts.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(id) => {
            onMove({ step: 'file', ...(id === undefined ? {} : { bankAccountId: Number(id) }) })
          }}
        />
      </div>
      <Problem error={choosing.error ?? known.error} />
      <div className="form-actions">
        <Button
          kind="primary"
          icon={<FileInput size={16} aria-hidden />}
          isDisabled={known.data === undefined}
          isPending={choosing.isPending}
          onPress={choose}
        >
          Choose the file
        </Button>
        {bankAccountId === undefined && <span className="muted">Choose the bank account first.</span>}
      </div>
    </>
  )
}
