import { BANK_HOLIDAYS_ENGLAND_AND_WALES } from '../../../src-shared/domain/bank-holidays.ts'
import { mulDiv } from '../../../src-shared/domain/money.ts'
import {
  addDays,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  type PlainDate,
} from '../../../src-shared/domain/plain-date.ts'
import type { Output } from '../../../src-shared/contract/index.ts'
import { payFrequency } from '../../../src-shared/contract/fields.ts'
import type { World } from './actors.ts'
import { AGENCY_RATE, behaviourOf } from './behaviour.ts'
import type { Random } from './random.ts'
import type { SimulatedBank, Statement } from './simulated-bank.ts'

type Imported = { readonly statement: Statement; readonly outcome: Output<'banking.importStatement'> }
type Paid = {
  readonly payRunId: number
  readonly payDay: PlainDate
  readonly payslips: number
  readonly sent: readonly Output<'payments.sendBatch'>[]
}
/** What somebody who watches is told; the demonstration writes the files down. */
export type Watcher = {
  readonly imported?: (imported: Imported) => Promise<void>
  readonly paid?: (paid: Paid) => Promise<void>
}
type Setting = {
  readonly world: World
  readonly bank: SimulatedBank
  readonly random: Random
  readonly watcher: Watcher
}

const upper = (text: string): string => text.toUpperCase().replaceAll(',', ' ')

/** Everybody, and the account of their council's bank: in the example each council has one. */
async function readPeople({ act }: World) {
  const { recipients } = await act('finance-officer', 'recipients.list', {})
  const { bankAccounts } = await act('finance-officer', 'ledger.listBankAccounts', {})
  return recipients.flatMap((person) => {
    const account = bankAccounts.find(({ name }) => name.startsWith(person.councilName))
    return account === undefined ? [] : [{ ...person, bankAccountId: account.id }]
  })
}

/** The bank lines of the cycles that start on a day: the council pays, and people pay their part as they do. */
async function payIntoNewCycles(
  { world, bank, random }: Setting,
  day: PlainDate,
  lastDay: PlainDate,
): Promise<void> {
  const { opened } = await world.act('finance-officer', 'budgets.openCycles', { upTo: day })
  if (opened === 0) return
  const { items } = await world.act('finance-officer', 'banking.expectedItems', {})
  const personOf = new Map((await readPeople(world)).map((person) => [person.id, person]))
  for (const item of items.filter(({ dueOn, amountPence }) => dueOn === day && amountPence > 0)) {
    const person = personOf.get(item.recipientId)
    if (person === undefined) continue
    const { bankAccountId } = person
    const expect = (onDay: PlainDate, description: string): void => {
      bank.expect({ bankAccountId, day: onDay, description, amountPence: item.amountPence })
    }
    if (item.kind === 'council-payment') expect(day, `${upper(person.councilName)} DP ${person.reference}`)
    else {
      const { pays, givesReference } = behaviourOf(item.recipientId)
      const hasStopped = pays === 'stopped' && daysBetween(day, lastDay) < 84
      const late = pays === 'late' ? random.between(9, 20) : random.between(0, 2)
      if (!hasStopped)
        expect(addDays(day, late), `STO ${upper(person.name)}${givesReference ? ` ${person.reference}` : ''}`)
    }
  }
}

/** Agencies bill every four weeks for the cover they gave. */
async function billForCover({ world, bank }: Setting, day: PlainDate): Promise<void> {
  for (const person of await readPeople(world)) {
    const { agencyHoursPerWeek } = behaviourOf(person.id)
    const pence = mulDiv(agencyHoursPerWeek * 4 * 60, AGENCY_RATE, 6_000, 'half-up')
    if (pence === 0 || person.freeToSpendPence < pence * 3) continue
    const number = `${String(person.id)}${day.slice(5, 7)}${day.slice(8)}`
    await world.act('finance-officer', 'banking.addExpectedItem', {
      recipientId: person.id,
      kind: 'care',
      description: `Leaford Care invoice ${number}`,
      payee: `LEAFORD CARE ${number}`,
      amountPence: -pence,
      dueOn: addDays(day, 3),
    })
    bank.expect({
      bankAccountId: person.bankAccountId,
      day: addDays(day, 3),
      description: `DD LEAFORD CARE ${number}`,
      amountPence: -pence,
    })
  }
}

