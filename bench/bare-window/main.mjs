// The least that Electron can show: one window with one line. The desk's own start stands beside this.
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

// Not awaited here: Electron is ready only once this file has run to its end.
app
  .whenReady()
  .then(() =>
    new BrowserWindow({ width: 1366, height: 768 }).loadFile(path.join(import.meta.dirname, 'index.html')),
  )
