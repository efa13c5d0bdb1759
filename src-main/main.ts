import { accessSync, constants, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { app, dialog, powerMonitor, type BrowserWindow } from 'electron'
import { channels } from './electron/channels.ts'
import { denyLeaving, makeClosedSession, switchNetworkOff } from './electron/closed-session.ts'
import { openDeskChannel } from './electron/desk-channel.ts'
import { registerDeskScheme, serveScreens } from './electron/desk-scheme.ts'
import { openDeskWindow } from './electron/desk-window.ts'
import { setMenu } from './electron/menu.ts'
import { carryRequests } from './electron/requests.ts'
import { DESK_ADDRESS } from './electron/screen-files.ts'
import { dataFolderFrom } from './electron/start-arguments.ts'
import { makeFolder } from './desk/make-folder.ts'

const built = path.resolve(import.meta.dirname, '..')

/** Where the window keeps its place: beside the data, or for this once elsewhere when the data folder refuses. */
const windowFolder = (dataFolder: string): string => {
  const folder = path.join(dataFolder, 'window')
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK)
    return folder
  } catch {
    // The desk opens all the same, and its first page says what is wrong with the folder.
    return mkdtempSync(path.join(app.getPath('temp'), 'direct-payments-desk-'))
  }
}

/** Only a developer's Electron may need another SQLite addon; an installed desk loads no code that a variable names. */
const deskEnvironment = (dataFolder: string): NodeJS.ProcessEnv => {
  const isForDevelopers = (name: string): boolean => name === 'DESK_SQLITE_BINDING' || name === 'DESK_TODAY'
  const kept = Object.entries(process.env).filter(([name]) => !app.isPackaged || !isForDevelopers(name))
  return { ...Object.fromEntries(kept), DESK_DATA_FOLDER: dataFolder }
}

const openDesk = async (dataFolder: string): Promise<BrowserWindow> => {
  await app.whenReady()
  const session = makeClosedSession()
  serveScreens(session, path.join(built, 'renderer'))
  const window = await openDeskWindow(session, path.join(built, 'preload/preload.cjs'))
  const send = (channel: string, value: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, value)
  }
  const desk = openDeskChannel({
    entry: path.join(built, 'main/desk-process.js'),
    environment: deskEnvironment(dataFolder),
    onProgress: (progress) => {
      send(channels.progress, progress)
    },
  })
  carryRequests(window, desk)
  setMenu((event) => {
    send(channels.menu, event)
  })
  powerMonitor.on('lock-screen', () => {
    send(channels.menu, 'lock-desk')
  })
  app.on('will-quit', (event) => {
    // The data is closed in order before the program ends.
    event.preventDefault()
    void desk.stop().then(() => {
      app.exit(0)
    })
  })
  await window.loadURL(DESK_ADDRESS)
  return window
}

const start = (): void => {
  const dataFolder = dataFolderFrom(process.argv, path.join(app.getPath('appData'), 'direct-payments-desk'))
  // The lock belongs to this folder: one desk for one set of data, and two sets may be open side by side.
  app.setPath('userData', windowFolder(dataFolder))
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  const opened = openDesk(dataFolder)
  app.on('second-instance', () => {
    void opened.then((window) => {
      if (window.isMinimized()) window.restore()
      window.focus()
    })
  })
  opened.catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    // The box waits for a person; a log or a test must learn of it too.
    process.stderr.write(`The desk could not open: ${reason}\n`)
    dialog.showErrorBox('The desk could not open', `Nothing was changed. Start it again. (${reason})`)
    app.exit(1)
  })
}

switchNetworkOff()
registerDeskScheme()
denyLeaving()
start()
