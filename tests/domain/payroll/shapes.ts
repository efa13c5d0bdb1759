import { z } from 'zod'

/** What the columns of the case tables hold. */
export const pence = z.int()
export const maybePence = z.int().nullable()
export const frequency = z.enum(['weekly', 'fortnightly', 'four-weekly', 'monthly'])
export const niLetter = z.enum([
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M',
  'N',
  'S',
  'V',
  'X',
  'Z',
])
