import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { CallInput, OperationName, Output } from '../../src-shared/contract/index.ts'
import type { Result } from '../../src-shared/result.ts'
import { deskCommand, launch, makeDataFolder } from './electron.ts'

const ANSWER_LIMIT_MS = 30_000

export type RealDesk = {
  readonly app: ElectronApplication
  readonly page: Page
  /** Everything the page said on its console that is an error or a warning. */
  readonly complaints: string[]
  readonly close: () => Promise<void>
  /** Takes away the power: every process of the program ends at once, with nothing closed in order. */
  readonly kill: () => Promise<void>
}

/** Opens the real, built desk on a data folder, on a day that the test states. */
export const openDesk = async (folder: string, today: string): Promise<RealDesk> => {
  const command = await deskCommand(folder)
  const app = await launch({ ...command, env: { ...command.env, DESK_TODAY: today } })
  const page = await app.firstWindow()
  page.setDefaultTimeout(ANSWER_LIMIT_MS)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    app,
    page,
    complaints,
    close: () => app.close(),
    kill: async () => {
      const pids = await app.evaluate((electron) => electron.app.getAppMetrics().map(({ pid }) => pid))
      const gone = app.waitForEvent('close')
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await gone
    },
  }
}

/** Runs work with a folder of its own, deleted afterwards; a desk that the work leaves open is closed first. */
export const withFolder = async <Value>(
  work: (folder: string, open: (today: string) => Promise<RealDesk>) => Promise<Value>,
): Promise<Value> => {
  const folder = makeDataFolder()
  const opened: RealDesk[] = []
  try {
    return await work(folder, async (today) => {
      const desk = await openDesk(folder, today)
      opened.push(desk)
      return desk
    })
  } finally {
    for (const desk of opened) await desk.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** One desk on a folder that stays as it is. */
export const withDesk = async (
  folder: string,
  today: string,
  work: (desk: RealDesk) => Promise<void>,
): Promise<void> => {
  const desk = await openDesk(folder, today)
  try {
    await work(desk)
  } finally {
    await desk.close()
  }
}

/** Asks through the door of the page, as its screens do. The requestId is made here unless the test gives one. */
export const ask = async <Name extends OperationName>(
  page: Page,
  operation: Name,
  input: CallInput<Name>,
  callId?: string,
): Promise<Result<Output<Name>, string>> => {
  const answer = await page.evaluate(([name, given, id]) => window.desk.call(name, given, id), [
    operation,
    input,
    callId,
  ] as const)
  return answer as Result<Output<Name>, string>
}

/** The same, where a refusal is a failure of the test. */
export const askValue = async <Name extends OperationName>(
  page: Page,
  operation: Name,
  input: CallInput<Name>,
): Promise<Output<Name>> => {
  const answer = await ask(page, operation, input)
  if (!answer.ok)
    throw new Error(`${operation} was refused: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
  return answer.value
}

/** Answers the next dialogs of the program: the file to open, or the folder that files are saved in. */
export const answerDialogs = async (
  app: ElectronApplication,
  { openFile, saveFolder }: { readonly openFile?: string; readonly saveFolder?: string },
): Promise<void> => {
  if (saveFolder !== undefined) mkdirSync(saveFolder, { recursive: true })
  await app.evaluate(
    ({ dialog }, [file, folder]) => {
      if (file !== null) dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
      if (folder !== null) {
        dialog.showSaveDialog = (...given: unknown[]) => {
          const options = given.at(-1) as { defaultPath?: string }
          const name = options.defaultPath?.split(/[/\\]/).at(-1) ?? 'unnamed'
          return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` })
        }
      }
    },
    [openFile ?? null, saveFolder === undefined ? null : path.resolve(saveFolder)] as const,
  )
}
