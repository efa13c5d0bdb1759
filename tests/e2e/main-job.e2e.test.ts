import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { extractText } from 'unpdf'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readBacsStandard18 } from '../../src-shared/domain/payments/read-bacs-standard-18.ts'
import { answerDialogs, ask, askValue, openDesk, type RealDesk } from '../support/e2e-desk.ts'
import { choose, fill, fillDay, heading, press } from '../support/e2e-form.ts'
import { agreeBudget, hireAssistant } from '../support/e2e-set-up.ts'
import { makeDataFolder } from '../support/electron.ts'

/** A Friday, in the last week of the four-weekly period that is paid a week later. */
const TODAY = '2026-11-06'
const MANAGER = { name: 'Morgan Ellis', password: 'three unrelated words' }
const FINANCE = { name: 'Finn Walsh', password: 'another three words' }

const folder = makeDataFolder()
const kept = path.join(folder, 'kept-files')
let desk: RealDesk
let page: Page
let hasFailed = false
// Each step goes on from the one before it: after the first that fails the others can say nothing.
beforeEach(({ onTestFailed, task }) => {
  if (hasFailed) throw new Error('an earlier step failed')
  onTestFailed(async () => {
    hasFailed = true
    await page.screenshot({ path: `test-results/failed-${task.name.replaceAll(/\W+/g, '-')}.png` })
  })
})
afterAll(async () => {
  await desk.close().catch(() => undefined)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const open = async (): Promise<void> => {
  desk = await openDesk(path.join(folder, 'office'), TODAY)
  page = desk.page
  await answerDialogs(desk.app, { saveFolder: kept })
}

const signIn = async ({ name, password }: typeof MANAGER): Promise<void> => {
  await choose(page, page, 'Your name', name)
  await fill(page, 'Password', password)
  await press(page, 'Sign in')
  await heading(page, /.*/).waitFor()
  await page.getByRole('navigation', { name: 'Areas' }).waitFor()
}

const changeTo = async (user: typeof MANAGER): Promise<void> => {
  await press(page, 'Lock')
  await signIn(user)
}

const goToOffice = async (tab: string): Promise<void> => {
  await page.keyboard.press('Alt+8')
  await page.getByRole('link', { name: tab, exact: true }).click()
  await heading(page, `Office: ${tab}`).waitFor()
}

test('a new office shows its recovery key once', async () => {
  await open()
  await press(page, 'Make an office')
  await fill(page, 'Name of the office', 'Leaford Direct Payments')
  await fill(page, 'Your name', MANAGER.name)
  await fill(page, 'Password', MANAGER.password)
  await press(page, 'Make the office')
  await heading(page, 'Keep this recovery key').waitFor()
  const key = await page.getByText(/^([A-Z2-9]{5}-){5}[A-Z2-9]{5}$/).innerText()

  await press(page, 'Save the page to print')
  await page.getByText('Saved as Recovery key.pdf').waitFor()
  const { text } = await extractText(new Uint8Array(readFileSync(path.join(kept, 'Recovery key.pdf'))), {
    mergePages: true,
  })
  expect(text.replaceAll(/\s/g, '')).toContain(key)

  const goOn = page.getByRole('button', { name: 'Go to the office' })
  expect(await goOn.isDisabled()).toBe(true)
  await page.getByText('I have kept the recovery key').click()
  await goOn.click()
  await heading(page, 'Today').waitFor()
  expect(await page.getByText(key).count()).toBe(0)
})

test('the office, its bank account, council and a second person', async () => {
  await goToOffice('Settings')
  await fill(page, 'Bacs service user number', '123456')
  await fill(page, 'Telephone', '0116 496 0123')
  await fill(page, 'Address', '4 Mill Lane\nLeaford')
  await press(page, 'Save settings')
  await page.getByText('Saved. Letters made from now on carry this.').waitFor()

  await goToOffice('Bank accounts')
  await press(page, 'Add a bank account')
  const account = page.getByRole('dialog', { name: 'Add a pooled bank account' })
  await fill(account, 'Name', 'Northbridge pooled account')
  await fill(account, 'Sort code', '09-01-20')
  await fill(account, 'Account number', '0000 0010')
  await press(account, 'Add bank account')
  await account.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Northbridge pooled account.*09-01-20/ }).waitFor()

  await goToOffice('Councils')
  await press(page, 'Add a council')
  const council = page.getByRole('dialog', { name: 'Add a council' })
  await fill(council, 'Name of the council', 'Northbridge')
  await fillDay(page, council, 'In force from', '01012026')
  await fillDay(page, council, 'First day of any cycle', '12102026')
  await press(council, 'Add council')
  await council.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Northbridge' }).waitFor()

  await goToOffice('Users')
  await press(page, 'Add a user')
  const user = page.getByRole('dialog', { name: 'Add a user' })
  await fill(user, 'Name', FINANCE.name)
  await choose(page, user, 'Role', 'Finance officer')
  await fill(user, 'First password', FINANCE.password)
  await press(user, 'Add user')
  await user.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Finn Walsh.*Finance officer/ }).waitFor()
})

