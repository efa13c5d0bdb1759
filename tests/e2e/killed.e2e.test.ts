import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput, OperationName, Output } from '../../src-shared/contract/index.ts'
import { ask, askValue, openDesk, type RealDesk } from '../support/e2e-desk.ts'
import { copyOffice, throughTheDoor, type Door } from '../support/e2e-offices.ts'
import { makeDataFolder } from '../support/electron.ts'

const PASSWORD = 'example office'
/** The cut-off of the four-weekly period that began in the example's last weeks. */
const TODAY = '2026-11-09'
const PERIOD = { frequency: 'four-weekly', firstDay: '2026-10-12', lastDay: '2026-11-08' } as const
const STATEMENT_LINES = 6000

const prepared = makeDataFolder()
const folders = [prepared]
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

type Job =
  | { readonly name: 'payroll.postRun'; readonly input: CallInput<'payroll.postRun'> }
  | { readonly name: 'banking.importStatement'; readonly input: CallInput<'banking.importStatement'> }
type Ask = <Name extends OperationName>(name: Name, input: CallInput<Name>) => Promise<Output<Name>>

/** What the office holds, as far as either job changes it. */
const pictureOf = async (door: Ask, payRunId: number) => {
  const { bankPence, peoplePence, unallocatedPence, inTransitPence, balances } = await door(
    'ledger.balances',
    {},
  )
  const { run } = await door('payroll.run', { payRunId })
  const { waiting } = await door('payments.list', {})
  const { items } = await door('banking.expectedItems', {})
  return {
    totals: [bankPence, peoplePence, unallocatedPence, inTransitPence],
    balances: balances.map(({ cashPence }) => cashPence),
    run: run.state,
    waiting: waiting
      .map(({ recipientId, amountPence }) => `${String(recipientId)} ${String(amountPence)}`)
      .sort(),
    expected: items.length,
    lines: (await door('banking.listLines', { state: 'all' })).total,
  }
}
type Picture = Awaited<ReturnType<typeof pictureOf>>

/** Hours for everybody paid every four weeks, and a pay run that another person has approved. */
const approveRun = async (door: Door): Promise<number> => {
  await door('office.signIn', { userName: 'Cerys Bowen', password: PASSWORD })
  const { sheets } = await door('care.sheetsOfPeriod', PERIOD)
  for (const { employmentId } of sheets)
    await door('care.enterSheet', {
      employmentId,
      firstDay: PERIOD.firstDay,
      lastDay: PERIOD.lastDay,
      days: [{ day: '2026-10-14', minutes: 480 }],
      urgentReason: '',
    })
  await door('office.signIn', { userName: 'Priya Nair', password: PASSWORD })
  const { payRunId, payslips } = await door('payroll.prepareRun', { ...PERIOD, payDay: '2026-11-13' })
  expect(payslips).toBeGreaterThan(20)
  await door('office.signIn', { userName: 'Finn Walsh', password: PASSWORD })
  await door('payroll.approveRun', { payRunId })
  return payRunId
}

/** A statement of many small amounts from nobody, in the words of the example's first bank. */
const longStatement = (openingPence: number) => {
  const lines = Array.from({ length: STATEMENT_LINES }, (_, index) => {
    const pence = openingPence + (index + 1) * 100
    const balance = `${String(Math.floor(pence / 100))}.${String(pence % 100).padStart(2, '0')}`
    return `09/11/2026,FPI STRAY ${String(index)},1.00,${balance}`
  })
  const text = `Date,Description,Amount,Balance\r\n${lines.join('\r\n')}\r\n`
  return {
    file: { fileName: 'long.csv', base64: Buffer.from(text).toString('base64') },
    openingPence,
    closingPence: openingPence + STATEMENT_LINES * 100,
  }
}

let payRunId: number
let before: Picture
const jobs = new Map<string, { readonly job: Job; readonly after: Picture }>()

beforeAll(async () => {
  await throughTheDoor(prepared, '2026-10-25', (door) =>
    door('office.createExample', { recipients: 60, months: 2 }),
  )
  const account = await throughTheDoor(prepared, TODAY, async (door) => {
    payRunId = await approveRun(door)
    before = await pictureOf(door, payRunId)
    const { bankAccounts } = await door('ledger.listBankAccounts', {})
    return bankAccounts.find(({ name }) => name.startsWith('Northbridge'))
  })
  if (account === undefined) throw new Error('the example has no Northbridge account')
  const each: readonly Job[] = [
    { name: 'payroll.postRun', input: { requestId: randomUUID(), payRunId } },
    {
      name: 'banking.importStatement',
      input: {
        requestId: randomUUID(),
        bankAccountId: account.id,
        ...longStatement(account.balancePence),
      },
    },
  ]
  // What each job leaves when nothing disturbs it.
  for (const job of each) {
    const folder = copyOfPrepared()
    const after = await throughTheDoor(folder, TODAY, async (door) => {
      await door('office.signIn', { userName: userOf(job), password: PASSWORD })
      await door(job.name, job.input)
      return pictureOf(door, payRunId)
    })
    jobs.set(job.name, { job, after })
  }
})

