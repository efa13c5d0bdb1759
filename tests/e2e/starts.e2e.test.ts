import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openConnection } from '../../src-main/database/open-database.ts'
import { takeFolder } from '../../src-main/database/folder-lock.ts'
import { readKeyFile, unwrapKey } from '../../src-main/office/key-file.ts'
import { withDesk, withFolder } from '../support/e2e-desk.ts'
import { makeOffice, officePassword } from '../support/e2e-offices.ts'

const TODAY = '2026-11-09'

const signIn = async (page: Page, password: string): Promise<void> => {
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' })

/** Writes a version of the far future into the office, as a later desk would. */
const makeNewer = async (folder: string): Promise<void> => {
  const wrapped = readKeyFile(folder)?.users[0]?.key
  const keyHex = wrapped === undefined ? undefined : await unwrapKey(wrapped, officePassword)
  if (keyHex === undefined) throw new Error('the office has no key')
  const connection = openConnection({ file: path.join(folder, 'office.db'), keyHex }, false)
  connection.pragma('user_version = 999')
  connection.close()
}

const officeFile = (folder: string): string => path.join(folder, 'office.db')
const fingerprint = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

describe('signing in', () => {
  test('a wrong password opens nothing, keeps the name and may be typed again', () =>
    withFolder(async (folder, open) => {
      await makeOffice(folder, TODAY)
      const { page } = await open(TODAY)
      await signIn(page, 'three unrelated wards')
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('That password is not right')
      expect(await page.getByRole('alert').innerText()).toContain('Nothing has changed.')
      expect(await page.getByRole('button', { name: /Your name/ }).innerText()).toBe('Morgan Ellis')
      expect(await today(page).count()).toBe(0)
      await signIn(page, officePassword)
      await today(page).waitFor()
    }))

  test('the recovery key gives a new password, and the old one opens nothing any more', () =>
    withFolder(async (folder, open) => {
      const recoveryKey = await makeOffice(folder, TODAY)
      const first = await open(TODAY)
      await first.page.getByRole('button', { name: 'I have forgotten my password' }).click()
      await first.page.getByLabel('Recovery key').fill('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF')
      await first.page.getByLabel('New password').fill('another long password')
      await first.page.getByRole('button', { name: 'Set the password and open' }).click()
      await expect
        .poll(() => first.page.getByRole('alert').innerText())
        .toContain('That is not the recovery key of this office.')
      // As read aloud from paper: small letters, blanks for dashes.
      await first.page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
      await first.page.getByRole('button', { name: 'Set the password and open' }).click()
      await today(first.page).waitFor()
      await first.close()

      const second = await open(TODAY)
      await signIn(second.page, officePassword)
      await expect
        .poll(() => second.page.getByRole('alert').innerText())
        .toContain('That password is not right')
      await signIn(second.page, 'another long password')
      await today(second.page).waitFor()
    }))
})

describe('a folder in trouble', () => {
  test('an office that another copy has open waits until that copy lets go', () =>
    withFolder(async (folder, open) => {
      await makeOffice(folder, TODAY)
      const other = takeFolder(folder)
      const { page } = await open(TODAY)
      await page.getByRole('heading', { name: 'The office is open somewhere else' }).waitFor()
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('heading', { name: 'The office is open somewhere else' }).waitFor()
      other?.release()
      await page.getByRole('button', { name: 'Try again' }).click()
      await signIn(page, officePassword)
      await today(page).waitFor()
    }))

  // Also the administrator of a computer cannot write there, whatever the rights say.
  test.each(['/proc/desk-data', '/sys/kernel'])('a folder that cannot be written, %s, is named', (folder) =>
    withDesk(folder, TODAY, async ({ page }) => {
      await page.getByRole('heading', { name: 'The desk cannot write in its folder' }).waitFor()
      expect(await page.getByText(folder).count()).toBe(1)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('heading', { name: 'The desk cannot write in its folder' }).waitFor()
      expect(existsSync(path.join(folder, 'desk.lock'))).toBe(false)
    }),
  )

  test('a file of a newer desk is left alone and told of', () =>
    withFolder(async (folder, open) => {
      await makeOffice(folder, TODAY)
      await makeNewer(folder)
      const before = fingerprint(officeFile(folder))
      const { page, close } = await open(TODAY)
      await signIn(page, officePassword)
      await page.getByRole('heading', { name: 'This office needs a newer version of the desk' }).waitFor()
      await close()
      expect(fingerprint(officeFile(folder))).toBe(before)
    }))

  test('a damaged file is told of, not touched, and opens again once its copy is put back', () =>
    withFolder(async (folder, open) => {
      await makeOffice(folder, TODAY)
      const whole = readFileSync(officeFile(folder))
      writeFileSync(officeFile(folder), Buffer.concat([randomBytes(4096), whole.subarray(4096)]))
      const damaged = fingerprint(officeFile(folder))
      const { page } = await open(TODAY)
      await signIn(page, officePassword)
      await page.getByRole('heading', { name: 'The office file is damaged' }).waitFor()
      expect(fingerprint(officeFile(folder))).toBe(damaged)
      writeFileSync(officeFile(folder), whole)
      await page.getByRole('button', { name: 'Try again' }).click()
      await signIn(page, officePassword)
      await today(page).waitFor()
    }))

  test('an office whose key file is lost is never replaced by a new one', () =>
    withFolder(async (folder, open) => {
      await makeOffice(folder, TODAY)
      rmSync(path.join(folder, 'office.keys.json'))
      const before = fingerprint(officeFile(folder))
      const { page, close } = await open(TODAY)
      await page.getByRole('heading', { name: 'The office file is damaged' }).waitFor()
      expect(await page.getByRole('button', { name: 'Make an office' }).count()).toBe(0)
      await close()
      expect(fingerprint(officeFile(folder))).toBe(before)
      expect(existsSync(path.join(folder, 'office.keys.json'))).toBe(false)
      expect(readdirSync(folder).filter((name) => name.startsWith('office'))).toEqual(['office.db'])
    }))
})
