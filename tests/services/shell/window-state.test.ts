import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  defaultWindowState,
  placeOnScreens,
  readWindowState,
  writeWindowState,
} from '../../../src-main/electron/window-state.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const STATE = { place: { x: 50, y: 60 }, width: 1400, height: 900, isMaximized: true }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'desk-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('what was written is read again', async () => {
  await writeWindowState(path.join(folder, 'new'), STATE)
  expect(await readWindowState(path.join(folder, 'new'))).toEqual(STATE)
})

test('without a file the window is 1366 by 768', async () => {
  expect(await readWindowState(folder)).toEqual({ width: 1366, height: 768, isMaximized: false })
})

test.each(['', '{', '[]', '{"width":1,"height":1,"isMaximized":false}', '{"width":"wide"}'])(
  'a broken file (%s) means the default',
  async (text) => {
    writeFileSync(path.join(folder, 'window.json'), text)
    expect(await readWindowState(folder)).toEqual(defaultWindowState)
  },
)

test('a place that still shows is kept', () => {
  expect(placeOnScreens(STATE, [SCREEN])).toEqual(STATE)
})

test.each([
  { x: 5000, y: 60 },
  { x: -1350, y: 60 },
  { x: 50, y: -300 },
  { x: 50, y: 1079 },
])('a place beside every screen is dropped: %j', (place) => {
  expect(placeOnScreens({ ...STATE, place }, [SCREEN])).toEqual({
    width: 1400,
    height: 900,
    isMaximized: true,
  })
})
