import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import { z } from 'zod'

/** The database key, locked with a key made from a password (argon2id) by AES-256-GCM. */
const wrappedKey = z.strictObject({
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  sealed: z.base64(),
})

const keyFile = z.strictObject({
  format: z.literal(1),
  officeName: z.string(),
  users: z.array(z.strictObject({ name: z.string(), key: wrappedKey })),
  recovery: wrappedKey,
})
export type KeyFile = z.infer<typeof keyFile>
export type WrappedKey = z.infer<typeof wrappedKey>

export const keyFilePath = (folder: string): string => path.join(folder, 'office.keys.json')

/** argon2id with 64 MiB and three passes: about a fifth of a second, and dear for somebody who guesses. */
const keyFromPassword = (password: string, salt: Buffer): Promise<Buffer> =>
  hashRaw(password.normalize('NFKC'), {
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
    outputLen: 32,
    salt,
  })

/** Locks the database key with a password. Every call has a new salt and nonce. */
export async function wrapKey(keyHex: string, password: string): Promise<WrappedKey> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await keyFromPassword(password, salt), nonce)
  const sealed = Buffer.concat([cipher.update(keyHex, 'hex'), cipher.final()])
  const text = (bytes: Buffer): string => bytes.toString('base64')
  return { salt: text(salt), nonce: text(nonce), tag: text(cipher.getAuthTag()), sealed: text(sealed) }
}

/** The database key, or undefined when the password is not the one. */
export async function unwrapKey(wrapped: WrappedKey, password: string): Promise<string | undefined> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const key = await keyFromPassword(password, bytes(wrapped.salt))
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(wrapped.nonce))
  decipher.setAuthTag(bytes(wrapped.tag))
  try {
    return Buffer.concat([decipher.update(bytes(wrapped.sealed)), decipher.final()]).toString('hex')
  } catch {
    // GCM refuses a wrong key; there is nothing else to learn from it.
    return undefined
  }
}

export const newDatabaseKey = (): string => randomBytes(32).toString('hex')

/** Easy to read aloud and to type: no I, L, O, U, 0 or 1. Thirty of these thirty hold 147 bits, in six groups. */
const RECOVERY_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

export function newRecoveryKey(): string {
  const letters: string[] = []
  while (letters.length < 30) {
    const value = randomBytes(1)[0] ?? 0
    // 240 is the last multiple of 30 in a byte: past it, some letters would come up more often.
    if (value < 240) letters.push(RECOVERY_LETTERS[value % 30] ?? '')
  }
  return (letters.join('').match(/.{5}/g) ?? []).join('-')
}

/** What somebody typed from paper, with the case, blanks and dashes put right. */
export const tidyRecoveryKey = (typed: string): string =>
  (
    typed
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .match(/.{1,5}/g) ?? []
  ).join('-')

/** Undefined when there is no office here. Throws when the file cannot be read as a key file. */
export function readKeyFile(folder: string): KeyFile | undefined {
  const file = keyFilePath(folder)
  if (!existsSync(file)) return undefined
  return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Writes beside and renames, so that a crash leaves the old file or the new one, never half of one. */
export function writeKeyFile(folder: string, content: KeyFile): void {
  const file = keyFilePath(folder)
  const descriptor = openSync(`${file}.new`, 'w', 0o600)
  try {
    writeSync(descriptor, `${JSON.stringify(keyFile.parse(content), undefined, 2)}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${file}.new`, file)
}
