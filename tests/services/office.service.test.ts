import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clockAt } from '../../src-main/desk/clock.ts'
import { createDesk } from '../../src-main/desk/desk.ts'
import { openConnection } from '../../src-main/database/open-database.ts'
import { openTestDesk } from '../support/desk.ts'

const manager = {
  officeName: 'Northbridge Desk',
  managerName: 'Ama Boateng',
  password: 'correct horse battery',
}

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-office-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function deskOn(folder: string) {
  const desk = createDesk({
    folder,
    clock: clockAt('2026-11-21'),
    report: (error) => {
      throw error
    },
  })
  onTestFinished(() => desk.end())
  return desk
}

describe('an office', () => {
  test('is made, locked, opened again, and refuses a wrong password', async () => {
    const folder = emptyFolder()
    const { dispatch, end } = deskOn(folder)
    expect(await dispatch('office.state', {})).toMatchObject({ value: { state: 'empty' } })
    expect(await dispatch('office.listUsers', {})).toEqual({ ok: false, code: 'not-signed-in' })
    const made = await dispatch('office.create', manager)
    expect(made).toMatchObject({ ok: true, value: { user: { name: 'Ama Boateng', role: 'manager' } } })
    expect(await dispatch('office.create', manager)).toEqual({ ok: false, code: 'office-exists' })
    expect(await dispatch('office.state', {})).toMatchObject({ value: { state: 'open' } })
    await dispatch('office.lock', {})
    expect(await dispatch('office.state', {})).toMatchObject({ value: { state: 'locked' } })
    expect(await dispatch('office.signIn', { userName: 'Ama Boateng', password: 'wrong' })).toEqual({
      ok: false,
      code: 'wrong-password',
    })
    expect(await dispatch('office.signIn', { userName: 'Nobody', password: manager.password })).toEqual({
      ok: false,
      code: 'wrong-password',
    })
    expect(
      await dispatch('office.signIn', { userName: 'Ama Boateng', password: manager.password }),
    ).toMatchObject({
      ok: true,
    })
    await end()
    const header = readFileSync(path.join(folder, 'office.db')).subarray(0, 16).toString('latin1')
    expect(header).not.toContain('SQLite')
  })

  test('opens with the printed recovery key, typed any way, and takes a new password', async () => {
    const folder = emptyFolder()
    const { dispatch } = deskOn(folder)
    const made = await dispatch('office.create', manager)
    const recoveryKey = (made as { value: { recoveryKey: string } }).value.recoveryKey
    expect(recoveryKey).toMatch(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/)
    await dispatch('office.lock', {})
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
    const input = { userName: 'Ama Boateng', newPassword: 'another long password' }
    expect(await dispatch('office.recover', { ...input, recoveryKey: 'AAAAA-BBBBB' })).toEqual({
      ok: false,
      code: 'wrong-recovery-key',
    })
    expect(await dispatch('office.recover', { ...input, recoveryKey: typed })).toMatchObject({ ok: true })
    await dispatch('office.lock', {})
    expect(
      await dispatch('office.signIn', { userName: 'Ama Boateng', password: manager.password }),
    ).toMatchObject({
      code: 'wrong-password',
    })
    expect(
      await dispatch('office.signIn', { userName: 'Ama Boateng', password: input.newPassword }),
    ).toMatchObject({ ok: true })
  })

  test('cannot be opened by a second copy, and can once the first has ended', async () => {
    const folder = emptyFolder()
    const first = deskOn(folder)
    await first.dispatch('office.create', manager)
    const second = deskOn(folder)
    expect(await second.dispatch('office.state', {})).toMatchObject({ value: { state: 'in-use' } })
    expect(
      await second.dispatch('office.signIn', { userName: 'Ama Boateng', password: manager.password }),
    ).toEqual({
      ok: false,
      code: 'in-use',
    })
    await first.end()
    expect(
      await second.dispatch('office.signIn', { userName: 'Ama Boateng', password: manager.password }),
    ).toMatchObject({
      ok: true,
    })
  })

  test('says so when the file is newer or damaged, and when the folder cannot be written', async () => {
    const folder = emptyFolder()
    const { dispatch, session } = deskOn(folder)
    await dispatch('office.create', manager)
    const keyHex = session.openOffice()?.keyHex ?? ''
    await dispatch('office.lock', {})
    const file = path.join(folder, 'office.db')
    const connection = openConnection({ file, keyHex }, false)
    connection.pragma('user_version = 9990')
    connection.close()
    const credentials = { userName: 'Ama Boateng', password: manager.password }
    expect(await dispatch('office.signIn', credentials)).toEqual({
      ok: false,
      code: 'newer-file',
      details: { version: 9990 },
    })
    writeFileSync(file, Buffer.alloc(8192, 7))
    for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
    expect(await dispatch('office.signIn', credentials)).toEqual({ ok: false, code: 'corrupt-file' })
    // Nothing was made anew over the damaged file.
    expect(readFileSync(file).every((byte) => byte === 7)).toBe(true)
    const readOnly = deskOn('/proc/desk')
    expect(await readOnly.dispatch('office.state', {})).toMatchObject({
      value: { state: 'read-only-folder' },
    })
    expect(await readOnly.dispatch('office.create', manager)).toEqual({ ok: false, code: 'read-only-folder' })
  })

  test('keeps its users, and never loses its last manager', async () => {
    const folder = emptyFolder()
    const { dispatch } = deskOn(folder)
    await dispatch('office.create', manager)
    const add = { requestId: randomUUID(), name: 'Lee', role: 'auditor', password: 'only reads things' }
    const added = await dispatch('office.addUser', add)
    expect(added).toMatchObject({ ok: true })
    expect(await dispatch('office.addUser', add)).toEqual(added)
    expect(await dispatch('office.addUser', { ...add, role: 'manager' })).toMatchObject({
      code: 'request-id-reused',
    })
    expect(await dispatch('office.addUser', { ...add, requestId: randomUUID() })).toMatchObject({
      code: 'name-taken',
    })
    const change = { requestId: randomUUID(), userId: 1, role: 'caseworker', isActive: true }
    expect(await dispatch('office.changeUser', change)).toMatchObject({ code: 'last-manager' })
    await dispatch('office.signIn', { userName: 'Lee', password: add.password })
    expect(await dispatch('office.changeUser', change)).toMatchObject({ code: 'not-permitted' })
    await dispatch('office.signIn', { userName: 'Ama Boateng', password: manager.password })
    const stop = { requestId: randomUUID(), userId: 2, role: 'auditor', isActive: false }
    expect(await dispatch('office.changeUser', stop)).toMatchObject({ ok: true })
    expect(await dispatch('office.signIn', { userName: 'Lee', password: add.password })).toMatchObject({
      code: 'wrong-password',
    })
  })
})

