import { spawn } from 'node:child_process'
import path from 'node:path'

/** Opens the desk on the demonstration's office when there is a display; says how to look at it when there is none. */
export function openWindow(folder: string, today: string, say: (line: string) => void): void {
  const needsDisplay = process.platform === 'linux'
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  const shown = path.relative(process.cwd(), folder)
  if (needsDisplay && !hasDisplay) {
    say(
      `\nThere is no display here. To see the office: DESK_TODAY=${today} xvfb-run -a npm start -- --data ${shown}`,
    )
    return
  }
  say('\nOpening the desk on this office…')
  const start = path.resolve(import.meta.dirname, '../start.mjs')
  const child = spawn(process.execPath, [start, '--data', folder], {
    stdio: 'inherit',
    env: { ...process.env, DESK_TODAY: today },
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 0
  })
}
