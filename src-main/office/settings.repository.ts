import type { Reader, Writer } from '../database/schema.ts'

export type OfficeSettings = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly hours: string
  readonly contactName: string
  readonly independentAdvice: string
  readonly idleLockMinutes: number
  readonly bacsServiceUserNumber: string
}

export async function getSettings(
  db: Reader,
): Promise<OfficeSettings & { readonly lastBackupAt: string | null }> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirstOrThrow()
  return {
    name: row.name,
    address: row.address,
    phone: row.phone,
    hours: row.hours,
    contactName: row.contact_name,
    independentAdvice: row.independent_advice,
    idleLockMinutes: row.idle_lock_minutes,
    bacsServiceUserNumber: row.bacs_service_user_number,
    lastBackupAt: row.last_backup_at,
  }
}

const columnsOf = (settings: OfficeSettings) => ({
  name: settings.name,
  address: settings.address,
  phone: settings.phone,
  hours: settings.hours,
  contact_name: settings.contactName,
  independent_advice: settings.independentAdvice,
  idle_lock_minutes: settings.idleLockMinutes,
  bacs_service_user_number: settings.bacsServiceUserNumber,
})

export async function insertOffice(trx: Writer, settings: OfficeSettings): Promise<void> {
  await trx
    .insertInto('office')
    .values({ id: 1, ...columnsOf(settings), last_backup_at: null })
    .execute()
}

export async function updateSettings(trx: Writer, settings: OfficeSettings): Promise<void> {
  await trx.updateTable('office').set(columnsOf(settings)).execute()
}

export async function recordBackup(trx: Writer, at: string): Promise<void> {
  await trx.updateTable('office').set({ last_backup_at: at }).execute()
}
