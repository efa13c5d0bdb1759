import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const folder = path.resolve(import.meta.dirname, '../../test-results/screens')

export type Colours = 'light' | 'dark'
export const everyColours: readonly Colours[] = ['light', 'dark']

/** Waits until a page has its heading and nothing on it is still being read. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(
    () =>
      document.querySelector('.busy, [data-entering], [data-exiting], [data-pending]') === null &&
      document.getAnimations().every((animation) => animation.playState !== 'running'),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Goes to an address of the desk as a link would. */
export const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
  await settled(page)
}

/**
 * What axe finds against WCAG 2.2 AA, a line for each place. An open combobox hides the page behind it from screen
 * readers while its own field keeps the focus, which is how the pattern works; nothing else is let through.
 */
export const axeFaults = async (page: Page, colours: Colours): Promise<string[]> => {
  // A button that is busy is announced by pointing to it; for some seconds that stays, though the button may be gone.
  await page.waitForFunction(() => document.querySelector('[data-live-announcer] [role=img]') === null)
  // Without legacy mode axe opens a second page, which the desk does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  // The page is the same in both; only what depends on colours is looked at again in the dark.
  const { violations } = await (
    colours === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(TAGS)
  ).analyze()
  const isComboboxOpen = (await page.locator('[role=combobox][aria-expanded=true]').count()) > 0
  return violations
    .filter(({ id }) => !(id === 'aria-hidden-focus' && isComboboxOpen))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    )
}

/** How many pixels of the page stick out sideways, and what sticks out. */
export const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const places = [document.documentElement, ...document.querySelectorAll('main, .dialog-body')]
    return places
      .filter((place) => place.scrollWidth > place.clientWidth + 1)
      .map(
        (place) =>
          `${place.tagName} ${place.className} is ${String(place.scrollWidth - place.clientWidth)} pixels too wide`,
      )
  })

export const setColours = async (page: Page, colours: Colours): Promise<void> => {
  await page.emulateMedia({ colorScheme: colours })
  await settled(page)
}

export const takePicture = async (page: Page, name: string, colours: Colours): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}-${colours}.png`) })
}

/** Gives the page a width in its own pixels, with the window's zoom. */
export const setWidth = async (
  app: ElectronApplication,
  page: Page,
  { width, height, zoom }: { readonly width: number; readonly height: number; readonly zoom: number },
): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(1, 1)
      window?.setContentSize(wide, high)
      window?.webContents.setZoomFactor(factor)
    },
    [width, height, zoom] as const,
  )
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) <= 1, width / zoom)
  await settled(page)
}
