import path from 'node:path'
import { _electron, type Page } from 'playwright'
import { examplePassword, exampleUsers } from '../../src-main/office/example/actors.ts'
import { openDesk } from '../../tests/support/e2e-desk.ts'
import { deskCommand } from '../../tests/support/electron.ts'
import { figure, type Figure, type Timing } from '../support/figures.ts'
import { benchDay, withCopyOf } from '../support/offices.ts'

const LAUNCH_LIMIT_MS = 60_000
const [manager] = exampleUsers

/** Chooses the manager, gives the password and waits until the day's tasks stand on the screen. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /your name/iu }).click()
  await page.getByRole('option', { name: manager?.name ?? '' }).click()
  await page.getByLabel('Password', { exact: true }).fill(examplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('.task').first().waitFor()
}

async function openBareWindow(folder: string): Promise<() => Promise<void>> {
  const { executablePath, args, env } = await deskCommand(folder)
  // The same switches, with another program and without the desk's data folder.
  const switches = args.slice(1).filter((argument) => argument !== '--data' && argument !== folder)
  const bare = path.resolve(import.meta.dirname, '../bare-window')
  const app = await _electron.launch({
    executablePath,
    args: [bare, ...switches],
    env,
    timeout: LAUNCH_LIMIT_MS,
  })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return () => app.close()
}

type Samples = { readonly toSignIn: Timing[]; readonly toToday: Timing[]; readonly bare: Timing[] }

async function startOnce(folder: string, { toSignIn, toToday, bare }: Samples): Promise<void> {
  const start = performance.now()
  const desk = await openDesk(folder, benchDay)
  await desk.page.getByLabel('Password', { exact: true }).waitFor()
  toSignIn.push({ ms: performance.now() - start })
  await signIn(desk.page)
  toToday.push({ ms: performance.now() - start })
  await desk.close()

  const bareStart = performance.now()
  const close = await openBareWindow(folder)
  bare.push({ ms: performance.now() - bareStart })
  await close()
}

/** From the click on the icon to the signed-in Today screen, with the time a script needs to type a password. */
export const measureStart = (kept: string, runs: number): Promise<Figure[]> =>
  withCopyOf(kept, async (folder) => {
    // Once before anything counts: the program is built, the files are in the machine's memory.
    await startOnce(folder, { toSignIn: [], toToday: [], bare: [] })
    const samples: Samples = { toSignIn: [], toToday: [], bare: [] }
    for (let run = 0; run < runs; run += 1) await startOnce(folder, samples)
    const limitWhat = 'a bare Electron window'
    return [
      figure(
        { name: 'start-to-sign-in', what: 'Start to the sign-in screen', limitWhat },
        { measured: samples.toSignIn, limit: samples.bare },
      ),
      figure(
        { name: 'start', what: 'Start to the signed-in Today screen', limitWhat },
        { measured: samples.toToday, limit: samples.bare },
      ),
    ]
  })
