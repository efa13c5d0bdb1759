import { contract } from '../src-shared/contract/index.ts'
import { askPassword } from './command-line/ask-password.ts'
import { BadInput, readCommand, readJson, type Command } from './command-line/read-command.ts'
import { exitCodeOf } from './command-line/exit-code.ts'
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

const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
const valueOf = (result: AnyResult): unknown => (result.ok ? result.value : result)

function listOperations(): void {
  for (const [name, { kind, summary }] of Object.entries(contract)) {
    process.stdout.write(`${name.padEnd(38)} ${kind.padEnd(12)} ${summary}\n`)
  }
}

function openDesk({ folder, today }: Command): Desk {
  return createDesk({
    folder,
    clock: today === undefined ? systemClock : clockAt(today),
    report: (error, name) => {
      say(`Fault in ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return 'see above'
    },
  })
}

/** Signs in for an operation that needs it; the refusal when that fails. */
async function signIn(desk: Desk, userName: string | undefined): Promise<AnyResult | undefined> {
  if (userName === undefined) return undefined
  const password = process.env['DESK_PASSWORD'] ?? (await askPassword(`Password of ${userName}: `))
  const result = await desk.dispatch('office.signIn', { userName, password })
  return result.ok ? undefined : result
}

/** Runs the operation once, or once for each input of the array, and gives the code to end with. */
async function run(desk: Desk, { operation, input, each }: Command): Promise<number> {
  if (each === undefined) {
    const result = await desk.dispatch(operation, readJson(input))
    print(valueOf(result))
    return exitCodeOf(result)
  }
  const inputs = readJson(each)
  if (!Array.isArray(inputs)) throw new BadInput('--each needs a file that holds an array.')
  const results: AnyResult[] = []
  for (const one of inputs) results.push(await desk.dispatch(operation, one))
  print(results.map(valueOf))
  return Math.max(0, ...results.map(exitCodeOf))
}

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2))
  if (command === 'list' || command === 'help') {
    if (command === 'list') listOperations()
    else process.stdout.write(help)
    return 0
  }
  const desk = openDesk(command)
  try {
    const refused = await signIn(desk, command.userName)
    if (refused === undefined) return await run(desk, command)
    say('Could not sign in.')
    print(refused)
    return exitCodeOf(refused)
  } finally {
    await desk.end()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = error instanceof BadInput ? 2 : 3
}
