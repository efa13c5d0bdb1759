import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

export const repository = path.resolve(import.meta.dirname, '../..')

/** Runs a program; answers its exit code and, unless `show` is set, what it printed. */
export const run = (command, args, { cwd = repository, env = process.env, limitMs, show = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    let timedOut = false
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, limitMs)
    const finish = (code, extra = '') => {
      clearTimeout(timer)
      resolve({ code, timedOut, output: Buffer.concat(output).toString('utf8') + extra })
    }
    child.on('error', (error) => finish(127, error.message))
    child.on('close', (code) => finish(code ?? 1))
  })

/** As `run`, but a failure is an error that carries the end of what was printed. */
export const runOrThrow = async (command, args, options) => {
  const result = await run(command, args, options)
  if (result.code === 0) return result.output
  const reason = result.timedOut ? 'took too long' : `ended with code ${String(result.code)}`
  throw new Error(`${command} ${args.join(' ')} ${reason}\n${result.output.slice(-3000)}`)
}

/** The full path of a program on the PATH, or undefined. */
export const findProgram = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/** Runs a script's main function only when that script was started directly. */
export const isStartedDirectly = (meta) =>
  process.argv[1] !== undefined && path.resolve(process.argv[1]) === meta.filename

export const endWith = (work) =>
  work().then(
    (code) => {
      process.exitCode = code ?? 0
    },
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

export const isRoot = () => process.getuid?.() === 0
