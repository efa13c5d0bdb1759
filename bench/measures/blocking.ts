import type { ElectronApplication, Page } from 'playwright'
import { ask, openDesk } from '../../tests/support/e2e-desk.ts'
import { figure, type Figure } from '../support/figures.ts'
import { benchDay, onCopyOf, say, withCopyOf } from '../support/offices.ts'
import { inputOf, officeToImportInto, statementOf } from './import.ts'
import { signIn } from './start.ts'

/** Neither the window's main process nor the screen may be busy for longer at a time. */
const LIMIT_MS = 50

declare global {
  var benchDelay: { reset: () => void; readonly max: number }
  var benchTasks: number[]
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

/** How long the window stands still while the biggest import of the year runs behind it. */
export async function measureBlocking(kept: string, lines: number): Promise<Figure[]> {
  const office = await officeToImportInto(kept)
  const input = inputOf(await onCopyOf(office, (open) => statementOf(lines, open)))
  return withCopyOf(office, async (folder) => {
    const desk = await openDesk(folder, benchDay)
    try {
      const { app, page } = desk
      await signIn(page)
      await watch(app, page)
      await page.waitForTimeout(3_000)
      const idle = await longest(app, page)
      const answer = await ask(page, 'banking.importStatement', { requestId: crypto.randomUUID(), ...input })
      if (!answer.ok) throw new Error(`the import was refused: ${answer.code}`)
      const busy = await longest(app, page)
      const note = (part: 'main' | 'screen'): string =>
        `${String(Math.round(idle[part]))} ms in three seconds of doing nothing`
      say(`blocking: ${JSON.stringify({ idle, busy })}`)
      const limitWhat = 'what a person may notice'
      const what = `while ${lines.toLocaleString('en-GB')} lines are imported`
      return [
        figure(
          {
            name: 'blocking-main',
            what: `Longest wait of the window's process ${what}`,
            limitWhat,
            note: note('main'),
          },
          { measured: [{ ms: busy.main }], limit: [{ ms: LIMIT_MS }] },
        ),
        figure(
          {
            name: 'blocking-screen',
            what: `Longest task of the screen ${what}`,
            limitWhat,
            note: note('screen'),
          },
          { measured: [{ ms: busy.screen }], limit: [{ ms: LIMIT_MS }] },
        ),
      ]
    } finally {
      await desk.close()
    }
  })
}
