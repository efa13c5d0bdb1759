import { accessSync, constants, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { takeFolder } from '../database/folder-lock.ts'
import type { DatabaseLocation } from '../database/open-database.ts'
import { makeFolder } from '../desk/make-folder.ts'
import type { Session } from '../desk/session.ts'
import { keyFilePath, readKeyFile, type KeyFile } from './key-file.ts'

export const databaseFile = (folder: string): string => path.join(folder, 'office.db')

export const locationOf = (
  session: Session,
  keyHex: string,
  file = databaseFile(session.folder),
): DatabaseLocation => ({
  file,
  keyHex,
  ...(session.nativeBinding === undefined ? {} : { nativeBinding: session.nativeBinding }),
})

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A folder whose rights allow writing may still refuse it: a memory stick with its switch on, a full network drive. */
const refusesWriting = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(CANTOPEN|READONLY)/.test(error.code)

export type FolderState =
  | { readonly state: 'empty' | 'read-only-folder' | 'in-use' | 'corrupt' }
  | { readonly state: 'office'; readonly keys: KeyFile }

/** Takes the folder if nobody has it and says what is in it. Nothing is changed but the lock file. */
export function lookIntoFolder(session: Session): FolderState {
  const { folder, nativeBinding } = session
  if (!isWritable(folder)) return { state: 'read-only-folder' }
  try {
    if (!session.holdFolder(() => takeFolder(folder, nativeBinding))) return { state: 'in-use' }
  } catch (error) {
    if (refusesWriting(error)) return { state: 'read-only-folder' }
    throw error
  }
  try {
    const keys = readKeyFile(folder)
    // A database without its key file cannot be opened by anybody; making a new office over it would lose it.
    if (keys === undefined) return { state: existsSync(databaseFile(folder)) ? 'corrupt' : 'empty' }
    return { state: 'office', keys }
  } catch {
    return { state: 'corrupt' }
  }
}

/** Takes away what a creation that failed half-way left. Only for a folder that was empty before. */
export function clearUnfinished(folder: string): void {
  rmSync(keyFilePath(folder), { force: true })
  for (const ending of ['', '-wal', '-shm']) rmSync(`${databaseFile(folder)}${ending}`, { force: true })
}
