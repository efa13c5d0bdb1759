// The SQLite addon in the npm package wants Node-API 10. Older Electrons have version 9: for them the addon is
// built once from the package's own source and kept in the per-user cache.
//   node scripts/sqlite-binding.mjs 33.2.1
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder, withLock } from './support/cache.mjs'
import { endWith, isStartedDirectly, repository, runOrThrow } from './support/run.mjs'
import { ensureCompiler } from './system-libraries.mjs'

// Electron 35 is the first with Node 22.14, which has Node-API 10.
const FIRST_ELECTRON_WITH_NODE_API_10 = 35

const modules = path.join(repository, 'node_modules')
const source = path.join(modules, 'better-sqlite3')
const compatibility = path.join(import.meta.dirname, 'native/napi9-compat.h')

const headerFolder = () => {
  const name = `node-linux-${process.arch}`
  const folders = [path.join(modules, name), path.join(modules, 'node/node_modules', name)]
  const found = folders.find((folder) => existsSync(path.join(folder, 'include/node/node_api.h')))
  if (found === undefined)
    throw new Error(`No Node headers in ${folders.join(' or ')}: run npm ci with install scripts allowed`)
  return found
}

const compile = async (target) => {
  await ensureCompiler()
  console.error('Building the SQLite addon for this Electron from source (once, about two minutes)')
  // In a copy, so that node_modules stays as npm left it: Node would pick up a build/ folder there by itself.
  const work = `${target}.${String(process.pid)}.partial`
  const copy = path.join(work, 'better-sqlite3')
  try {
    mkdirSync(work, { recursive: true })
    cpSync(source, copy, {
      recursive: true,
      filter: (file) => !/better-sqlite3[/\\](prebuilds|build)$/.test(file),
    })
    cpSync(path.join(modules, 'node-addon-api'), path.join(work, 'node_modules/node-addon-api'), {
      recursive: true,
    })
    const nodeGyp = path.join(modules, 'node-gyp/bin/node-gyp.js')
    await runOrThrow(
      process.execPath,
      [nodeGyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headerFolder()}`],
      {
        cwd: copy,
        env: { ...process.env, CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${compatibility}` },
      },
    )
    renameSync(path.join(copy, 'build/Release/better_sqlite3.node'), target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Path of the addon to open the database with under this Electron; undefined where the package's own one works. */
export const findSqliteBinding = async (electronVersion) => {
  if (Number.parseInt(electronVersion, 10) >= FIRST_ELECTRON_WITH_NODE_API_10) return undefined
  if (process.platform !== 'linux')
    throw new Error(`Electron ${electronVersion} is too old for the SQLite addon: use Electron 35 or newer`)
  const { version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'))
  const shim = createHash('sha256').update(readFileSync(compatibility)).digest('hex').slice(0, 8)
  const target = path.join(cacheFolder(), `sqlite-${version}-napi9-${shim}-linux-${process.arch}.node`)
  await withLock('sqlite-binding', async () => {
    if (!existsSync(target)) await compile(target)
  })
  return target
}

if (isStartedDirectly(import.meta))
  await endWith(async () => {
    const [electronVersion] = process.argv.slice(2)
    if (electronVersion === undefined)
      throw new Error('Usage: node scripts/sqlite-binding.mjs <Electron version>')
    console.log(
      (await findSqliteBinding(electronVersion)) ?? 'the addon in the package works with this Electron',
    )
  })
