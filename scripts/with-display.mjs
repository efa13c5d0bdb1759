// Runs a command under a display, made for it where there is none.
//   node scripts/with-display.mjs <command> <arguments>
import { ensureSystemLibraries } from './system-libraries.mjs'
import { endWith, hasDisplay, isStartedDirectly, run } from './support/run.mjs'

/** The command and arguments to run something with a window, whether or not this machine has a display. */
export const underDisplay = (command, args) =>
  hasDisplay() ? [command, args] : ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]]

if (isStartedDirectly(import.meta))
  await endWith(async () => {
    const [command, ...args] = process.argv.slice(2)
    if (command === undefined) throw new Error('Usage: node scripts/with-display.mjs <command> <arguments>')
    await ensureSystemLibraries()
    const { code } = await run(...underDisplay(command, args), { show: true })
    return code
  })
