import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type HeldRow,
  isContinued,
  newRows,
  type RowFacts,
  rowKey,
} from '../../../src-shared/domain/banking/row-identity.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

const row = (day: string, amountPence: number, description: string): RowFacts => ({
  postedOn: `2026-11-${day}`,
  amountPence,
  description,
})
const fare = row('17', -2_50, 'BUS FARE')

/** What an account holds after files were imported one after the other. */
function importAll(files: readonly (readonly RowFacts[])[]): HeldRow[] {
  const held: HeldRow[] = []
  for (const file of files) {
    const { added } = newRows(held, file)
    held.push(...added.map(({ row: facts, occurrence }) => ({ ...facts, occurrence })))
  }
  return held
}

const keys = (rows: readonly HeldRow[]): string[] =>
  rows.map((held) => `${rowKey(held)}|${String(held.occurrence)}`).toSorted((a, b) => a.localeCompare(b))

test('three equal fares on one day are three rows', () => {
  expect(newRows([], [fare, fare, fare]).added.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3])
})

test('a longer file of the same day adds only the fares beyond those held', () => {
  const held = importAll([[fare, fare]])
  const { added, alreadyHeld } = newRows(held, [fare, fare, fare])
  expect(added).toEqual([{ row: fare, occurrence: 3 }])
  expect(alreadyHeld).toHaveLength(2)
})

test('spaces do not make another row; another day, amount or word does', () => {
  const held = importAll([[fare]])
  const others = [row('18', -2_50, 'BUS FARE'), row('17', -2_51, 'BUS FARE'), row('17', -2_50, 'BUS FARES')]
  expect(newRows(held, [{ ...fare, description: ' BUS  FARE ' }]).added).toEqual([])
  expect(newRows(held, others).added).toHaveLength(3)
})

test('a corrected file adds the corrected row', () => {
  const held = importAll([[fare, row('18', -10_00, 'SHOP')]])
  const corrected = row('18', -10_50, 'SHOP')
  expect(newRows(held, [fare, corrected]).added).toEqual([{ row: corrected, occurrence: 1 }])
})

test('after an import is undone its numbers are free again', () => {
  const held = importAll([[fare], [fare, fare]]).filter(({ occurrence }) => occurrence !== 1)
  expect(newRows(held, [fare, fare]).added).toEqual([{ row: fare, occurrence: 1 }])
})

test('a day cut in two hides a twin, and the closing balance shows it', () => {
  const held = importAll([[fare]])
  const { added } = newRows(held, [fare])
  expect(added).toEqual([])
  expect(isContinued(97_50, added, 95_00)).toBe(false)
  expect(isContinued(97_50, newRows(held, [fare, fare]).added, 95_00)).toBe(true)
})

/** Few days, amounts and words, so that many rows are alike. */
const rows = fc.array(
  fc.record({
    postedOn: fc.nat(6).map((days) => addDays('2026-11-16', days)),
    amountPence: fc.constantFrom(-2_50, -10_00, 100_00),
    description: fc.constantFrom('BUS FARE', 'SHOP'),
  }),
  { maxLength: 40 },
)

test('the same file twice adds nothing the second time', () => {
  fc.assert(
    fc.property(rows, (file) => {
      const again = newRows(importAll([file]), file)
      expect(again.added).toEqual([])
      expect(again.alreadyHeld).toHaveLength(file.length)
    }),
  )
})

test('parts cut between days, overlapping by whole days, in any order, make the whole', () => {
  fc.assert(
    fc.property(rows, fc.nat(6), fc.nat(6), fc.boolean(), (file, one, other, isSwapped) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const early = file.filter(({ postedOn }) => postedOn <= addDays('2026-11-16', to))
      const late = file.filter(({ postedOn }) => postedOn >= addDays('2026-11-16', from))
      const parts = isSwapped ? [late, early] : [early, late]
      expect(keys(importAll(parts))).toEqual(keys(importAll([file])))
    }),
  )
})

test('every row is either added or already held, and no number is given twice', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const held = importAll([first])
      const { added, alreadyHeld } = newRows(held, second)
      expect(added.length + alreadyHeld.length).toBe(second.length)
      const all = keys([...held, ...added.map(({ row: facts, occurrence }) => ({ ...facts, occurrence }))])
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})
