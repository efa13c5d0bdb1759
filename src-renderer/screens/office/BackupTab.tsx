import { Link } from 'wouter'
import { useCommand, useDesk } from '../../api/hooks.ts'
import { Button } from '../../components/Button.tsx'
import { useKeys } from '../../components/keys.ts'
import { Problem } from '../../components/Problem.tsx'
import { formatMoment } from '../../format/moment.ts'
import { routes } from '../../routes.ts'

export function BackupTab() {
  const today = useDesk('office.today', {})
  const backup = useCommand('office.backUp')
  const run = (): void => {
    if (!backup.isPending) backup.mutate({})
  }
  useKeys([{ key: 'Ctrl+Enter', label: 'back up now', action: run }])
  const last = today.data?.figures.lastBackupAt
  return (
    <>
      <p className="lead">
        A backup is an encrypted copy of the whole office. The desk opens each copy and adds it up before it
        says that it is good. Keep copies somewhere other than this computer.
      </p>
      {last !== undefined && (
        <p>
          Last good backup: <strong>{last === null ? 'none yet' : formatMoment(last)}</strong>
        </p>
      )}
      <Problem error={backup.error} />
      <div className="form-actions">
        <Button kind="primary" isPending={backup.isPending} onPress={run}>
          Back up now
        </Button>
        <Link href={routes.checks}>Check the books</Link>
      </div>
      {backup.data !== undefined && (
        <p role="status" className="done">
          {backup.data.fileName} was written, opened and checked at {formatMoment(backup.data.checkedAt)}. It
          holds {backup.data.entries.toLocaleString('en-GB')} entries.
        </p>
      )}
    </>
  )
}
