import { randomInt } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import path from 'node:path'

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Writes a fault to `faults.log` under a short reference; the log stays on this machine and holds no input. */
export function createFaultLog(
  folder: string,
  now: () => string,
): (error: unknown, operation: string) => string {
  return (error, operation) => {
    const reference = Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      appendFileSync(path.join(folder, 'faults.log'), `${now()} ${reference} ${operation}\n${trace}\n\n`)
    } catch {
      // A folder that cannot be written is itself the likely fault; the reference still reaches the person.
    }
    return reference
  }
}
