import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const LOCK_WAIT_MS = 10 * 60_000

/** Per user, not per checkout, so that a fresh clone finds what an earlier one fetched or built. */
export const cacheFolder = () => {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined) ||
    path.join(os.homedir(), '.cache')
  const folder = path.join(base, 'direct-payments-desk')
  mkdirSync(folder, { recursive: true })
  return folder
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const takeLock = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

const dropLockOfTheDead = (lock) => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    // An empty file is a lock being written this very moment: leave it to the next look.
    if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Runs `work` while no other process on this machine runs work of the same name. */
export const withLock = async (name, work) => {
  const lock = path.join(cacheFolder(), `${name}.lock`)
  const until = Date.now() + LOCK_WAIT_MS
  while (!takeLock(lock)) {
    if (Date.now() > until)
      throw new Error(`Waited ten minutes for ${lock}. If nothing else is running, delete it.`)
    dropLockOfTheDead(lock)
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}
