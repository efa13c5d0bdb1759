import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Steps, type Step } from '../../components/Steps.tsx'
import { routes } from '../../routes.ts'
import { ImportBalances } from './ImportBalances.tsx'
import { ImportFile } from './ImportFile.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useImportTask, type ImportStep, type ImportTask } from './import-task.ts'

const order: readonly ImportStep[] = ['file', 'mapping', 'balances', 'result']
const labels: Readonly<Record<ImportStep, string>> = {
  file: 'Choose the statement',
  mapping: 'Say how the bank writes it',
  balances: 'Balances, and what will happen',
  result: 'What was done',
}

function stepsOf(task: ImportTask): Step[] {
  const at = order.indexOf(task.step)
  return order.map((key, index) => ({
    key,
    label: labels[key],
    note: key === 'file' ? (task.file?.fileName ?? '') : '',
    state: index < at || task.step === 'result' ? 'done' : index === at ? 'now' : 'next',
  }))
}

function CurrentStep() {
  const { task, move, startAgain } = useImportTask()
  const { bankAccountId, file, result } = task
  const accounts = useDesk('ledger.listBankAccounts', {})
  const account = accounts.data?.bankAccounts.find(({ id }) => id === bankAccountId)
  const step = () => {
    if (task.step === 'result' && result !== undefined)
      return <ImportResult result={result} onAgain={startAgain} />
    if (task.step === 'file' || account === undefined || file === undefined)
      return <ImportFile accounts={accounts.data?.bankAccounts} task={task} onMove={move} />
    if (task.step === 'mapping')
      return <ImportMapping key={file.key} account={account} file={file} task={task} onMove={move} />
    return <ImportBalances key={file.key} account={account} file={file} task={task} onMove={move} />
  }
  return (
    <div className="task-page">
      <Steps label="Steps of the import" steps={stepsOf(task)} />
      <div className="stack">
        <h2>{labels[task.step]}</h2>
        {step()}
      </div>
    </div>
  )
}

/** Brings a bank statement in: nothing is guessed, and what will happen is shown before it happens. */
export function ImportScreen() {
  const { may } = useSession()
  return (
    <>
      <PageHeader title="Import a statement" back={{ label: 'Money', address: routes.money() }} />
      {may('banking.write') ? (
        <CurrentStep />
      ) : (
        <EmptyState title="Your role does not import statements.">
          <p>A finance officer or a manager does.</p>
        </EmptyState>
      )}
    </>
  )
}
