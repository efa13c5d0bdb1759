// Builds what is stale of: the window's process, the desk process, the PDF worker, the preload and the screens.
//   node scripts/build.mjs
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { withLock } from './support/cache.mjs'
import { endWith, isStartedDirectly, repository } from './support/run.mjs'

const EXTERNAL = ['electron', 'better-sqlite3', '@node-rs/argon2', 'pdfmake', 'fontkit', 'piscina']
const SETTINGS = ['package.json', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs']
const NODE_FOLDERS = ['src-main', 'src-shared', 'migrations']

/** The parts that Node runs. Electron 33 has Node 20; a sandboxed preload must be CommonJS. */
const nodePart = (entry, output, format = 'es') => ({
  entry,
  output,
  sources: NODE_FOLDERS,
  settings: {
    configFile: false,
    root: repository,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: entry,
      outDir: path.dirname(output),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: EXTERNAL,
        output: { format, entryFileNames: path.basename(output), codeSplitting: false },
      },
    },
  },
})

const PARTS = [
  nodePart('src-main/main.ts', 'out/main/main.js'),
  nodePart('src-main/desk/desk-process.ts', 'out/main/desk-process.js'),
  nodePart('src-main/letters/pdf/pdf-worker.ts', 'out/main/pdf-worker.js'),
  nodePart('src-main/preload.ts', 'out/preload/preload.cjs', 'cjs'),
  {
    entry: 'src-renderer/index.html',
    output: 'out/renderer/index.html',
    sources: ['src-renderer', 'src-shared'],
    settings: { configFile: path.join(repository, 'vite.config.ts'), logLevel: 'warn' },
  },
]

const inRepository = (name) => path.join(repository, name)

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => path.join(found.parentPath, found.name))
    : []

/** Changes when a source is added, removed or touched. */
const fingerprintOf = (sources) => {
  const files = [
    ...sources.flatMap((name) => filesIn(inRepository(name))),
    ...SETTINGS.map(inRepository),
  ].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${String(mtimeMs)} ${String(size)}\n`)
  }
  return hash.digest('hex')
}

const stampOf = (part) => inRepository(`out/stamps/${part.output.replaceAll('/', '-')}`)

const isFresh = (part, fingerprint) =>
  existsSync(inRepository(part.output)) &&
  existsSync(stampOf(part)) &&
  readFileSync(stampOf(part), 'utf8') === fingerprint

const buildPart = async (part) => {
  const fingerprint = fingerprintOf(part.sources)
  if (isFresh(part, fingerprint)) return undefined
  const started = Date.now()
  await build(part.settings)
  mkdirSync(inRepository('out/stamps'), { recursive: true })
  writeFileSync(stampOf(part), fingerprint)
  return `${part.output} in ${String(Date.now() - started)} ms`
}

/** Builds what is stale; answers a line for each part that was built. */
export const buildDesk = () =>
  withLock('build', async () => {
    const built = []
    for (const part of PARTS.filter(({ entry }) => existsSync(inRepository(entry)))) {
      const line = await buildPart(part)
      if (line !== undefined) built.push(line)
    }
    return built
  })

if (isStartedDirectly(import.meta))
  await endWith(async () => {
    const built = await buildDesk()
    for (const line of built) console.log(line)
    if (built.length === 0) console.log('Everything is up to date.')
  })
