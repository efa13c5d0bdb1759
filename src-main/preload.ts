import { contextBridge, ipcRenderer } from 'electron'
import type { DeskBridge } from '../src-shared/desk-bridge.ts'
import { channels, type Pushed } from './electron/channels.ts'

/** Hears a channel without handing Electron's event, which carries the whole message port, to the page. */
const hear = <Channel extends keyof Pushed>(
  channel: Channel,
  listener: (value: Pushed[Channel]) => void,
): (() => void) => {
  const inner = (_event: unknown, value: Pushed[Channel]): void => {
    listener(value)
  }
  ipcRenderer.on(channel, inner)
  return () => {
    ipcRenderer.off(channel, inner)
  }
}

const desk: DeskBridge = {
  call: (operation, input, callId = crypto.randomUUID()) =>
    ipcRenderer.invoke(channels.call, callId, operation, input),
  cancel: (callId) => {
    ipcRenderer.send(channels.cancel, callId)
  },
  saveDocument: (operation, input) =>
    ipcRenderer.invoke(channels.saveDocument, crypto.randomUUID(), operation, input),
  chooseFile: (kind) => ipcRenderer.invoke(channels.chooseFile, kind),
  onProgress: (listener) => hear(channels.progress, listener),
  onMenu: (listener) => hear(channels.menu, listener),
}

contextBridge.exposeInMainWorld('desk', desk)
