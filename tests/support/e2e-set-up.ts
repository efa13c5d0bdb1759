import type { Page } from 'playwright'
import { choose, fill, fillDay, heading, press } from './e2e-form.ts'

/** From a person's page: 20 hours a week at £18.50, of which the person pays £25.00. */
export const agreeBudget = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Budget', exact: true }).click()
  await press(page, 'Agree a budget')
  await heading(page, /Agree a budget/).waitFor()
  await fillDay(page, page, 'From', '12102026')
  await fill(page, 'What for', 'Help from a personal assistant')
  await fill(page, 'Hours a week', '20')
  await fill(page, 'Rate an hour', '18.50')
  await fill(page, 'Contribution a week', '25')
  await press(page, 'Agree budget')
  await heading(page, /^Amina Yusuf/).waitFor()
}

/** From a person's page: an assistant for 20 hours a week at £14.00, paid every four weeks, with leave. */
export const hireAssistant = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Personal assistants/ }).click()
  await press(page, 'Add a personal assistant')
  await heading(page, /A personal assistant for Amina/).waitFor()
  await fill(page, 'Full name', 'Grace Obi')
  await fillDay(page, page, 'Birth date', '02051990')
  await fill(page, 'National Insurance number', 'AB 12 34 56 C')
  await fill(page, 'Name on the account', 'G OBI')
  await fill(page, 'Sort code', '09-01-21')
  await fill(page, 'Account number', '00000021')
  await fillDay(page, page, 'First day of work', '12102026')
  await choose(page, page, 'Paid', 'Every four weeks')
  await fill(page, 'Pay an hour', '14.00')
  await fill(page, 'Usual hours a week', '20')
  await choose(page, page, 'Holiday', 'Takes paid leave')
  await fill(page, 'Tax code', '1257L')
  await press(page, 'Add personal assistant')
  await page.getByRole('region', { name: 'Grace Obi' }).waitFor()
}
