import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type SQLite from 'better-sqlite3'
import { worldThroughTheDoor, type DeskWorld } from '../../scripts/demo/world-through-door.ts'
import { openConnection } from '../../src-main/database/open-database.ts'
import { nextCycleFirstDay } from '../../src-main/office/example/actors.ts'
import { databaseFile } from '../../src-main/office/office-folder.ts'

const benchData = path.resolve(import.meta.dirname, '../../bench-data')

/** The day on which everything is measured: the first after the example's history. */
export const benchDay = nextCycleFirstDay

export type BenchDesk = DeskWorld & {
  readonly folder: string
  /** The same encrypted file, opened a second time by the program's own settings and without the program. */
  readonly openRaw: (isReadOnly: boolean) => SQLite.Database
}

export const say = (line: string): void => void process.stderr.write(`  ${line}\n`)

function openBenchDesk(folder: string): BenchDesk {
  const { desk, world } = worldThroughTheDoor(folder, benchDay, () => undefined)
  return {
    desk,
    world,
    folder,
    openRaw: (isReadOnly) => {
      const office = desk.session.openOffice()
      if (office === undefined) throw new Error('nobody is signed in')
      return openConnection({ file: databaseFile(folder), keyHex: office.keyHex }, isReadOnly)
    },
  }
}

/** A closed office in a folder of that name, made once and kept for later runs. */
async function keep(name: string, make: (desk: BenchDesk, folder: string) => Promise<void>): Promise<string> {
  const folder = path.join(benchData, name)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const open = openBenchDesk(unfinished)
  say(`making ${name}; this is done once`)
  try {
    await make(open, unfinished)
  } finally {
    await open.desk.end()
  }
  renameSync(unfinished, folder)
  return folder
}

export type OfficeSize = { readonly recipients: number; readonly months: number }

/** An example office of a size; `finish` may live on in it before it is closed for good. */
export const keptExample = (
  name: string,
  { recipients, months }: OfficeSize,
  finish: (desk: BenchDesk) => Promise<void> = () => Promise.resolve(),
): Promise<string> =>
  keep(`${name}-${String(recipients)}-${String(months)}`, async (open) => {
    const made = await open.desk.dispatch('office.createExample', { recipients, months })
    if (!made.ok) throw new Error(`the example was refused: ${made.code}`)
    await finish(open)
  })

/** Another kept office that begins as a copy of one. */
export const keptSequel = (
  kept: string,
  name: string,
  finish: (desk: BenchDesk) => Promise<void>,
): Promise<string> =>
  keep(`${path.basename(kept)}-${name}`, async (open, folder) => {
    copyOffice(kept, folder)
    await finish(open)
  })

function copyOffice(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of ['office.db', 'office.keys.json'])
    copyFileSync(path.join(from, name), path.join(to, name))
}

/** A folder with a copy of a closed office, deleted afterwards. */
export async function withCopyOf<Value>(
  kept: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(path.join(benchData, 'copy-'))
  try {
    copyOffice(kept, folder)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Works on a copy of a closed office, so that every measurement begins with the same bytes. */
export const onCopyOf = <Value>(kept: string, work: (desk: BenchDesk) => Promise<Value>): Promise<Value> =>
  withCopyOf(kept, async (folder) => {
    const open = openBenchDesk(folder)
    try {
      return await work(open)
    } finally {
      await open.desk.end()
    }
  })
