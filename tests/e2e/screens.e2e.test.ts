import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeTabs, personTabs, routes } from '../../src-renderer/routes.ts'
import { answerDialogs, askValue, openDesk, type RealDesk } from '../support/e2e-desk.ts'
import {
  axeFaults,
  everyColours,
  goTo,
  setColours,
  settled,
  setWidth,
  sidewaysFaults,
  takePicture,
} from '../support/e2e-screen.ts'
import { makeDataFolder } from '../support/electron.ts'

/** Two weeks into the cycle after the example's history, so that some of its contributions are late. */
const TODAY = '2026-11-09'
const PASSWORD = 'example office'
const laptop = { width: 1366, height: 768, zoom: 1 }
const narrow = { width: 1024, height: 700, zoom: 1 }
const large = { width: 1366, height: 768, zoom: 2 }

const folder = makeDataFolder()
let desk: RealDesk
let page: Page
const ids = { person: 0, run: 0, payslip: 0, batch: 0, latePerson: 0, lateItem: 0 }

beforeAll(async () => {
  desk = await openDesk(folder, TODAY)
  page = desk.page
  await setWidth(desk.app, page, laptop)
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Looks at what is on the screen now: axe, a picture, the widths, and what the page complained of. */
const look = async (name: string): Promise<void> => {
  const faults: string[] = []
  for (const colours of everyColours) {
    await setColours(page, colours)
    for (const fault of await axeFaults(page, colours)) faults.push(`${colours}: ${fault}`)
    await takePicture(page, name, colours)
  }
  for (const [width, words] of [
    [narrow, '1024 pixels'],
    [large, '200 % zoom'],
  ] as const) {
    await setWidth(desk.app, page, width)
    for (const fault of await sidewaysFaults(page)) faults.push(`${words}: ${fault}`)
  }
  await setWidth(desk.app, page, laptop)
  for (const complaint of desk.complaints.splice(0)) faults.push(`console: ${complaint}`)
  expect(faults).toEqual([])
}

/** A list that is open takes the first Esc, its dialog the next. */
const leaveDialog = (): Promise<void> =>
  expect
    .poll(async () => {
      const open = await page.getByRole('dialog').count()
      if (open > 0) await page.keyboard.press('Escape')
      return open
    })
    .toBe(0)

const fillExample = async (): Promise<void> => {
  await askValue(page, 'office.createExample', { recipients: 60, months: 2 })
  await askValue(page, 'office.lock', {})
  await page.reload()
  await settled(page)
}

const idOf = (row: { readonly id: number } | undefined): number => row?.id ?? 0

const findIds = async (): Promise<void> => {
  await askValue(page, 'budgets.openCycles', { requestId: randomUUID(), upTo: TODAY })
  const { runs } = await askValue(page, 'payroll.listRuns', {})
  ids.run = idOf(runs.find(({ frequency }) => frequency === 'four-weekly'))
  const { payslips } = await askValue(page, 'payroll.run', { payRunId: ids.run })
  ids.payslip = idOf(payslips[0])
  ids.person = payslips[0]?.recipientId ?? 0
  const { batches } = await askValue(page, 'payments.list', {})
  ids.batch = idOf(batches[0])
  const { items } = await askValue(page, 'banking.expectedItems', { kind: 'contribution' })
  const late = items.find(({ daysLate }) => daysLate > 7)
  ids.latePerson = late?.recipientId ?? 0
  ids.lateItem = idOf(late)
}

const signInAs = async (name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Your name' }).click()
  await page.getByRole('option', { name }).click()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

describe('before anybody is signed in', () => {
  test('first start', async () => {
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    await look('first-start')
  })

  test('make an office', async () => {
    await page.getByRole('button', { name: 'Make an office' }).click()
    await page.getByRole('button', { name: 'Make the office' }).click()
    await page.getByRole('alert').waitFor()
    await look('first-start-make-office')
    await page.getByRole('button', { name: 'Cancel' }).click()
  })

  test('sign in, and the recovery key', async () => {
    await fillExample()
    await look('sign-in')
    await page.getByRole('button', { name: 'I have forgotten my password' }).click()
    await look('sign-in-recovery-key')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await signInAs('Morgan Ellis')
    await findIds()
    expect(Object.values(ids).every((id) => id > 0)).toBe(true)
  })
})

describe('every page', () => {
  const pages: readonly (readonly [name: string, address: () => string])[] = [
    ['today', () => routes.today],
    ['people', () => routes.people],
    ['people-new', () => routes.newPerson],
    ...personTabs.map((tab) => [`person-${tab}`, () => routes.person(ids.person, tab)] as const),
    ['person-change', () => routes.changePerson(ids.person)],
    ['person-agree-budget', () => routes.agreeBudget(ids.person)],
    ['person-hire', () => routes.hire(ids.person)],
    ['money-accounts', () => routes.money()],
    ['money-tray', () => routes.money('tray')],
    ['money-lines', () => routes.money('lines')],
    ['money-expected', () => routes.money('expected')],
    ['money-payments', () => routes.money('payments')],
    ['money-batch', () => routes.batch(ids.batch)],
    ['pay', () => routes.pay],
    ['pay-run', () => routes.payRun(ids.run)],
    ['pay-run-employers', () => routes.payRun(ids.run, 'employers')],
    ['payslip', () => routes.payslip(ids.payslip)],
    ['care-sheets', () => routes.sheets],
    ['letters', () => routes.letters],
    ['letter-welcome', () => routes.writeLetter(ids.person, 'W1')],
    ['letter-statement', () => routes.writeLetter(ids.person, 'A1')],
    ['letter-contribution', () => routes.writeLetter(ids.latePerson, 'C1', ids.lateItem)],
    ['checks', () => routes.checks],
    ...officeTabs.map((tab) => [`office-${tab}`, () => routes.office(tab)] as const),
  ]

  test.each(pages)('%s', async (name, address) => {
    await goTo(page, address())
    await look(name)
  })

  test('an address that leads nowhere', async () => {
    await goTo(page, '/nowhere')
    await look('not-here')
  })
})

describe('what opens over a page', () => {
  test('search', async () => {
    await goTo(page, routes.today)
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog').getByRole('combobox').fill('am')
    await page.getByRole('option').first().waitFor()
    await look('search')
    await leaveDialog()
  })

  test('the keys of a page', async () => {
    await goTo(page, routes.money('tray'))
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await look('keys')
    await leaveDialog()
  })

  const dialogs: readonly (readonly [name: string, address: () => string, opens: string])[] = [
    ['dialog-council', () => routes.office('councils'), 'Add a council'],
    ['dialog-user', () => routes.office('users'), 'Add a user'],
    ['dialog-tray', () => routes.money('tray'), 'Say whose it is'],
    ['dialog-invoice', () => routes.money('expected'), 'Add an invoice'],
    ['dialog-pay-run', () => routes.pay, 'Prepare a pay run'],
    ['dialog-letter', () => routes.letters, 'Write a letter'],
    ['dialog-status', () => routes.person(ids.person), 'Change status'],
  ]

  test.each(dialogs)('%s', async (name, address, opens) => {
    await goTo(page, address())
    await page.getByRole('button', { name: opens }).first().click()
    await page.getByRole('dialog').waitFor()
    await settled(page)
    await look(name)
    await leaveDialog()
  })

  test('a figure that opens its sum', async () => {
    await goTo(page, routes.person(ids.person))
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await look('explain')
    await leaveDialog()
  })

  test('a form that is refused', async () => {
    await goTo(page, routes.newPerson)
    await page.getByRole('button', { name: 'Add person' }).click()
    await page.getByRole('alert').waitFor()
    await look('form-refused')
  })

  test('a statement that is being imported', async () => {
    const file = path.join(folder, 'northbridge.csv')
    writeFileSync(file, 'Date,Description,Amount,Balance\r\n26/10/2026,NORTHBRIDGE DP,120.00,120.00\r\n')
    await answerDialogs(desk.app, { openFile: file })
    await goTo(page, routes.importStatement)
    await look('import-file')
    await page.getByLabel('Bank account').selectOption({ label: 'Northbridge pooled account' })
    await page.getByRole('button', { name: 'Choose the file' }).click()
    await page.getByRole('heading', { name: 'Balances, and what will happen' }).waitFor()
    await settled(page)
    await look('import-balances')
    await page.getByRole('button', { name: 'Change how the bank writes it' }).click()
    await page.getByRole('heading', { name: 'Say how the bank writes it' }).waitFor()
    await settled(page)
    await look('import-mapping')
  })
})
