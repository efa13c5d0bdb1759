import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { addDays } from '../src-shared/domain/plain-date.ts'
import { formatPounds } from '../src-shared/domain/money.ts'
import { nextCycleFirstDay } from '../src-main/office/example/actors.ts'
import { liveThrough, type Watcher } from '../src-main/office/example/live-through.ts'
import { createRandom } from '../src-main/office/example/random.ts'
import { openSimulatedBank } from '../src-main/office/example/simulated-bank.ts'
import { printLetters } from './demo/letters.ts'
import { checkTies, describeTie, type Happened } from './demo/ties.ts'
import { worldThroughTheDoor } from './demo/world-through-door.ts'
import { openWindow } from './demo/window.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    recipients: { type: 'string' },
    output: { type: 'string' },
    'no-window': { type: 'boolean' },
  },
})
const recipients = Number(values.recipients ?? '200')
if (!Number.isSafeInteger(recipients) || recipients < 1 || recipients > 5000) {
  console.error('--recipients is a whole number from 1 to 5000.')
  process.exit(2)
}
const output = path.resolve(values.output ?? 'demo-output')
const say = (line: string): void => {
  console.error(line)
}

const seconds: Record<string, number> = {}
async function timed<Value>(step: string, work: () => Promise<Value>): Promise<Value> {
  say(`\n${step}`)
  const start = performance.now()
  const value = await work()
  seconds[step] = Math.round((performance.now() - start) / 10) / 100
  say(`  ${String(seconds[step])} s`)
  return value
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(path.join(output, folder), { recursive: true })
  writeFileSync(path.join(output, folder, name), content)
}

rmSync(output, { recursive: true, force: true })
const data = path.join(output, 'office')
const { desk, world } = worldThroughTheDoor(data, addDays(nextCycleFirstDay, -1), say)
const lastDay = addDays(nextCycleFirstDay, 27)

const example = await timed('Making the example office', async () => {
  const made = await desk.dispatch(
    'office.createExample',
    { recipients },
    {
      onProgress: ({ done, total, label }) => {
        if (done === total) say(`  ${label}`)
      },
    },
  )
  if (!made.ok) throw new Error(`the example was refused: ${made.code}`)
  return made.value as { entries: number; assistants: number; recoveryKey: string }
})

let happened: Happened = {
  moneyInPence: 0,
  moneyOutPence: 0,
  bankBeforePence: (await world.act('auditor', 'ledger.balances', {})).bankPence,
  statementLines: 0,
  linesAdded: 0,
  payslips: 0,
  payslipFiles: 0,
  wagesPaidPence: 0,
  wagesInFilesPence: 0,
}
const count = { matched: 0, toLookAt: 0, statements: 0, payRuns: 0, bankFiles: 0 }

const watcher: Watcher = {
  imported: ({ statement, outcome }) => {
    write('statements', statement.fileName, statement.text)
    count.statements += 1
    count.matched += outcome.matched
    count.toLookAt += outcome.toLookAt
    happened = {
      ...happened,
      moneyInPence: happened.moneyInPence + outcome.inPence,
      moneyOutPence: happened.moneyOutPence + outcome.outPence,
      statementLines: happened.statementLines + statement.lines,
      linesAdded: happened.linesAdded + outcome.linesAdded,
    }
    return Promise.resolve()
  },
  paid: async ({ payRunId, payslips, sent }) => {
    const { run } = await world.act('payroll-officer', 'payroll.run', { payRunId })
    for (const { document } of sent) {
      write('payments', document.fileName, Buffer.from(document.base64, 'base64'))
      count.bankFiles += 1
    }
    const { document } = await world.act('payroll-officer', 'payroll.payslipDocuments', { payRunId })
    const files = Object.entries(unzipSync(Buffer.from(document.base64, 'base64')))
    for (const [name, pdf] of files) write(path.join('payslips', run.payDay), name, pdf)
    count.payRuns += 1
    say(
      `  ${run.frequency} pay of ${run.payDay}: ${String(payslips)} payslips, ${formatPounds(run.netPence)} net`,
    )
    happened = {
      ...happened,
      payslips: happened.payslips + payslips,
      payslipFiles: happened.payslipFiles + files.length,
      wagesPaidPence: happened.wagesPaidPence + run.netPence,
      wagesInFilesPence:
        happened.wagesInFilesPence + sent.reduce((sum, { totalPence }) => sum + totalPence, 0),
    }
  },
}

await timed(
  `Four weeks from ${nextCycleFirstDay}: statements, hours, pay runs, bank files, payslips`,
  async () => {
    const bank = await openSimulatedBank(world)
    await liveThrough({ world, bank, random: createRandom(recipients), watcher }, nextCycleFirstDay, lastDay)
  },
)
const letters = await timed('Statements of account and letters', () =>
  printLetters(world, nextCycleFirstDay, lastDay, (name, pdf) => {
    write('letters', name, pdf)
  }),
)
const ties = await timed('Proving that it ties out', () => checkTies(world, happened))
const backup = await timed('Backing up', () => world.act('manager', 'office.backUp', {}))
await desk.end()

const summary = {
  isTied: ties.every(({ isTied }) => isTied),
  recipients,
  assistants: example.assistants,
  cycle: { firstDay: nextCycleFirstDay, lastDay },
  moneyInPence: happened.moneyInPence,
  moneyOutPence: happened.moneyOutPence,
  ...count,
  payslips: happened.payslips,
  wagesPaidPence: happened.wagesPaidPence,
  letters,
  backup: backup.fileName,
  ties,
  seconds,
  folder: output,
}
write('.', 'summary.json', `${JSON.stringify(summary, undefined, 2)}\n`)
if (values.json === true) console.log(JSON.stringify(summary))
else {
  console.log(`
Money in   ${formatPounds(happened.moneyInPence).padStart(16)}   ${String(count.statements)} statements, ${String(happened.statementLines)} lines: ${String(count.matched)} matched, ${String(count.toLookAt)} to look at
Money out  ${formatPounds(happened.moneyOutPence).padStart(16)}   ${String(count.bankFiles)} bank files
Wages      ${formatPounds(happened.wagesPaidPence).padStart(16)}   ${String(count.payRuns)} pay runs, ${String(happened.payslips)} payslips
Letters    ${String(letters.printed).padStart(16)}   ${String(letters.stopped)} stopped by their checks

${ties.map(describeTie).join('\n')}

The files are in ${path.relative(process.cwd(), output) || '.'}. The example's users all have the password “example office”.`)
}
if (!summary.isTied) process.exit(1)
if (values.json !== true && values['no-window'] !== true) openWindow(data, lastDay, say)