async function importUpTo({ world, bank, watcher }: Setting, day: PlainDate): Promise<void> {
  for (const bankAccountId of bank.bankAccountIds) {
    const statement = bank.statementUpTo(bankAccountId, day)
    if (statement === undefined) continue
    const { fileName, text, openingPence, closingPence } = statement
    const file = { fileName, base64: Buffer.from(text).toString('base64') }
    const outcome = await world.act('finance-officer', 'banking.importStatement', {
      bankAccountId,
      file,
      openingPence,
      closingPence,
    })
    await watcher.imported?.({ statement, outcome })
  }
}

/** Hours for each day of a sheet: the usual week, a tenth more or less, on five days of seven. */
function daysWorked(random: Random, firstDay: PlainDate, lastDay: PlainDate, usualMinutesPerWeek: number) {
  const quarters = Math.max(1, mulDiv(usualMinutesPerWeek, random.between(90, 110), 100 * 5 * 15, 'half-up'))
  const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, index) =>
    addDays(firstDay, index),
  )
  return days.filter((_, index) => index % 7 < 5).map((day) => ({ day, minutes: quarters * 15 }))
}

type Frequency = (typeof payFrequency.options)[number]
type Period = Output<'care.listPeriods'>['periods'][number]

async function sendInSheets({ world, random }: Setting, frequency: Frequency, { firstDay, lastDay }: Period) {
  const { sheets } = await world.act('payroll-officer', 'care.sheetsOfPeriod', {
    frequency,
    firstDay,
    lastDay,
  })
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.state !== 'none' || random.oneIn100(3)) continue
    await world.act('caseworker', 'care.enterSheet', {
      employmentId: sheet.employmentId,
      firstDay,
      lastDay,
      days: daysWorked(random, firstDay, lastDay, sheet.usualMinutesPerWeek),
      urgentReason: '',
    })
    const label = `Hours of ${lastDay}: sheet ${String(index + 1)} of ${String(sheets.length)}`
    await world.say(index + 1, sheets.length, label)
  }
}

async function sendInHours(setting: Setting, day: PlainDate): Promise<void> {
  for (const frequency of payFrequency.options) {
    const { periods } = await setting.world.act('payroll-officer', 'care.listPeriods', { frequency })
    for (const period of periods.filter(({ cutOffDay }) => cutOffDay === day)) {
      await sendInSheets(setting, frequency, period)
    }
  }
}

/** Payments of a kind that are due by a day go out in a batch for each bank account, made by one and approved by another. */
async function sendPayments(
  { world, bank }: Setting,
  kind: 'wages' | 'tax',
  dueBy: PlainDate,
  processingDay: PlainDate,
) {
  const sent: Output<'payments.sendBatch'>[] = []
  const { bankAccounts } = await world.act('payroll-officer', 'ledger.listBankAccounts', {})
  const { waiting } = await world.act('payroll-officer', 'payments.list', {})
  for (const { id: bankAccountId } of bankAccounts) {
    const due = waiting.filter(
      (payment) => payment.kind === kind && payment.dueOn <= dueBy && payment.bankAccountId === bankAccountId,
    )
    if (due.length === 0) continue
    const { batchId } = await world.act('payroll-officer', 'payments.makeBatch', {
      bankAccountId,
      paymentIds: due.map(({ id }) => id),
      processingDay,
    })
    await world.act('manager', 'payments.approveBatch', { batchId })
    sent.push(
      await world.act('payroll-officer', 'payments.sendBatch', { batchId, format: 'bacs-standard-18' }),
    )
    for (const payment of due) {
      const description = `BACS ${upper(payment.payeeName)} ${payment.reference}`
      bank.expect({ bankAccountId, day: processingDay, description, amountPence: -payment.amountPence })
    }
  }
  return sent
}

