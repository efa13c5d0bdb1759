import type { Office, SignOff } from '../../src-shared/domain/letters/letter-facts.ts'
import type { Reader } from '../database/schema.ts'
import { officeSettings } from '../office/settings.service.ts'

/** Who writes, and who signs and can be called. */
export type LetterHead = { readonly office: Office; readonly signOff: SignOff }

export const linesOfAddress = (address: string): string[] =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export async function letterHead(db: Reader): Promise<LetterHead> {
  const { name, address, phone, hours, contactName } = await officeSettings(db)
  return {
    office: { name, addressLines: linesOfAddress(address), phone },
    signOff: { name: contactName, phone, hours },
  }
}
