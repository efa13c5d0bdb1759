import type { Locator, Page } from 'playwright'

type Place = Page | Locator

/** Types into a field that has this label. */
export const fill = (place: Place, label: string, text: string): Promise<void> =>
  place.getByLabel(label, { exact: true }).fill(text)

/** Types a day, day first, into the three parts of a date field; '12102026' is 12 October 2026. */
export const fillDay = async (page: Page, place: Place, label: string, digits: string): Promise<void> => {
  const field = place.getByRole('group', { name: label, exact: true })
  await field.getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
}

/** Opens a choice by its label and takes one of what it offers. */
export const choose = async (page: Page, place: Place, label: string, choice: string): Promise<void> => {
  // The name of the button is what is chosen now, then the label.
  await place.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

export const press = (place: Place, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click()

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name })
