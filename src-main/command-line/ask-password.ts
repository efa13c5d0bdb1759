import { stderr, stdin } from 'node:process'
import { BadInput } from './read-command.ts'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks for a password without showing it. Throws when there is no terminal to ask at. */
export async function askPassword(question: string): Promise<string> {
  if (!stdin.isTTY) throw new BadInput('Set DESK_PASSWORD: there is no terminal to ask for the password at.')
  stderr.write(question)
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const lines = createInterface({ input: stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    stderr.write('\n')
  }
}
