import path from 'node:path'
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { isDeskAddress, mediaTypeOf, screenFileFor } from '../../../src-main/electron/screen-files.ts'

const FOLDER = path.resolve('/opt/desk/renderer')

test('the bare address is the page', () => {
  expect(screenFileFor('app://desk/', FOLDER)).toBe(path.join(FOLDER, 'index.html'))
})

test('a file keeps its place; a query and a hash are no part of it', () => {
  expect(screenFileFor('app://desk/assets/a%20b.js?x=1#/people', FOLDER)).toBe(
    path.join(FOLDER, 'assets/a b.js'),
  )
})

test.each([
  'https://desk/index.html',
  'app://other/index.html',
  'app://desk.example/index.html',
  'app://user@other/',
  'not an address',
])('%s is not ours', (address) => {
  expect(isDeskAddress(address)).toBe(false)
  expect(screenFileFor(address, FOLDER)).toBeUndefined()
})

test('no address of ours ever names a file outside the folder', () => {
  const piece = fc.oneof(
    fc.constantFrom('..', '%2e%2e', '%2E.', '%2f', '/', '%5c', '\\', '%00', 'renderer-other', '%25', 'a'),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = screenFileFor(`app://desk/${pieces.join('')}`, FOLDER)
      expect(file === undefined || file.startsWith(FOLDER + path.sep)).toBe(true)
    }),
  )
})

test('only kinds of file that screens are made of have a type', () => {
  expect(mediaTypeOf('/a/index.html')).toBe('text/html; charset=utf-8')
  expect(mediaTypeOf('/a/font.woff2')).toBe('font/woff2')
  expect(mediaTypeOf('/a/desk.db')).toBeUndefined()
})
