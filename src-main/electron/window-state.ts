import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

export const MINIMUM_WIDTH = 1024
export const MINIMUM_HEIGHT = 700
/** How much of the window must show, so that a person can take hold of it. */
const GRIP = 100

const windowState = z.object({
  place: z.object({ x: z.int(), y: z.int() }).optional(),
  width: z.int().min(MINIMUM_WIDTH).max(10_000),
  height: z.int().min(MINIMUM_HEIGHT).max(10_000),
  isMaximized: z.boolean(),
})
export type WindowState = z.output<typeof windowState>
type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What fits the laptop that most offices have. */
export const defaultWindowState: WindowState = { width: 1366, height: 768, isMaximized: false }

const isOnScreen = ({ place, width }: WindowState, area: Area): boolean =>
  place !== undefined &&
  place.x < area.x + area.width - GRIP &&
  place.x + width > area.x + GRIP &&
  place.y >= area.y &&
  place.y < area.y + area.height - GRIP

/** Drops a place that no screen shows any more, so that the window is never lost beside a screen that was unplugged. */
export const placeOnScreens = (state: WindowState, areas: readonly Area[]): WindowState =>
  areas.some((area) => isOnScreen(state, area))
    ? state
    : { width: state.width, height: state.height, isMaximized: state.isMaximized }

const fileIn = (folder: string): string => path.join(folder, 'window.json')

/** A missing or broken file means the default: a window's place is never worth a message. */
export const readWindowState = async (folder: string): Promise<WindowState> => {
  try {
    return windowState.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')))
  } catch {
    return defaultWindowState
  }
}

export const writeWindowState = async (folder: string, state: WindowState): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(fileIn(folder), JSON.stringify(state))
  } catch {
    // The next start uses the place before this one; nothing is lost.
  }
}
