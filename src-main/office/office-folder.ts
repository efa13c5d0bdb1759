import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { takeFolder } from '../database/folder-lock.ts'
import type { DatabaseLocation } from '../database/open-database.ts'
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

/** Folder by folder: Node's own recursive mkdir never returns where a file system refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export type FolderState =
  | { readonly state: 'empty' | 'read-only-folder' | 'in-use' | 'corrupt' }
  | { readonly state: 'office'; readonly keys: KeyFile }

/** Takes the folder if nobody has it and says what is in it. Nothing is changed but the lock file. */
export function lookIntoFolder(session: Session): FolderState {
  const { folder, nativeBinding } = session
  if (!isWritable(folder)) return { state: 'read-only-folder' }
  if (!session.holdFolder(() => takeFolder(folder, nativeBinding))) return { state: 'in-use' }
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
