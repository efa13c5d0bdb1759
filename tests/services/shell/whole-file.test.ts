import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainFileName, writeWhole } from '../../../src-main/electron/whole-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'desk-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  ['Payslip Asha Patel 2026-11.pdf', 'Payslip Asha Patel 2026-11.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\win.ini', 'C--Windows-win.ini'],
  ['a\u0000b\n.pdf', 'a-b-.pdf'],
  [' . ', 'document'],
  ['', 'document'],
])('%j is saved as %j', (name, plain) => {
  expect(plainFileName(name)).toBe(plain)
})

test('a document is written whole, for its owner only, and replaces what was there', async () => {
  const file = path.join(folder, 'letter.pdf')
  writeFileSync(file, 'an older and longer letter')
  await writeWhole(file, Buffer.from('new'))
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['letter.pdf'])
})

test('a document that cannot be put in its place leaves nothing behind', async () => {
  await expect(
    writeWhole(path.join(folder, 'no-such-folder', 'letter.pdf'), Buffer.from('x')),
  ).rejects.toThrow('ENOENT')
  await expect(writeWhole(folder, Buffer.from('x'))).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
})
