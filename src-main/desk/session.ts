import type { OpenDatabase } from '../database/open-database.ts'
import type { FolderLock } from '../database/folder-lock.ts'
import type { Role } from '../../src-shared/domain/office/roles.ts'

export type User = { readonly id: number; readonly name: string; readonly role: Role }

export type OpenOffice = { readonly database: OpenDatabase; readonly keyHex: string; readonly user: User }

/** One desk on one data folder: whether it holds the folder, and the office that is open, if one is. */
export type Session = {
  readonly folder: string
  readonly nativeBinding: string | undefined
  readonly openOffice: () => OpenOffice | undefined
  readonly open: (office: OpenOffice) => void
  readonly close: () => Promise<void>
  /** Takes the folder once and keeps it until the desk ends. `undefined` from the maker means that another has it. */
  readonly holdFolder: (take: () => FolderLock | undefined) => boolean
  /** Commands run one at a time, in the order in which they came. */
  readonly oneAtATime: <Value>(work: () => Promise<Value>) => Promise<Value>
  readonly end: () => Promise<void>
}

export function createSession(folder: string, nativeBinding: string | undefined): Session {
  let office: OpenOffice | undefined
  let lock: FolderLock | undefined
  let last: Promise<unknown> = Promise.resolve()

  const close = async (): Promise<void> => {
    const closing = office
    office = undefined
    await closing?.database.close()
  }

  return {
    folder,
    nativeBinding,
    openOffice: () => office,
    open: (next) => {
      office = next
    },
    close,
    holdFolder: (take) => {
      lock ??= take()
      return lock !== undefined
    },
    oneAtATime: (work) => {
      const next = last.then(work, work)
      last = next.catch(() => undefined)
      return next
    },
    end: async () => {
      await last
      await close()
      lock?.release()
      lock = undefined
    },
  }
}