async function runPay(setting: Setting, day: PlainDate): Promise<void> {
  const { world, watcher } = setting
  for (const frequency of payFrequency.options) {
    const { periods } = await world.act('payroll-officer', 'care.listPeriods', { frequency })
    const due = periods.filter(
      ({ payDay }) => addWorkingDays(day, 1, BANK_HOLIDAYS_ENGLAND_AND_WALES) === payDay,
    )
    for (const { firstDay, lastDay, payDay } of due) {
      const { sheets } = await world.act('payroll-officer', 'care.sheetsOfPeriod', {
        frequency,
        firstDay,
        lastDay,
      })
      if (!sheets.some(({ state }) => state === 'received')) continue
      const { payRunId, payslips } = await world.act('payroll-officer', 'payroll.prepareRun', {
        frequency,
        firstDay,
        lastDay,
        payDay,
      })
      await world.act('finance-officer', 'payroll.approveRun', { payRunId })
      await world.act('payroll-officer', 'payroll.postRun', { payRunId })
      const sent = await sendPayments(setting, 'wages', payDay, payDay)
      await watcher.paid?.({ payRunId, payDay, payslips, sent })
      await world.say(1, 1, `Paid ${frequency} wages of ${payDay}`)
    }
  }
}

/** Pension providers collect by direct debit what has fallen due. */
async function collectPensions({ world, bank }: Setting, day: PlainDate): Promise<void> {
  const { items } = await world.act('finance-officer', 'banking.expectedItems', { kind: 'pension' })
  const due = items.filter(({ dueOn }) => dueOn === day)
  // Balances of everybody are read only on the few days on which something is collected.
  if (due.length === 0) return
  const personOf = new Map((await readPeople(world)).map((person) => [person.id, person]))
  for (const { recipientId, amountPence } of due) {
    const person = personOf.get(recipientId)
    if (person === undefined) continue
    const { bankAccountId, reference } = person
    bank.expect({ bankAccountId, day, description: `DD NEST ${reference}`, amountPence })
  }
}

/** Money that arrives with nothing to say whose it is. */
function sendAStray({ bank, random }: Setting, day: PlainDate): void {
  const [first] = bank.bankAccountIds
  if (first === undefined) return
  bank.expect({
    bankAccountId: first,
    day,
    description: 'FPI FAMILY',
    amountPence: random.between(20, 120) * 100,
  })
}

/** Everything that happens from one day to another, both included: money in, hours, pay runs, payments, statements. */
export async function liveThrough(setting: Setting, firstDay: PlainDate, lastDay: PlainDate): Promise<void> {
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    setting.world.goTo(day)
    await payIntoNewCycles(setting, day, lastDay)
    if (daysBetween(firstDay, day) % 28 === 13) await billForCover(setting, day)
    await collectPensions(setting, day)
    if (daysBetween(firstDay, day) % 28 === 9) sendAStray(setting, day)
    if (!isWorkingDay(day, BANK_HOLIDAYS_ENGLAND_AND_WALES)) continue
    await sendInHours(setting, day)
    await importUpTo(setting, addDays(day, -1))
    await runPay(setting, day)
    if (
      day.endsWith('-19') ||
      (day.endsWith('-20') && !isWorkingDay(addDays(day, -1), BANK_HOLIDAYS_ENGLAND_AND_WALES))
    ) {
      await sendPayments(
        setting,
        'tax',
        addDays(day, 5),
        addWorkingDays(day, 1, BANK_HOLIDAYS_ENGLAND_AND_WALES),
      )
    }
  }
  await importUpTo(setting, lastDay)
}
