// Checks what Electron needs from a Linux system and installs it when this may (root with apt-get).
//   node scripts/system-libraries.mjs
import { existsSync, readdirSync } from 'node:fs'
import { endWith, findProgram, isRoot, isStartedDirectly, run, runOrThrow } from './support/run.mjs'

// Debian and Ubuntu renamed some packages for 64-bit time: the first name that apt knows is taken.
const LIBRARIES = {
  'libgtk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libnss3.so': ['libnss3'],
  'libasound.so.2': ['libasound2', 'libasound2t64'],
  'libgbm.so.1': ['libgbm1'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  'libcups.so.2': ['libcups2', 'libcups2t64'],
  'libdrm.so.2': ['libdrm2'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXrandr.so.2': ['libxrandr2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
}
const DISPLAY_PROGRAMS = { Xvfb: ['xvfb'], 'xvfb-run': ['xvfb'], xauth: ['xauth'] }
const COMPILER_PROGRAMS = { python3: ['python3'], make: ['make'], 'g++': ['g++'] }

const LIBRARY_FOLDERS = [
  '/lib',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
]

const missingLibraries = async () => {
  const cached = (await run(findProgram('ldconfig') ?? '/sbin/ldconfig', ['-p'])).output
  const present = new Set(LIBRARY_FOLDERS.filter(existsSync).flatMap((folder) => readdirSync(folder)))
  return Object.entries(LIBRARIES).filter(([name]) => !cached.includes(`${name} `) && !present.has(name))
}

const missingPrograms = (programs) =>
  Object.entries(programs).filter(([name]) => findProgram(name) === undefined)

const knownToApt = async (name) => {
  const { output } = await run('apt-cache', ['policy', name])
  return /Candidate: (?!\(none\))/.test(output)
}

const firstKnown = async (names) => {
  for (const name of names) if (await knownToApt(name)) return name
  return names[0]
}

const install = async (missing) => {
  await runOrThrow('apt-get', ['update'])
  const packages = [...new Set(await Promise.all(missing.map(([, names]) => firstKnown(names))))]
  console.log(`Installing ${packages.join(', ')} through apt-get`)
  await runOrThrow('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

const ensure = async (findMissing) => {
  const missing = await findMissing()
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(([, names]) => names[0]))].join(' ')
  const names = missing.map(([name]) => name).join(', ')
  if (!isRoot() || findProgram('apt-get') === undefined)
    throw new Error(`This system lacks ${names}.\nOn Debian or Ubuntu: sudo apt-get install -y ${packages}`)
  await install(missing)
  const still = (await findMissing()).map(([name]) => name)
  if (still.length > 0) throw new Error(`apt-get ran, and this system still lacks ${still.join(', ')}.`)
}

/** What Electron loads; with `withDisplay`, also the display without a screen that tests and demos run under. */
export const ensureSystemLibraries = async ({ withDisplay = true } = {}) => {
  if (process.platform !== 'linux') return
  await ensure(async () => [
    ...(await missingLibraries()),
    ...(withDisplay ? missingPrograms(DISPLAY_PROGRAMS) : []),
  ])
}

/** What building the SQLite binding from source needs. */
export const ensureCompiler = async () => {
  if (process.platform === 'linux') await ensure(async () => missingPrograms(COMPILER_PROGRAMS))
}

if (isStartedDirectly(import.meta)) await endWith(ensureSystemLibraries)
