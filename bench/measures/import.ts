import type { Output } from '../../src-shared/contract/index.ts'
import { addDays } from '../../src-shared/domain/plain-date.ts'
import { behaviourOf } from '../../src-main/office/example/behaviour.ts'
import { openSimulatedBank, type Statement } from '../../src-main/office/example/simulated-bank.ts'
import { figure, time, type Figure, type Timing } from '../support/figures.ts'
import { benchDay, keptSequel, onCopyOf, say, type BenchDesk } from '../support/offices.ts'
import { describeRows, dropTriggers, highestRows, insertRaw, rowsSince } from '../support/raw-rows.ts'

/** Two years of payments that the desk expects, so that a statement of 50,000 lines has something to match. */
const CYCLES_AHEAD = 26

/** The office with its cycles open far enough ahead for a statement of that many lines. */
export const officeToImportInto = (kept: string): Promise<string> =>
  keptSequel(kept, 'cycles-ahead', async ({ world }) => {
    await world.act('finance-officer', 'budgets.openCycles', { upTo: addDays(benchDay, CYCLES_AHEAD * 28) })
  })

type Movement = { readonly day: string; readonly description: string; readonly amountPence: number }
type Item = Output<'banking.expectedItems'>['items'][number]
type Person = Output<'recipients.list'>['recipients'][number]

/** How a payment that is expected comes in: to the penny, within days, with a reference or only a name. */
function paid({ id, kind, dueOn, amountPence }: Item, person: Person): Movement {
  const { pays, givesReference } = behaviourOf(person.id)
  const reference = givesReference ? ` ${person.reference}` : ''
  if (kind === 'council-payment') {
    const description = `${person.councilName.toUpperCase()} DP ${person.reference}`
    return { day: dueOn, description, amountPence }
  }
  const day = addDays(dueOn, pays === 'late' ? 9 : id % 3)
  return { day, description: `STO ${person.name.toUpperCase()}${reference}`, amountPence }
}

/** A line that means nothing to the desk. */
const stray = (index: number, day: string): Movement => ({
  day,
  description: `FPI FAMILY ${String(index)}`,
  amountPence: 2_000 + (index % 9_000),
})

/** A statement of the busiest account as its bank writes it: what is expected, and one stray line in twenty-five. */
export async function statementOf(lines: number, { world }: BenchDesk): Promise<Statement> {
  const bank = await openSimulatedBank(world)
  const { bankAccounts } = await world.act('finance-officer', 'ledger.listBankAccounts', {})
  const [account] = bankAccounts.toSorted((a, b) => b.peoplePence - a.peoplePence)
  if (account === undefined) throw new Error('the office has no bank account')
  const { recipients } = await world.act('finance-officer', 'recipients.list', {})
  const own = recipients.filter(({ councilName }) => account.name.startsWith(councilName))
  const personOf = new Map(own.map((person) => [person.id, person]))
  const { items } = await world.act('finance-officer', 'banking.expectedItems', {})
  const movements = items
    .filter(({ amountPence, dueOn }) => amountPence > 0 && dueOn >= benchDay)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .flatMap((item, index) => {
      const person = personOf.get(item.recipientId)
      if (person === undefined) return []
      return index % 24 === 0 ? [paid(item, person), stray(index, item.dueOn)] : [paid(item, person)]
    })
  for (const movement of movements.slice(0, lines)) bank.expect({ bankAccountId: account.id, ...movement })
  const statement = bank.statementUpTo(account.id, '9999-12-31')
  if (statement === undefined) throw new Error('nothing is expected')
  return statement
}

export const inputOf = ({ bankAccountId, fileName, text, openingPence, closingPence }: Statement) => ({
  bankAccountId,
  file: { fileName, base64: Buffer.from(text).toString('base64') },
  openingPence,
  closingPence,
})

/** One import through the door, and the rows it wrote. */
const importOnce = (kept: string, lines: number) =>
  onCopyOf(kept, async (open) => {
    const input = inputOf(await statementOf(lines, open))
    const raw = open.openRaw(true)
    const before = highestRows(raw)
    let outcome = { matched: 0, linesAdded: 0 }
    const timing = await time(async () => {
      outcome = await open.world.act('finance-officer', 'banking.importStatement', input)
    })
    const added = rowsSince(raw, before)
    raw.close()
    return { timing, added, ...outcome }
  })

const insertOnce = (
  kept: string,
  added: Awaited<ReturnType<typeof importOnce>>['added'],
  isGuarded: boolean,
) =>
  onCopyOf(kept, async (open) => {
    await open.world.act('finance-officer', 'ledger.listBankAccounts', {})
    const raw = open.openRaw(false)
    if (!isGuarded) dropTriggers(raw)
    try {
      return await time(() => {
        insertRaw(raw, added)
      })
    } finally {
      raw.close()
    }
  })

export async function measureImport(kept: string, lines: number, runs: number): Promise<Figure[]> {
  const office = await officeToImportInto(kept)
  const samples = { measured: [] as Timing[], limit: [] as Timing[], unguarded: [] as Timing[] }
  let note = ''
  for (let run = 0; run < runs; run += 1) {
    const { timing, added, matched, linesAdded } = await importOnce(office, lines)
    samples.measured.push(timing)
    samples.limit.push(await insertOnce(office, added, true))
    samples.unguarded.push(await insertOnce(office, added, false))
    note = `${String(matched)} of ${String(linesAdded)} lines matched; ${describeRows(added)}`
  }
  say(note)
  const what = `Import a statement of ${lines.toLocaleString('en-GB')} lines`
  return [
    figure(
      { name: 'import', what, limitWhat: 'inserting the same rows, same indices and triggers', note },
      samples,
    ),
    figure(
      { name: 'import-unguarded', what: `${what}, for information`, limitWhat: 'the same without triggers' },
      { ...samples, limit: samples.unguarded },
    ),
  ]
}
