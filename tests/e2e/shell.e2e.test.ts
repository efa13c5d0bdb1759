import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deskCommand, launchDesk, makeDataFolder, type LaunchedDesk } from '../support/electron.ts'

let folder: string
beforeEach(() => {
  folder = makeDataFolder()
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts the program without driving it, as a person's second click does; answers how it ended. */
const startAndWait = async (dataFolder: string) => {
  const { executablePath, args, env } = await deskCommand(dataFolder)
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}

const chooseInMenu = (desk: LaunchedDesk, menuName: string, label: string) =>
  desk.app.evaluate(
    ({ Menu }, [wantedMenu, wantedItem]) => {
      const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === wantedMenu)
      menu?.submenu?.items.find((item) => item.label === wantedItem)?.click()
    },
    [menuName, label] as const,
  )

const deskProcessIds = (desk: LaunchedDesk) =>
  desk.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter((metric) => metric.name === 'Desk data')
      .map((metric) => metric.pid),
  )

const askUnknown = (desk: LaunchedDesk) =>
  desk.window.evaluate(() => window.desk.call('unknown.operation', {}))

describe('starting', () => {
  test('the window is as wide as an office laptop and named by its page', async () => {
    const desk = await launchDesk({ dataFolder: folder })
    const seen = () =>
      desk.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        return { size: window?.getSize(), title: window?.getTitle() }
      })
    await desk.window.getByRole('heading', { level: 1 }).waitFor()
    const pageTitle = await desk.window.title()
    // The window hears of the page's title a moment after the page has it.
    await expect.poll(async () => (await seen()).title).toBe(pageTitle)
    const { size } = await seen()
    await desk.close()
    expect(size).toEqual([1366, 768])
    expect(pageTitle).toContain('Direct Payments Desk')
  })

  test('a second start on the same data ends at once and leaves the first open', async () => {
    const desk = await launchDesk({ dataFolder: folder })
    const second = await startAndWait(folder)
    const answer = await askUnknown(desk)
    await desk.close()
    expect(second.code).toBe(0)
    expect(answer).toMatchObject({ code: 'unknown-operation' })
  })

  test('two sets of data may be open side by side', async () => {
    const other = makeDataFolder()
    const first = await launchDesk({ dataFolder: folder })
    const second = await launchDesk({ dataFolder: other })
    const answers = await Promise.all([askUnknown(first), askUnknown(second)])
    await second.close()
    await first.close()
    rmSync(other, { recursive: true, force: true, maxRetries: 5 })
    expect(answers).toMatchObject([{ code: 'unknown-operation' }, { code: 'unknown-operation' }])
  })

  test('broken window settings do not stop it', async () => {
    mkdirSync(path.join(folder, 'window'))
    writeFileSync(path.join(folder, 'window/window.json'), '{"width":')
    const desk = await launchDesk({ dataFolder: folder })
    const answer = await askUnknown(desk)
    await desk.close()
    expect(answer).toMatchObject({ code: 'unknown-operation' })
  })
})

describe('running', () => {
  let desk: LaunchedDesk
  beforeEach(async () => {
    desk = await launchDesk({ dataFolder: folder })
  })
  afterEach(() => desk.close())

  test('the menu tells the screen where to go', async () => {
    await desk.window.evaluate(() => {
      const heard: string[] = []
      window.desk.onMenu((event) => {
        heard.push(event)
        document.body.dataset['heard'] = heard.join(' ')
      })
    })
    await chooseInMenu(desk, 'Go', 'Pay')
    await chooseInMenu(desk, 'File', 'Lock desk')
    await chooseInMenu(desk, 'Help', 'Keyboard keys')
    await desk.window.waitForFunction(() => document.body.dataset['heard']?.includes('show-keys') === true)
    expect(await desk.window.evaluate(() => document.body.dataset['heard'])).toBe(
      'go-pay lock-desk show-keys',
    )
  })

  test('when the process that owns the data dies, another takes its place', async () => {
    await askUnknown(desk)
    const [before] = await deskProcessIds(desk)
    if (before === undefined) throw new Error('no desk process')
    process.kill(before, 'SIGKILL')
    for (let tries = 0; tries < 50 && (await deskProcessIds(desk)).includes(before); tries += 1)
      await sleep(100)
    expect(await askUnknown(desk)).toMatchObject({ ok: false, code: 'unknown-operation' })
    const after = await deskProcessIds(desk)
    expect(after).toHaveLength(1)
    expect(after).not.toContain(before)
  })

  test('when it keeps dying it is left alone, and calls say so', async () => {
    for (let death = 0; death < 4; death += 1) {
      await askUnknown(desk)
      const [pid] = await deskProcessIds(desk)
      if (pid === undefined) throw new Error('no desk process')
      process.kill(pid, 'SIGKILL')
      for (let tries = 0; tries < 50 && (await deskProcessIds(desk)).includes(pid); tries += 1)
        await sleep(100)
    }
    expect(await askUnknown(desk)).toEqual({ ok: false, code: 'desk-stopped' })
  })

  test('a screen that crashes is drawn again', async () => {
    await desk.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const [window] = BrowserWindow.getAllWindows()
          window?.webContents.once('did-finish-load', () => {
            resolve()
          })
          window?.webContents.forcefullyCrashRenderer()
        }),
    )
    const title = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.isCrashed()),
    )
    expect(title).toEqual([false])
  })
})
