import fc from 'fast-check'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { checkLetter, type CheckFacts } from '../../../src-shared/domain/letters/check-letter.ts'
import type { CheckResult, LetterCheck } from '../../../src-shared/domain/letters/check-result.ts'
import { contributionLetter } from '../../../src-shared/domain/letters/contribution-c1.ts'
import {
  money,
  named,
  paragraph,
  say,
  type Block,
  type Letter,
} from '../../../src-shared/domain/letters/letter-blocks.ts'
import { findAvoided, BANNED } from '../../../src-shared/domain/letters/letter-vocabulary.ts'
import { neutralTextOf, textOf } from '../../../src-shared/domain/letters/neutral-text.ts'
import { hoursWords, rateWords } from '../../../src-shared/domain/letters/number-words.ts'
import { readWords } from '../../../src-shared/domain/letters/read-words.ts'
import { scoreReadability } from '../../../src-shared/domain/letters/readability.ts'
import { statementOfAccount } from '../../../src-shared/domain/letters/statement-of-account-a1.ts'
import { BRIAN, DEV } from './letter-scenarios.ts'

const FACTS: CheckFacts = { countSyllables: syllable, ledgerPence: {}, bankHolidays: new Set() }
const C1 = contributionLetter(DEV)

const resultOf = (check: LetterCheck, letter: Letter, facts = FACTS): CheckResult | undefined =>
  checkLetter(letter, facts).find((result) => result.check === check)
const withBody = (...lines: readonly string[]): Letter => ({
  ...C1,
  blocks: lines.map((line) => paragraph([line])),
})
const sentence = (words: number): string => `${Array.from({ length: words }, () => 'we').join(' ')}.`

describe('checks at their limits', () => {
  it.each([
    ['K3', 12, 'pass'],
    ['K3', 13, 'warn'],
    ['K3', 15, 'warn'],
    ['K3', 16, 'block'],
    ['K4', 20, 'pass'],
    ['K4', 21, 'warn'],
    ['K4', 25, 'warn'],
    ['K4', 26, 'block'],
  ] as const)('%s with a sentence of %i words: %s', (check, words, outcome) => {
    expect(resultOf(check, withBody(sentence(words)))).toMatchObject({ figure: words, outcome })
  })

  it.each([
    ['K1', 'We sent it.', 'pass'],
    ['K1', 'Administrative representatives subsequently communicated.', 'block'],
    ['K2', 'We sent it.', 'pass'],
    ['K2', 'Administrative representatives subsequently communicated.', 'block'],
    ['K5', 'We paid the bill.', 'pass'],
    ['K5', 'The bill was paid.', 'pass'],
    ['K5', 'The bill was paid. The form was sent.', 'block'],
    ['K5', 'You are not worried.', 'pass'],
    ['K6', 'Your payment has not reached us.', 'pass'],
    ['K6', 'Your account was suspended.', 'block'],
    ['K6', 'You must call. You must write.', 'pass'],
    ['K6', 'You must call. You must write. You must come.', 'block'],
    ['K7', 'Your rainy day money.', 'pass'],
    ['K7', 'Your contingency and your budget.', 'warn'],
    ['K7', 'Your contingency, budget and assessment.', 'block'],
    ['K14', 'We will not stop your care because of this letter.', 'pass'],
    ['K14', 'Please pay.', 'block'],
    ['K17', 'Call on Monday.', 'pass'],
    ['K17', 'Pay by 10/08/2026.', 'warn'],
    ['K18', 'Call us.', 'pass'],
    ['K18', 'PAY NOW.', 'block'],
  ] as const)('%s for "%s": %s', (check, text, outcome) => {
    expect(resultOf(check, withBody(text))?.outcome).toBe(outcome)
  })

  it('warns and then blocks a letter that is too long', () => {
    const words = (count: number) =>
      resultOf('K8', withBody(...Array.from({ length: count / 10 }, () => sentence(10))))
    expect([words(250)?.outcome, words(260)?.outcome, words(360)?.outcome]).toEqual(['pass', 'warn', 'block'])
  })

  it('wants a headline of at most ten words and without the code', () => {
    const outcome = (title: string) => resultOf('K9', { ...C1, title })?.outcome
    expect([outcome('Pay us'), outcome(''), outcome('C1 Pay us'), outcome(sentence(11))]).toEqual([
      'pass',
      'block',
      'block',
      'warn',
    ])
  })

  it('wants the amount and the day in the first 60 words', () => {
    const late = withBody(...Array.from({ length: 6 }, () => sentence(10)))
    expect(resultOf('K10', { ...late, blocks: [...late.blocks, ...C1.blocks] })).toMatchObject({
      outcome: 'block',
      place: 'the amount and the day',
    })
  })

  it('counts asks that follow each other as one', () => {
    const asks = C1.blocks.filter((block) => block.kind === 'ask')
    const apart = (count: number) =>
      Array.from({ length: count }).flatMap(() => [...asks, paragraph(['We help.'])])
    const outcome = (count: number) => resultOf('K11', { ...C1, blocks: apart(count) })?.outcome
    expect([outcome(1), outcome(2), outcome(3)]).toEqual(['pass', 'warn', 'block'])
  })

  it('wants a name, a telephone number and its hours', () => {
    const blocks = C1.blocks.map((block): Block =>
      block.kind === 'sign-off' ? { ...block, signOff: { ...block.signOff, phone: ' ' } } : block,
    )
    expect(resultOf('K12', { ...C1, blocks })?.outcome).toBe('block')
    expect(resultOf('K13', { ...C1, blocks: [] })?.outcome).toBe('block')
  })

  it('wants 10 working days for C2, 28 days for S3 and a day still to come for C1', () => {
    const made = (code: string, madeOn: string) => resultOf('K16', { ...C1, code, madeOn }, FACTS)?.outcome
    expect([made('C1', '2026-08-09'), made('C1', '2026-08-10')]).toEqual(['pass', 'block'])
    expect([made('C2', '2026-07-27'), made('C2', '2026-07-28')]).toEqual(['pass', 'block'])
    expect([made('S3', '2026-07-13'), made('S3', '2026-07-14')]).toEqual(['pass', 'block'])
  })
})

