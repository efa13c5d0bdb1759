import { CircleCheck, CircleX } from 'lucide-react'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { useKeys } from '../../components/keys.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'

/** Proves the books: every sum beside what it must equal, with how much was counted. */
export function ChecksScreen() {
  const verify = useDesk('office.verify', {})
  const again = (): void => {
    void verify.refetch()
  }
  useKeys([{ key: 'Ctrl+Enter', label: 'check again', action: again }])
  return (
    <>
      <PageHeader
        title="Checks"
        aside="The books prove themselves"
        actions={
          <Button kind="primary" onPress={again} isPending={verify.isFetching}>
            Check again
          </Button>
        }
      />
      <Problem error={verify.error} />
      {verify.isPending && <Busy what="Adding everything up" />}
      {verify.data !== undefined && (
        <>
          <p role="status" className={verify.data.isClean ? 'verdict' : 'verdict verdict-bad'}>
            {verify.data.isClean ? (
              <>
                <CircleCheck size={20} aria-hidden /> Everything adds up.
              </>
            ) : (
              <>
                <CircleX size={20} aria-hidden /> Something does not add up. {verify.data.firstBroken} Stop
                recording and restore the last backup, or call for help first.
              </>
            )}
          </p>
          <table className="figures figures-wide">
            <caption className="only-heard">Checks of the books and the audit trail</caption>
            <thead>
              <tr>
                <th scope="col">What is proved</th>
                <th scope="col">Outcome</th>
                <th scope="col">Counted</th>
                <th scope="col" className="left">
                  Detail
                </th>
              </tr>
            </thead>
            <tbody>
              {verify.data.checks.map((check) => (
                <tr key={check.name}>
                  <th scope="row">{check.name}</th>
                  <td className={check.isTrue ? '' : 'overdue'}>{check.isTrue ? 'True' : 'Not true'}</td>
                  <td>{check.counted.toLocaleString('en-GB')}</td>
                  <td className="left muted">{check.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}