const userOf = (job: Job): string => (job.name === 'payroll.postRun' ? 'Priya Nair' : 'Finn Walsh')

const copyOfPrepared = (): string => {
  const folder = makeDataFolder()
  folders.push(folder)
  copyOffice(prepared, folder)
  return folder
}

const openAs = async (folder: string, userName: string): Promise<RealDesk> => {
  const desk = await openDesk(folder, TODAY)
  await askValue(desk.page, 'office.signIn', { userName, password: PASSWORD })
  return desk
}

/** Resolves when the job told for the given time how far it is. */
const progressOf = (desk: RealDesk, times: number): Promise<void> =>
  desk.page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let heard = 0
        const stop = window.desk.onProgress(() => {
          heard += 1
          if (heard < wanted) return
          stop()
          resolve()
        })
      }),
    times,
  )

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Resolves in the middle of the commit: the first bytes of the job have reached the write-ahead file. */
const commitOf = (folder: string, isOver: () => boolean): Promise<void> => {
  const file = path.join(folder, 'office.db-wal')
  const size = sizeOf(file)
  return new Promise((resolve) => {
    const look = (): void => {
      if (sizeOf(file) > size || isOver()) resolve()
      else setImmediate(look)
    }
    look()
  })
}

const moments = {
  'as soon as it was asked for': () => Promise.resolve(),
  'when it first told how far it was': (desk: RealDesk) => progressOf(desk, 1),
  'when it told a third time how far it was': (desk: RealDesk) => progressOf(desk, 3),
  'while it was being written': (_desk: RealDesk, folder: string, isOver: () => boolean) =>
    commitOf(folder, isOver),
} as const
type Moment = keyof typeof moments

const cases: readonly (readonly [Job['name'], Moment])[] = [
  ['payroll.postRun', 'as soon as it was asked for'],
  ['payroll.postRun', 'when it first told how far it was'],
  ['payroll.postRun', 'while it was being written'],
  ['banking.importStatement', 'when it first told how far it was'],
  ['banking.importStatement', 'when it told a third time how far it was'],
  ['banking.importStatement', 'while it was being written'],
]

describe('the power fails', () => {
  test.each(cases)('%s, %s: all of it or nothing, and once', async (name, moment) => {
    const { job, after } = jobs.get(name)!
    const folder = copyOfPrepared()
    const first = await openAs(folder, userOf(job))
    let isOver = false
    // The page that waits dies with the program: its promise ends in an error that says nothing.
    const reached = moments[moment](first, folder, () => isOver).catch(() => undefined)
    const answer = ask(first.page, job.name, job.input)
      .catch(() => undefined)
      .finally(() => {
        isOver = true
      })
    await Promise.race([reached, answer])
    await first.kill()
    await answer

    const second = await openAs(folder, userOf(job))
    const door: Ask = (operation, input) => askValue(second.page, operation, input)
    expect([before, after]).toContainEqual(await pictureOf(door, payRunId))
    expect(await door('office.verify', {})).toMatchObject({ isClean: true, firstBroken: '' })

    const once = await door(job.name, job.input)
    expect(await door(job.name, job.input)).toEqual(once)
    expect(await pictureOf(door, payRunId)).toEqual(after)
    expect(await door('office.verify', {})).toMatchObject({ isClean: true, firstBroken: '' })
    await second.close()
  })

  test('right after the answer: what was answered is kept', async () => {
    const { job, after } = jobs.get('payroll.postRun')!
    const folder = copyOfPrepared()
    const first = await openAs(folder, userOf(job))
    await askValue(first.page, job.name, job.input)
    await first.kill()
    const second = await openAs(folder, userOf(job))
    const door: Ask = (operation, input) => askValue(second.page, operation, input)
    expect(await pictureOf(door, payRunId)).toEqual(after)
    expect(await door('office.verify', {})).toMatchObject({ isClean: true })
    await second.close()
  })
})

describe('long work in the open desk', () => {
  test('another question is answered meanwhile, it tells how far it is, and a stop leaves nothing', async () => {
    const { job, after } = jobs.get('banking.importStatement')!
    const folder = copyOfPrepared()
    const desk = await openAs(folder, userOf(job))
    const callId = randomUUID()
    let isOver = false
    const told = progressOf(desk, 1)
    const answer = ask(desk.page, job.name, job.input, callId).finally(() => {
      isOver = true
    })
    await told
    const state = await askValue(desk.page, 'payroll.run', { payRunId })
    expect({ isOver, state: state.run.state }).toEqual({ isOver: false, state: 'approved' })
    await desk.page.evaluate((id) => {
      window.desk.cancel(id)
    }, callId)
    expect(await answer).toEqual({ ok: false, code: 'cancelled' })

    const door: Ask = (operation, input) => askValue(desk.page, operation, input)
    expect(await pictureOf(door, payRunId)).toEqual(before)
    await door(job.name, job.input)
    expect(await pictureOf(door, payRunId)).toEqual(after)
    expect(await door('office.verify', {})).toMatchObject({ isClean: true })
    await desk.close()
  })
})
