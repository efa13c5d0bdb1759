import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { isDeskAddress } from './screen-files.ts'

type Handler = (...values: readonly unknown[]) => unknown

/** Only the desk's own window, its main frame, and a page of ours may ask for anything. */
const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean =>
  !window.isDestroyed() &&
  event.sender === window.webContents &&
  event.senderFrame === window.webContents.mainFrame &&
  isDeskAddress(event.senderFrame.url)

/** Answers a request from the desk's window; anybody else gets an error. */
export const answerRequests = (channel: string, window: BrowserWindow, handler: Handler): void => {
  ipcMain.handle(channel, (event, ...values: readonly unknown[]) => {
    if (!isTrusted(event, window)) throw new Error('Refused: this page may not ask the desk')
    return handler(...values)
  })
}

/** Hears a message from the desk's window; anybody else is ignored. */
export const hearMessages = (channel: string, window: BrowserWindow, handler: Handler): void => {
  ipcMain.on(channel, (event, ...values: readonly unknown[]) => {
    if (isTrusted(event, window)) handler(...values)
  })
}
