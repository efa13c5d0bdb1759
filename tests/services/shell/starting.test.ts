import path from 'node:path'
import { expect, test } from 'vitest'
import { atMost } from '../../../src-main/electron/at-most.ts'
import { makeOpenCalls } from '../../../src-main/electron/open-calls.ts'
import { dataFolderFrom } from '../../../src-main/electron/start-arguments.ts'

test.each([
  [['electron', '.', '--data', '/srv/desk'], '/srv/desk'],
  [['electron', '.', '--data=/srv/desk'], '/srv/desk'],
  [['electron', '.', '--data', 'here'], path.resolve('here')],
  [['electron', '.'], '/home/own'],
  [['electron', '.', '--data'], '/home/own'],
  [['electron', '.', '--data='], '/home/own'],
])('%j keeps its data in %s', (commandLine, folder) => {
  expect(dataFolderFrom(commandLine, '/home/own')).toBe(folder)
})

test('three restarts in a minute, then none until the minute has passed', () => {
  let now = 0
  const mayStart = atMost(3, 60_000, () => now)
  expect([mayStart(), mayStart(), mayStart(), mayStart()]).toEqual([true, true, true, false])
  now = 59_999
  expect(mayStart()).toBe(false)
  now = 60_000
  expect(mayStart()).toBe(true)
})

test('every open call is answered when the desk process dies, and only once', async () => {
  const calls = makeOpenCalls()
  const first = calls.add('first')
  const second = calls.add('second')
  calls.answer('first', 'done')
  calls.refuseAll()
  calls.answer('second', 'too late')
  expect(await Promise.all([first, second])).toEqual(['done', { ok: false, code: 'desk-stopped' }])
  expect(calls.has('second')).toBe(false)
})
