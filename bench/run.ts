import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureImport } from './measures/import.ts'
import { measurePayRun, officeToPay } from './measures/pay-run.ts'
import { measurePayslipCalculation } from './measures/payslip-calculation.ts'
import { measureLetters, measurePayslipDocuments, measureStatement } from './measures/pdfs.ts'
import { measureQuestions } from './measures/questions.ts'
import { table, type Figure } from './support/figures.ts'
import { keptExample, say } from './support/offices.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    recipients: { type: 'string' },
  },
})
const isQuick = values.quick === true
const recipients = Number(values.recipients ?? (isQuick ? '100' : '2000'))
if (!Number.isSafeInteger(recipients) || recipients < 10 || recipients > 2000) {
  console.error('--recipients is a whole number from 10 to 2000.')
  process.exit(2)
}
const wanted = new Set(values.only ?? [])
const only = (name: string): boolean => wanted.size === 0 || wanted.has(name)
const anyOf = (...names: string[]): boolean => names.some(only)
const runs = isQuick ? 1 : 3

/** Runs what needs a display in a process of its own, under a display that is made for it where there is none. */
async function inElectron(office: string, names: readonly string[]): Promise<Figure[]> {
  if (names.length === 0) return []
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  const output = path.join(folder, 'figures.json')
  const settings = [
    '--output',
    output,
    '--office',
    office,
    '--lines',
    String(lines),
    '--runs',
    String(isQuick ? 1 : 5),
  ]
  const bench = path.join(import.meta.dirname, 'in-electron.ts')
  const child = spawn(
    process.execPath,
    [
      path.resolve(import.meta.dirname, '../scripts/with-display.mjs'),
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      bench,
      ...settings,
      ...names.flatMap((name) => ['--name', name]),
    ],
    // Whatever it prints is for people: standard output carries only the figures.
    { stdio: ['ignore', 2, 2] },
  )
  try {
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    if (code !== 0) throw new Error(`the measures in Electron ended with code ${String(code)}`)
    return JSON.parse(readFileSync(output, 'utf8')) as Figure[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lines = recipients * 25
const figures: Figure[] = []
const measure = async (name: string, work: () => Promise<Figure | readonly Figure[]>): Promise<void> => {
  say(`${name}, load ${(os.loadavg()[0] ?? 0).toLocaleString('en-GB', { maximumFractionDigits: 1 })}`)
  figures.push(...[await work()].flat())
}

const office = await keptExample('office', { recipients, months: 14 })
const loadBefore = os.loadavg()
if (only('payslip-calculation'))
  await measure('payslip calculation', () => measurePayslipCalculation(isQuick ? 3 : 11))
if (anyOf('open-recipient', 'search', 'balances'))
  await measure('questions', () => measureQuestions(office, only, isQuick))
if (only('statement')) await measure('statement', () => measureStatement(office, isQuick ? 10 : 60))
if (only('letters')) await measure('letters', () => measureLetters(office, isQuick ? 50 : 500, runs))
if (only('payslips')) await measure('payslips', () => measurePayslipDocuments(office, 500, runs))
if (only('import')) await measure('import', () => measureImport(office, lines, runs))
if (only('pay-run')) {
  const size = { recipients: isQuick ? 250 : 5000, months: 1 }
  await measure('pay run', async () => measurePayRun(await officeToPay(size), runs))
}
const electronNames = ['start', 'blocking'].filter(only)
if (electronNames.length > 0) await measure('Electron', () => inElectron(office, electronNames))

const machine = {
  processor: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release()}`,
  node: process.version,
  loadBefore,
  loadAfter: os.loadavg(),
}
if (values.json === true)
  console.log(JSON.stringify({ day: new Date().toISOString(), machine, recipients, figures }))
else {
  const { processor, cores, memoryGigabytes, node } = machine
  console.log(`${table(figures)}

${processor}, ${String(cores)} cores, ${String(memoryGigabytes)} GB, Node ${node}, load ${loadBefore.map((load) => load.toLocaleString('en-GB', { maximumFractionDigits: 1 })).join(' ')} before.
Medians, each beside its limit in the same run. Another program at work on the machine shows in both.`)
}
