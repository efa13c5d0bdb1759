import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contract } from '../src-shared/contract/index.ts'
import { doorRefusals } from '../src-shared/contract/define-operation.ts'
import { askPassword } from './command-line/ask-password.ts'
import { clockAt, systemClock } from './desk/clock.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import type { AnyResult } from './desk/dispatch.ts'

const help = `Runs one operation of the desk and prints its result as JSON.

  npm run --silent desk -- --list                        every operation: name, kind, what it does
  npm run --silent desk -- <operation> '<json>'          run one; @file.json reads the input from a file
  npm run --silent desk -- <operation> --each @file.json run it for each input of an array; prints an array

  --data <folder>   the office to work on; calculations need none
  --user <name>     who signs in; the password comes from DESK_PASSWORD or is asked for
  --today <day>     the day to work on, yyyy-mm-dd, instead of the machine's

Exit: 0 done, 1 refused, 2 bad input, 3 fault.
`

const say = (text: string): void => void process.stderr.write(`${text}\n`)

function badInput(text: string): never {
  say(text)
  process.exit(2)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    return badInput(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const badInputCodes: ReadonlySet<string> = new Set(['unknown-operation', 'invalid-input'])
const faultCodes: ReadonlySet<string> = new Set([
  'unexpected',
  'desk-stopped',
] satisfies (typeof doorRefusals)[number][])

/** 0 done, 1 refused, 2 bad input, 3 fault. */
function exitCodeOf(result: AnyResult): number {
  if (result.ok) return 0
  if (badInputCodes.has(result.code)) return 2
  return faultCodes.has(result.code) ? 3 : 1
}

const kindOf = (operation: string): string | undefined =>
  Object.entries(contract).find(([name]) => name === operation)?.[1].kind

async function signIn(desk: Desk, userName: string): Promise<void> {
  const password = process.env['DESK_PASSWORD'] ?? (await askPassword(`Password of ${userName}: `))
  const result = await desk.dispatch('office.signIn', { userName, password })
  if (result.ok) return
  say(`Could not sign in: ${result.code}`)
  await desk.end()
  process.exit(exitCodeOf(result))
}

function listOperations(): void {
  for (const [name, { kind, summary }] of Object.entries(contract)) {
    process.stdout.write(`${name.padEnd(38)} ${kind.padEnd(12)} ${summary}\n`)
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      each: { type: 'string' },
      data: { type: 'string' },
      user: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.list === true) return listOperations()
  const [operation, given] = positionals
  if (values.help === true || operation === undefined) return void process.stdout.write(help)
  const kind = kindOf(operation)
  if (kind === undefined) badInput(`There is no operation ${operation}. See --list.`)
  if (kind !== 'calculation' && values.data === undefined) badInput(`${operation} needs --data <folder>.`)
  const clock = values.today === undefined ? systemClock : clockAt(values.today)
  const desk = createDesk({
    folder: values.data ?? '',
    clock,
    report: (error, name) => {
      say(`Fault in ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return 'see above'
    },
  })
  if (kind === 'query' || kind === 'command') {
    if (values.user === undefined) badInput(`${operation} needs --user <name>.`)
    await signIn(desk, values.user)
  }
  const onProgress = process.stderr.isTTY ? ({ label }: { label: string }) => say(label) : undefined
  const run = (input: unknown) =>
    desk.dispatch(operation, input, onProgress === undefined ? {} : { onProgress })

  if (values.each === undefined) {
    const result = await run(readJson(given ?? '{}'))
    process.stdout.write(`${JSON.stringify(result.ok ? result.value : result)}\n`)
    process.exitCode = exitCodeOf(result)
  } else {
    const inputs = readJson(values.each)
    if (!Array.isArray(inputs)) badInput('--each needs a file that holds an array.')
    const results: AnyResult[] = []
    for (const input of inputs) results.push(await run(input))
    process.stdout.write(`${JSON.stringify(results.map((result) => (result.ok ? result.value : result)))}\n`)
    process.exitCode = Math.max(0, ...results.map(exitCodeOf))
  }
  await desk.end()
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof TypeError || error instanceof RangeError ? 2 : 3
})
