import type { Letter } from '../../src-shared/domain/letters/letter-blocks.ts'

export type FilledLetter = {
  readonly letter: Letter
  /** What the books have for each figure the letter names (check K15). */
  readonly ledgerPence: Readonly<Record<string, number>>
  /** What the office has to fill in before the letter is whole, in words. */
  readonly missing: readonly string[]
}
