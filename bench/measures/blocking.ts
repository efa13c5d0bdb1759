import type { ElectronApplication, Page } from 'playwright'
import { openDesk } from '../../tests/support/e2e-desk.ts'
import { figure, median, type Figure } from '../support/figures.ts'
import { benchDay, onCopyOf, withCopyOf } from '../support/offices.ts'
import { inputOf, officeToImportInto, statementOf } from './import.ts'
import { signIn } from './start.ts'

/** Neither the window's main process nor the screen may be busy for longer at a time. */
const LIMIT_MS = 50

declare global {
  var benchDelay: { reset: () => void; readonly max: number }
  var benchTasks: number[]
  var benchInput: unknown
}

async function watch(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    globalThis.benchDelay = delay
  })
  await page.evaluate(() => {
    globalThis.benchTasks = []
    new PerformanceObserver((list) => {
      globalThis.benchTasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
  })
}

/** The longest that either was busy since it was last asked. The screen tells only of tasks of 50 ms and more. */
async function longest(app: ElectronApplication, page: Page): Promise<{ main: number; screen: number }> {
  const main = await app.evaluate(() => {
    const { max } = globalThis.benchDelay
    globalThis.benchDelay.reset()
    return max / 1_000_000
  })
  const screen = await page.evaluate(() => Math.max(0, ...globalThis.benchTasks.splice(0)))
  return { main, screen }
}

const isDone = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true

type Input = ReturnType<typeof inputOf>
type Longest = Awaited<ReturnType<typeof longest>>

/** Three seconds of doing nothing, and then the import, on a desk that was just opened. */
const watchOnce = (office: string, input: Input): Promise<{ idle: Longest; busy: Longest }> =>
  withCopyOf(office, async (folder) => {
    const desk = await openDesk(folder, benchDay)
    try {
      const { app, page } = desk
      await signIn(page)
      await watch(app, page)
      // The file is put into the page before it counts: Playwright's own way there goes through the process watched.
      await page.evaluate(
        (given) => {
          globalThis.benchInput = given
        },
        { requestId: crypto.randomUUID(), ...input },
      )
      await longest(app, page)
      await page.waitForTimeout(3_000)
      const idle = await longest(app, page)
      const answer = await page.evaluate(() =>
        window.desk.call('banking.importStatement', globalThis.benchInput),
      )
      if (!isDone(answer)) throw new Error(`the import was refused: ${JSON.stringify(answer)}`)
      return { idle, busy: await longest(app, page) }
    } finally {
      await desk.close()
    }
  })

/** How long the window stands still while the biggest import of the year runs behind it. */
export async function measureBlocking(kept: string, lines: number, runs: number): Promise<Figure[]> {
  const office = await officeToImportInto(kept)
  const input = inputOf(await onCopyOf(office, (open) => statementOf(lines, open)))
  const watched: Awaited<ReturnType<typeof watchOnce>>[] = []
  for (let run = 0; run < runs; run += 1) watched.push(await watchOnce(office, input))
  const ofPart = (part: keyof Longest, what: string): Figure =>
    figure(
      {
        name: `blocking-${part}`,
        what: `${what} while ${lines.toLocaleString('en-GB')} lines are imported`,
        limitWhat: 'what a person may notice',
        note: `${String(Math.round(median(watched.map(({ idle }) => idle[part]))))} ms in three seconds of doing nothing`,
      },
      { measured: watched.map(({ busy }) => ({ ms: busy[part] })), limit: [{ ms: LIMIT_MS }] },
    )
  return [
    ofPart('main', "Longest wait of the window's process"),
    ofPart('screen', 'Longest task of the screen'),
  ]
}
