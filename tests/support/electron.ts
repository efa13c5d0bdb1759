import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, errors, type ElectronApplication, type Page } from 'playwright'
import { buildDesk } from '../../scripts/build.mjs'
import { findElectron } from '../../scripts/electron.mjs'
import { findSqliteBinding } from '../../scripts/sqlite-binding.mjs'

const LAUNCH_LIMIT_MS = 40_000
const repository = path.resolve(import.meta.dirname, '../..')

const prepare = async () => {
  await buildDesk()
  const electron = await findElectron()
  return { electron, binding: await findSqliteBinding(electron.version) }
}
let prepared: ReturnType<typeof prepare> | undefined

export const makeDataFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'desk-'))

/** The binary, arguments and environment that open the real, built desk on a data folder. */
export const deskCommand = async (dataFolder: string) => {
  prepared ??= prepare()
  const { electron, binding } = await prepared
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE',
  )
  return {
    executablePath: electron.path,
    args: [repository, ...sandbox, '--disable-gpu', '--data', dataFolder],
    env: {
      ...Object.fromEntries(inherited),
      ...(binding === undefined ? {} : { DESK_SQLITE_BINDING: binding }),
    },
  }
}

type Command = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/**
 * Starts the program under Playwright. About one start in a hundred hangs between the two debuggers before our code
 * runs, so a start that times out is tried once more; what the program itself does wrong fails both times.
 */
export const launch = async (command: Command): Promise<ElectronApplication> => {
  const start = () => _electron.launch({ ...command, timeout: LAUNCH_LIMIT_MS })
  return start().catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return start()
    throw error
  })
}

export type LaunchedDesk = {
  readonly app: ElectronApplication
  readonly window: Page
  readonly close: () => Promise<void>
}

/** Opens the real desk and waits until its screen is drawn. Without a folder it gets a new one, deleted on `close`. */
export const launchDesk = async ({
  dataFolder,
}: { readonly dataFolder?: string } = {}): Promise<LaunchedDesk> => {
  const folder = dataFolder ?? makeDataFolder()
  const app = await launch(await deskCommand(folder))
  const window = await app.firstWindow()
  await window.waitForFunction(() => document.querySelector('#root')?.hasChildNodes() === true)
  return {
    app,
    window,
    close: async () => {
      await app.close()
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