test('a person with a budget and a personal assistant', async () => {
  await page.keyboard.press('Alt+2')
  await heading(page, /^People/).waitFor()
  await press(page, 'Add a person')
  await heading(page, 'Add a person').waitFor()
  await fill(page, 'Full name', 'Amina Yusuf')
  await fill(page, 'Name they like to be called', 'Amina')
  await fillDay(page, page, 'Birth date', '14031985')
  await fill(page, 'Address', '12 Canal Street\nLeaford')
  await choose(page, page, 'Council', 'Northbridge')
  await fill(page, 'Council’s reference', 'NO40001')
  await fill(page, 'PAYE reference', '475/AA10000')
  await fill(page, 'Accounts office reference', '475PA01000000')
  await press(page, 'Add person')
  await heading(page, /^Amina Yusuf/).waitFor()

  await press(page, 'Change status')
  const status = page.getByRole('dialog')
  await choose(page, status, 'New status', 'Live')
  await fillDay(page, status, 'From', '06112026')
  await fill(status, 'Reason', 'First payment')
  await press(status, 'Change status')
  await status.waitFor({ state: 'detached' })

  await agreeBudget(page)
  await hireAssistant(page)
})

const statement = [
  'Date,Description,Amount,Balance',
  '12/10/2026,NORTHBRIDGE DP NO40001 AMINA YUSUF,1380.00,3380.00',
  '14/10/2026,STO AMINA YUSUF,100.00,3480.00',
  '20/10/2026,FPI A FRIEND,35.00,3515.00',
  '',
].join('\r\n')

test('the bank statement: said once how it is written, matched, and the rest given its place', async () => {
  await page.keyboard.press('Alt+2')
  await page.getByRole('row', { name: /Amina Yusuf/ }).click()
  await page.getByRole('link', { name: 'Money', exact: true }).last().click()
  await press(page, 'Record an opening balance')
  const before = page.getByRole('dialog', { name: 'What Amina had before' })
  await choose(page, before, 'Bank account', 'Northbridge pooled account')
  await fill(before, 'Amount', '2000')
  await fillDay(page, before, 'On', '11102026')
  await press(before, 'Record opening balance')
  await before.waitFor({ state: 'detached' })

  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: 'Expected', exact: true }).click()
  await press(page, 'Open the cycles up to today')
  await page.getByText('1 cycle opened: councils pay £1,380.00, people pay £100.00.').waitFor()

  const file = path.join(folder, 'northbridge.csv')
  writeFileSync(file, statement)
  await answerDialogs(desk.app, { openFile: file })
  await page.keyboard.press('Alt+3')
  await press(page, 'Import a statement')
  await press(page, 'Choose the file')
  await page.getByRole('heading', { name: 'Say how the bank writes it' }).waitFor()
  await choose(page, page, 'Pence come after a', 'point (12.34)')
  await choose(page, page, 'A date is written', 'Day, month, year (31/12/2026)')
  await choose(page, page, 'An amount without a minus sign', 'came in')
  await page.getByRole('table', { name: 'Read like this, is it right?' }).waitFor()
  await press(page, 'Save and go on')

  await page.getByRole('heading', { name: 'Balances, and what will happen' }).waitFor()
  expect(await page.getByLabel('Opening balance', { exact: true }).inputValue()).toBe('2,000.00')
  await fill(page, 'Closing balance', '3515')
  await page.getByText('The file adds up to the closing balance.').waitFor()
  await press(page, 'Import the statement')
  await press(page.getByRole('alertdialog'), 'Import the statement')
  await page.getByText('3 lines imported. 2 lines placed for certain.').waitFor()

  await page.getByRole('link', { name: 'Go to the tray' }).click()
  await page.getByRole('row', { name: /FPI A FRIEND/ }).waitFor()
  await press(page, 'Say whose it is')
  const whose = page.getByRole('dialog', { name: 'Whose is £35.00?' })
  await whose.getByRole('combobox', { name: 'Person' }).fill('Amina')
  await page.getByRole('option', { name: /^Amina Yusuf/ }).click()
  await choose(page, whose, 'What it was for', 'Not explained yet')
  await press(whose, 'Give it to this person')
  await whose.waitFor({ state: 'detached' })
  await page.getByText('The tray is empty.').waitFor()

  const { balances, bankPence, differencePence } = await askValue(page, 'ledger.balances', {})
  expect(balances.map(({ cashPence }) => cashPence)).toEqual([351_500])
  expect({ bankPence, differencePence }).toEqual({ bankPence: 351_500, differencePence: 0 })
})

test('four weeks of hours, with the keyboard alone', async () => {
  await page.keyboard.press('Alt+5')
  await heading(page, 'Timesheets').waitFor()
  await page.getByRole('row', { name: /Grace Obi/ }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
  await page.keyboard.press('Enter')
  const monday = page.getByLabel('Monday 12 Oct 2026')
  await expect.poll(() => monday.evaluate((cell) => cell === document.activeElement)).toBe(true)
  for (let week = 0; week < 4; week += 1) await page.keyboard.press('u')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Grace Obi for Amina Yusuf: 80 h/).waitFor()
})

