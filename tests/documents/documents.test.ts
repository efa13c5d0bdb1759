import { existsSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../src-shared/contract/index.ts'

const root = path.resolve(import.meta.dirname, '../..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
const documents = tracked.filter((file) => file.endsWith('.md'))
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).scripts
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** What is made when the desk runs, and so is in no clone. */
const made = /^(node_modules|out|demo-output|test-results|bench-data|release)\b|^office\.keys\.json$/
/** Words in code marks that look like a path: with a slash or an ending of ours. */
const looksLikePath =
  /^[\w.-]+(\/[\w.<>*-]+)*\.(ts|tsx|mjs|cjs|md|json|css|sql|yml)$|^(src-|tests|scripts|docs|migrations|bench|\.ci)[\w./-]*\/[\w.-]*$/

describe.each(documents)('%s', (document) => {
  const text = read(document)
  const marked = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')

  test('names only files that exist', () => {
    const missing = marked
      .filter((word) => looksLikePath.test(word) && !/[<>*]/.test(word) && !made.test(word))
      .filter(
        (word) =>
          !existsSync(path.join(root, word)) && !existsSync(path.join(root, path.dirname(document), word)),
      )
      // A bare file name may stand for one anywhere in the tree.
      .filter((word) => word.includes('/') || !tracked.some((file) => path.basename(file) === word))
    expect(missing).toEqual([])
  })

  test('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    const broken = links.filter(
      (link) => !/^(https?|mailto):/.test(link) && !existsSync(path.join(root, path.dirname(document), link)),
    )
    expect(broken).toEqual([])
  })

  test('names only commands and operations that exist', () => {
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?)([\w:-]+)/g)].map((match) => match[1] ?? '')
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([])
    const areas = new Set(Object.keys(contract).map((name) => name.split('.')[0]))
    const operations = marked.filter(
      (word) => /^[a-z]+\.[a-z][A-Za-z]+$/.test(word) && areas.has(word.split('.')[0] ?? ''),
    )
    const endings = /\.(ts|md|json|css|db|log|keys|lock)$/
    expect(operations.filter((name) => !endings.test(name) && !Object.hasOwn(contract, name))).toEqual([])
  })
})

test('nothing in the tree is skipped, focused or left for later', () => {
  const sources = tracked.filter(
    (file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('tests/documents/'),
  )
  const left =
    /\b(?:test|it|describe)\.(?:skip|only|todo)\b|toBeCloseTo|\bTODO\b|\bFIXME\b|eslint-disable|@ts-(?:ignore|expect-error|nocheck)/
  expect(sources.filter((file) => left.test(read(file)))).toEqual([])
})

test('no word of the machine it was made on is in the tree', () => {
  const words = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', '\\.lib' + 'rary/', '\\.\\./sha' + 'red'].join('|'))
  const texts = tracked.filter(
    (file) => /\.(ts|tsx|mjs|cjs|js|md|json|css|html|yml|h)$/.test(file) && file !== 'package-lock.json',
  )
  expect(texts.filter((file) => words.test(read(file)))).toEqual([])
})