describe('K15', () => {
  const ledgerPence = {
    opening: 521_486,
    closing: 517_926,
    'money-in': 229_080,
    'money-out': 232_640,
    'tax-set-aside': 10_874,
    'rainy-day': 299_520,
  }

  it('blocks any closing balance but the right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (wrongBy) => {
        const letter = statementOfAccount({ ...BRIAN, closingPence: 517_926 + wrongBy })
        const result = resultOf('K15', letter, {
          ...FACTS,
          ledgerPence: { ...ledgerPence, closing: 517_926 + wrongBy },
        })
        expect(result?.outcome).toBe(wrongBy === 0 ? 'pass' : 'block')
      }),
    )
  })

  it('blocks a figure the ledger does not have, and one the letter does not show', () => {
    expect(resultOf('K15', C1)?.place).toContain('contribution: shows £249.60, the ledger has nothing')
    const other = { ...FACTS, ledgerPence: { contribution: 24_961, balance: 1 } }
    expect(resultOf('K15', C1, other)).toMatchObject({ outcome: 'block', figure: 3 })
    expect(resultOf('K15', C1, other)?.place).toContain('balance: not shown')
  })
})

describe('words', () => {
  it('finds banned words with their endings once, and not inside others', () => {
    const found = (text: string) => findAvoided(text, BANNED).map((word) => word.found.toLowerCase())
    expect(found('A debt collector recovers debts.')).toEqual(['debt collector', 'recovers', 'debts'])
    expect(found('Discovery of an auditorium, a failing dp and a PBX.')).toEqual([])
    expect(found('We are recouping this DP.')).toEqual(['recouping', 'dp'])
  })

  it('scores the same whatever the names, amounts and lengths of names', () => {
    const score = (name: string, pence: number) =>
      scoreReadability([neutralTextOf(say`You and ${named(name)} have ${money(pence)} now.`)], syllable)
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z][a-z]{1,30}$/), fc.integer(), (name, pence) => {
        expect(score(name, pence)).toEqual(score('Ann', 0))
      }),
    )
  })

  it('reads typed text into values and writes it back as it was', () => {
    const text =
      'Call Sam Reed on 0116 496 0123 by Friday 4 December 2026 about £1,234.56, not £12 or 31 February.'
    const words = readWords(text, ['Sam', 'Sam Reed'])
    expect(words.filter((part) => typeof part !== 'string')).toEqual([
      { kind: 'name', text: 'Sam Reed' },
      { kind: 'name', text: '0116 496 0123' },
      { kind: 'date', date: '2026-12-04' },
      { kind: 'money', pence: 123_456 },
    ])
    expect(textOf(words)).toBe(text)
  })

  it('keeps a day that does not exist as words', () => {
    expect(readWords('Monday 31 February 2026', [])).toEqual(['Monday 31 February 2026'])
  })

  it('refuses to score nothing', () => {
    expect(() => scoreReadability(['…'], syllable)).toThrow(RangeError)
  })

  it('writes hours and rates as people do', () => {
    expect([60, 5_280, 1_350, 1_335, 569].map(hoursWords)).toEqual([
      '1 hour',
      '88 hours',
      '22.5 hours',
      '22.25 hours',
      '9 hours 29 minutes',
    ])
    expect([132_000, 127_100, 127_150].map(rateWords)).toEqual(['£13.20', '£12.71', '£12.7150'])
  })
})