describe('the one door', () => {
  test('refuses what is not an operation, and says which field is wrong', async () => {
    const desk = await openTestDesk()
    expect(await desk.ask('office.auditTrail', { before: -1 })).toMatchObject({
      code: 'invalid-input',
      details: { field: 'before' },
    })
    const { dispatch } = deskOn(emptyFolder())
    for (const name of ['__proto__', 'constructor', 'office.nothing']) {
      expect(await dispatch(name, {})).toMatchObject({ code: 'unknown-operation' })
    }
  })

  test('writes every command into the audit trail, without secrets', async () => {
    const desk = await openTestDesk()
    const { rows: before } = await desk.call('office.auditTrail', {})
    const { lastBackupAt, ...settings } = await desk.call('office.settings', {})
    expect(lastBackupAt).toBeNull()
    await desk.call('office.changeSettings', { ...settings, phone: '0116 496 0000' })
    const { rows } = await desk.call('office.auditTrail', {})
    expect(rows.length).toBe(before.length + 1)
    expect(rows[0]).toMatchObject({
      userName: 'manager',
      operation: 'office.changeSettings',
      subject: 'office:1',
    })
    expect(rows[0]?.details).toContain('0116 496 0000')
    expect(rows[0]?.details).toContain(settings.phone)
  })

  test('backs up to a checked encrypted copy', async () => {
    const desk = await openTestDesk({ role: 'auditor' })
    const { fileName } = await desk.call('office.backUp', {})
    expect(readdirSync(path.join(desk.folder, 'backups'))).toEqual([fileName])
    const copy = openConnection(
      { file: path.join(desk.folder, 'backups', fileName), keyHex: 'ab'.repeat(32) },
      true,
    )
    expect(copy.prepare('SELECT count(*) FROM app_user').pluck().get()).toBe(5)
    copy.close()
  })
})
