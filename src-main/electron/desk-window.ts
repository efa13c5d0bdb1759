import path from 'node:path'
import { app, BrowserWindow, screen, type Session } from 'electron'
import { atMost } from './at-most.ts'
import { DESK_ADDRESS } from './screen-files.ts'
import {
  MINIMUM_HEIGHT,
  MINIMUM_WIDTH,
  placeOnScreens,
  readWindowState,
  writeWindowState,
} from './window-state.ts'

const RELOADS_A_MINUTE = 3

const keepPlace = (window: BrowserWindow, folder: string): void => {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    void writeWindowState(folder, { place: { x, y }, width, height, isMaximized: window.isMaximized() })
  })
}

/** A screen that crashed is shown anew: nothing is kept in it. */
const showAgainAfterCrash = (window: BrowserWindow): void => {
  const mayReload = atMost(RELOADS_A_MINUTE, 60_000, Date.now)
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && mayReload()) void window.loadURL(DESK_ADDRESS)
  })
}

/** Opens the one window: sandboxed, isolated, without Node. */
export const openDeskWindow = async (session: Session, preload: string): Promise<BrowserWindow> => {
  const folder = app.getPath('userData')
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const { isMaximized, place, width, height } = placeOnScreens(await readWindowState(folder), areas)
  const window = new BrowserWindow({
    ...place,
    width,
    height,
    minWidth: MINIMUM_WIDTH,
    minHeight: MINIMUM_HEIGHT,
    show: false,
    title: app.getName(),
    webPreferences: {
      preload: path.resolve(preload),
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  keepPlace(window, folder)
  showAgainAfterCrash(window)
  return window
}
