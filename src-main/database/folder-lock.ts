import path from 'node:path'
import SQLite from 'better-sqlite3'

/** Held while this desk has the folder; the operating system lets go of it whenever and however the process ends. */
export type FolderLock = { readonly release: () => void }

/**
 * Takes the folder for one program at a time, with SQLite's own file lock on a small file beside the office:
 * unlike a file with a process number in it, it cannot be left behind by a crash. Undefined when another copy has it.
 */
export function takeFolder(folder: string, nativeBinding?: string): FolderLock | undefined {
  const lock = new SQLite(path.join(folder, 'desk.lock'), {
    timeout: 0,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
