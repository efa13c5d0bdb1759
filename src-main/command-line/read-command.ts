import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contract } from '../../src-shared/contract/index.ts'
import { isPlainDate } from '../../src-shared/domain/plain-date.ts'

/** What was typed cannot be understood; nothing was done. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

export type Command = {
  readonly operation: string
  /** JSON, or @ and the file that holds it. */
  readonly input: string
  readonly each: string | undefined
  readonly folder: string
  /** Who signs in; undefined for what needs nobody. */
  readonly userName: string | undefined
  readonly today: string | undefined
}

const kinds = new Map<string, string>(Object.entries(contract).map(([name, { kind }]) => [name, kind]))

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
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
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error))
  }
}

type Values = ReturnType<typeof parse>['values']

/** What an operation of a kind cannot do without. */
function checkNeeds(operation: string, values: Values): { readonly needsUser: boolean } {
  const kind = kinds.get(operation)
  if (kind === undefined) throw new BadInput(`There is no operation ${operation}. See --list.`)
  if (kind !== 'calculation' && values.data === undefined)
    throw new BadInput(`${operation} needs --data <folder>.`)
  const needsUser = kind === 'query' || kind === 'command'
  if (needsUser && values.user === undefined) throw new BadInput(`${operation} needs --user <name>.`)
  if (values.today !== undefined && !isPlainDate(values.today))
    throw new BadInput('--today is a day, yyyy-mm-dd.')
  return { needsUser }
}

/** Reads the words after the program's name. Throws BadInput with what is missing. */
export function readCommand(words: readonly string[]): Command | 'list' | 'help' {
  const { values, positionals } = parse(words)
  if (values.list === true) return 'list'
  const [operation, input = '{}'] = positionals
  if (values.help === true || operation === undefined) return 'help'
  const { needsUser } = checkNeeds(operation, values)
  const { each, data: folder = '', user, today } = values
  return { operation, input, each, folder, userName: needsUser ? user : undefined, today }
}

/** Throws BadInput when the file cannot be read or the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    throw new BadInput(`The input is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
