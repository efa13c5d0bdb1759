import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureBlocking } from './measures/blocking.ts'
import { measureStart } from './measures/start.ts'
import type { Figure } from './support/figures.ts'

// What needs a display, in a process of its own so that one can be made for it. Started by bench/run.ts.
const { values } = parseArgs({
  options: {
    output: { type: 'string' },
    office: { type: 'string' },
    lines: { type: 'string' },
    runs: { type: 'string' },
    name: { type: 'string', multiple: true },
  },
})
const { output, office, lines, runs, name: names = [] } = values
if (output === undefined || office === undefined || lines === undefined || runs === undefined)
  throw new Error('This is started by bench/run.ts.')

const figures: Figure[] = []
if (names.includes('start')) figures.push(...(await measureStart(office, Number(runs))))
if (names.includes('blocking')) figures.push(...(await measureBlocking(office, Number(lines), Number(runs))))
writeFileSync(path.resolve(output), JSON.stringify(figures))
