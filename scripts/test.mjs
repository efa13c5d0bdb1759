// npm test: every check, in order. A failed step does not hide the ones after it.
// `node scripts/test.mjs lint electron` runs only the steps whose names contain one of these words.
// The last line counts tests and steps: 'N passed, N failed'.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildDesk } from './build.mjs'
import { findElectron } from './electron.mjs'
import { findSqliteBinding } from './sqlite-binding.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'
import { endWith, repository, run } from './support/run.mjs'
import { underDisplay } from './with-display.mjs'

const results = path.join(repository, 'test-results')
const tool = (name) => path.join(repository, 'node_modules/.bin', name)

/** A step that is a program of ours: it fails when the program does. */
const program = (name, command, args) => ({
  name,
  work: async () => {
    const { code } = await run(tool(command), args, { show: true })
    return { passed: 0, failed: 0, isGreen: code === 0 }
  },
})

const countTests = (file) => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const tests = (name, project, wrap) => ({
  name,
  work: async () => {
    const file = path.join(results, `${name.replaceAll(' ', '-')}.json`)
    const args = [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const { code } = await run(...wrap(tool('vitest'), args), { show: true })
    const counted = countTests(file)
    // A run that is over before its first test is a failure, whatever its exit code says.
    return { ...counted, isGreen: code === 0 && counted.passed > 0 }
  },
})

const task = (name, work) => ({
  name,
  work: async () => {
    await work()
    return { passed: 0, failed: 0, isGreen: true }
  },
})

const typecheck = (settings) => program(`types (${settings})`, 'tsc', ['-p', settings, '--noEmit'])

const steps = [
  program('format', 'prettier', ['--check', '.']),
  program('lint', 'eslint', ['.', '--max-warnings', '0']),
  ...['tsconfig.json', 'tsconfig.main.json', 'tsconfig.renderer.json', 'tsconfig.domain.json'].map(typecheck),
  program('layers', 'depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    'src-shared',
    'src-main',
    'src-renderer',
    'migrations',
  ]),
  program('dead code', 'knip', []),
  tests('tests', '!e2e', (command, args) => [command, args]),
  task('build', async () => {
    for (const line of await buildDesk()) console.log(line)
  }),
  task('system libraries', ensureSystemLibraries),
  task('electron', async () => {
    const electron = await findElectron()
    console.log(`Electron ${electron.version}: ${electron.path}`)
    await findSqliteBinding(electron.version)
  }),
  tests('end-to-end tests', 'e2e', underDisplay),
  ...(process.env.CI
    ? [
        task('nothing left changed', async () => {
          const { code } = await run('git', ['diff', '--exit-code'], { show: true })
          if (code !== 0) throw new Error('The checks changed files of the repository.')
        }),
      ]
    : []),
]

const attempt = async ({ name, work }) => {
  console.log(`\n=== ${name}`)
  const started = Date.now()
  const result = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 0, isGreen: false }
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`=== ${name}: ${result.isGreen ? 'passed' : 'FAILED'} in ${seconds} s`)
  return { name, seconds, ...result }
}

await endWith(async () => {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const done = []
  const words = process.argv.slice(2)
  const wanted = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  for (const step of wanted) done.push(await attempt(step))
  const red = done.filter(({ isGreen }) => !isGreen)
  console.log('\nSteps:')
  for (const { name, seconds, isGreen } of done)
    console.log(`  ${isGreen ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
  const sum = (field) => done.reduce((total, step) => total + step[field], 0)
  const passed = sum('passed') + done.length - red.length
  console.log(`\n${String(passed)} passed, ${String(sum('failed') + red.length)} failed`)
  return red.length === 0 ? 0 : 1
})
