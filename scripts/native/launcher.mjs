// Becomes resources/app/index.mjs in an Electron distribution that ships without default_app.asar:
// starts the application whose folder is the first argument that is not a switch.
// It is a module and awaits the application, because Electron holds back 'ready' until then.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
await import(pathToFileURL(path.join(folder, manifest.main)).href)
