import path from 'node:path'
import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { succeed, refuse } from '../../src-shared/result.ts'
import { backUpFile } from '../database/backup.ts'
import type { HandlersOf } from '../desk/context.ts'
import { pageOfAudit } from './audit-trail.repository.ts'
import { locationOf } from './office-folder.ts'
import { getSettings, recordBackup, updateSettings } from './settings.repository.ts'

/** The office's name, address and numbers, for other areas. */
export { getSettings as officeSettings }

export const settingsHandlers: Pick<
  HandlersOf<typeof officeOperations>,
  'office.settings' | 'office.changeSettings' | 'office.auditTrail' | 'office.backUp'
> = {
  'office.settings': async ({ db }) => {
    const { lastBackupAt, ...settings } = await getSettings(db)
    return succeed({ ...settings, lastBackupAt })
  },

  'office.changeSettings': async ({ trx, note }, { requestId, ...settings }) => {
    note({ subject: 'office:1', before: await getSettings(trx), after: { ...settings, requestId } })
    await updateSettings(trx, settings)
    return succeed({})
  },

  'office.auditTrail': async ({ db }, { before, subject }) => succeed(await pageOfAudit(db, before, subject)),

  'office.backUp': async ({ trx, session, now }) => {
    const keyHex = session.openOffice()?.keyHex
    if (keyHex === undefined) throw new Error('no office is open')
    const at = now()
    const fileName = `office-${at.slice(0, 19).replaceAll(/[:T]/g, '-')}.db`
    try {
      const { entries } = backUpFile(
        locationOf(session, keyHex),
        path.join(session.folder, 'backups', fileName),
      )
      await recordBackup(trx, at)
      return succeed({ fileName, entries, checkedAt: at })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL')
        return refuse('disk-full')
      throw error
    }
  },
}