test('the pay run is refused to its maker and approved by a second person', async () => {
  await page.keyboard.press('Alt+4')
  await heading(page, /^Pay/).waitFor()
  await press(page, 'Prepare a pay run')
  await page.getByText('All 1 timesheets of this period are in.').waitFor()
  await press(page, 'Work out the pay')
  await heading(page, /^Four-weekly pay/).waitFor()
  await page.getByText('You prepared this run, so a colleague who may approve pay looks at it.').waitFor()
  expect(await page.getByRole('button', { name: 'Approve the pay run' }).count()).toBe(0)
  const { runs } = await askValue(page, 'payroll.listRuns', {})
  const payRunId = runs[0]!.id
  expect(await ask(page, 'payroll.approveRun', { requestId: randomUUID(), payRunId })).toMatchObject({
    ok: false,
    code: 'same-person',
  })

  await changeTo(FINANCE)
  // The page comes back after locking: nobody has to find the run again.
  await press(page, 'Approve the pay run')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Approve £/ })
    .click()
  await page.getByText('It waits for a payroll officer to post it.').waitFor()

  await changeTo(MANAGER)
  await press(page, 'Post the pay run')
  await press(page.getByRole('alertdialog'), 'Post the pay run')
  await press(page, 'Save all payslips (zip)')
  const saved = await page.getByText(/^Saved as .*\.zip$/).innerText()

  // 80 hours at £14.00 are £1,120.00: no tax on 1257L so far in the year, and 8 % of what is above £967.00.
  const files = Object.entries(unzipSync(readFileSync(path.join(kept, saved.replace('Saved as ', '')))))
  expect(files).toHaveLength(1)
  const { text } = await extractText(files[0]![1], { mergePages: true })
  for (const words of ['Grace Obi', 'Amina Yusuf', '1,120.00', '12.24', '1,107.76'])
    expect(text).toContain(words)
})

test('the wages go out in a batch that two people saw, and the bank file says so', async () => {
  await page.getByRole('link', { name: 'Go to the payments' }).click()
  await page.getByRole('row', { name: /Grace Obi|G OBI/ }).waitFor()
  await press(page, 'Mark all')
  const { waiting } = await askValue(page, 'payments.list', {})
  await page.getByRole('button', { name: /^Make a batch:/ }).click()
  await press(page.getByRole('dialog', { name: 'Make a batch' }), 'Make the batch')
  await heading(page, /^Batch 1/).waitFor()
  await page.getByText(/You made this batch, so a colleague/).waitFor()

  await changeTo(FINANCE)
  await press(page, 'Approve the batch')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Approve £/ })
    .click()
  await press(page, 'Send as a Bacs file')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Send / })
    .click()
  const sent = await page.getByText(/^Sent\. The bank file is saved as /).innerText()
  const name = sent.replace('Sent. The bank file is saved as ', '').replace(/\.$/, '')

  const reading = readBacsStandard18(readFileSync(path.join(kept, name), 'latin1'))
  if (!reading.ok) throw new Error(`line ${String(reading.lineNumber)}: ${reading.reason}`)
  const { file, totals } = reading
  expect(file.serviceUserNumber).toBe('123456')
  expect(file.originator).toMatchObject({ sortCode: '090120', accountNumber: '00000010' })
  expect(file.days.map(({ processingDay }) => processingDay)).toEqual(['2026-11-09'])
  expect(totals).toEqual({
    payments: waiting.length,
    totalPence: waiting.reduce((sum, { amountPence }) => sum + amountPence, 0),
  })
  const wages = file.days[0]!.credits.find(({ accountNumber }) => accountNumber === '00000021')
  expect(wages).toMatchObject({ sortCode: '090121', amountPence: 110_776, payeeName: 'G OBI' })

  // Sent once: another try by another way is refused.
  const again = { requestId: randomUUID(), batchId: 1, format: 'bank-csv' } as const
  expect(await ask(page, 'payments.sendBatch', again)).toMatchObject({ ok: false, code: 'already-sent' })
})

test('after closing and opening again the same balances stand, and the books prove clean', async () => {
  const before = await askValue(page, 'ledger.balances', {})
  expect(before.differencePence).toBe(0)
  await desk.close()
  await open()
  await signIn(FINANCE)
  expect(await askValue(page, 'ledger.balances', {})).toEqual(before)
  await page.keyboard.press('Alt+2')
  const cash = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(
    before.balances[0]!.cashPence / 100,
  )
  await page.getByRole('row', { name: new RegExp(`Amina Yusuf.*${cash.replace('.', '\\.')}`) }).waitFor()
  expect(await askValue(page, 'office.verify', {})).toMatchObject({ isClean: true, firstBroken: '' })
  expect(desk.complaints).toEqual([])
})
