import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const settings = z
  .object({ forbidden: z.array(z.looseObject({ name: z.string() })), options: z.looseObject({}) })
  .parse(createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')))

/** For each rule, files that break it on purpose. Paths are of a small tree laid out like ours. */
const breaches: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-circular': {
    'src-main/ledger/one.ts': `import './two.ts'`,
    'src-main/ledger/two.ts': `import './one.ts'`,
  },
  'shared-stands-alone': { 'src-shared/reach.ts': `import '../src-main/main.ts'` },
  'shared-needs-only-zod': { 'src-shared/reads.ts': `import 'node:fs'` },
  'domain-is-pure': { 'src-shared/domain/impure.ts': `import { z } from 'zod'\nz.string()` },
  'screens-stay-in-the-browser': { 'src-renderer/peek.ts': `import '../src-main/main.ts'` },
  'screens-have-no-node': { 'src-renderer/disk.ts': `import 'node:fs'` },
  'main-never-imports-screens': { 'src-main/desk/draw.ts': `import '../../src-renderer/main.tsx'` },
  'sql-lives-in-repositories': {
    'src-main/ledger/ledger.service.ts': `import { sql } from 'kysely'\nsql\`\``,
  },
  'one-driver-door': { 'src-main/ledger/opens.ts': `import SQLite from 'better-sqlite3'\nSQLite` },
  'electron-at-the-edge': { 'src-main/ledger/window.ts': `import { app } from 'electron'\napp` },
  'area-keeps-its-tables': {
    'src-main/banking/banking.service.ts': `import '../ledger/entries.repository.ts'`,
    'src-main/ledger/entries.repository.ts': `export const entries = 1`,
  },
  'migrations-are-frozen': { 'migrations/0010-office.ts': `import '../src-shared/result.ts'` },
  'nothing-imports-tests': { 'src-main/ledger/cheats.ts': `import '../../tests/support.ts'` },
  'no-orphans': { 'src-main/ledger/forgotten.ts': `export const forgotten = 1` },
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-layers-'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  cpSync(path.join(root, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'))
  writeFileSync(path.join(folder, 'tsconfig.json'), readFileSync(path.join(root, 'tsconfig.json')))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function lay(files: Readonly<Record<string, string>>): void {
  for (const area of ['src-shared', 'src-main', 'src-renderer', 'migrations', 'tests']) {
    rmSync(path.join(folder, area), { recursive: true, force: true })
  }
  const always = {
    'src-main/main.ts': `export const main = 1`,
    'src-renderer/main.tsx': `export const main = 1`,
    'src-shared/result.ts': `export const result = 1`,
    'tests/support.ts': `export const support = 1`,
    ...files,
  }
  for (const [name, text] of Object.entries(always)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `${text}\nexport {}\n`)
  }
}

async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  lay(files)
  const here = process.cwd()
  process.chdir(folder)
  try {
    const { output } = await cruise(
      ['src-shared', 'src-main', 'src-renderer', 'migrations', 'tests'].filter((area) =>
        Object.keys({ ...files, 'src-main/': '', 'src-renderer/': '', 'src-shared/': '', 'tests/': '' }).some(
          (name) => name.startsWith(area),
        ),
      ),
      { ...settings.options, validate: true, ruleSet: { forbidden: settings.forbidden } } as never,
    )
    return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
  } finally {
    process.chdir(here)
  }
}

describe('every layering rule', () => {
  test('has a breach of its own here', () => {
    expect(Object.keys(breaches).toSorted()).toEqual(settings.forbidden.map(({ name }) => name).toSorted())
  })

  test.each(Object.entries(breaches))('%s fails when it is broken on purpose', async (name, files) => {
    expect(await brokenRules(files)).toContain(name)
  })
})
