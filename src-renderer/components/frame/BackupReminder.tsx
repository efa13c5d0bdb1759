import { TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { daysBetween } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { routes } from '../../routes.ts'

const OLD_AFTER_DAYS = 7

/** At the foot only when the last good backup is old, or there is none. */
export function BackupReminder() {
  const { today } = useSession()
  const settings = useDesk('office.settings', {})
  if (settings.data === undefined) return null
  const { lastBackupAt } = settings.data
  const days = lastBackupAt === null ? undefined : daysBetween(lastBackupAt.slice(0, 10), today)
  if (days !== undefined && days <= OLD_AFTER_DAYS) return null
  return (
    <p className="work">
      <span className="due">
        <TriangleAlert size={14} aria-hidden />
        {days === undefined ? 'No backup has been made yet.' : `The last backup is ${String(days)} days old.`}
      </span>
      <Link href={routes.office('backup')}>Back up</Link>
    </p>
  )
}
