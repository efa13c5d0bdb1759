import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { checkLetter } from '../../../src-shared/domain/letters/check-letter.ts'
import { bodyLines, neutralTextOf } from '../../../src-shared/domain/letters/neutral-text.ts'
import { readWords } from '../../../src-shared/domain/letters/read-words.ts'
import { scoreReadability } from '../../../src-shared/domain/letters/readability.ts'
import type { Block, Letter } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { OFFICE, SIGN_OFF } from './letter-scenarios.ts'
import { OLD_STYLE, SAMPLE_LETTERS, SAMPLE_NAMES, type SampleLetter } from './sample-letters.ts'

const FACTS = { countSyllables: syllable, ledgerPence: {}, bankHolidays: new Set<string>() }

const letterOf = (
  { code, title, madeOn }: Pick<SampleLetter, 'code' | 'title' | 'madeOn'>,
  blocks: readonly Block[],
): Letter => ({
  code,
  title,
  madeOn,
  language: 'en-GB',
  office: OFFICE,
  addressee: { name: 'You', addressLines: [] },
  blocks,
})

function sampleOf(sample: SampleLetter): Letter {
  const blocks = sample.text.split('\n').map((line): Block => {
    const words = readWords(line.replace(/^# /, ''), SAMPLE_NAMES)
    return { kind: line.startsWith('# ') ? 'heading' : 'paragraph', words }
  })
  return letterOf(sample, [...blocks, { kind: 'sign-off', signOff: SIGN_OFF }])
}

const oldStyle = letterOf({ code: 'C1', title: '', madeOn: '2026-08-03' }, [
  { kind: 'paragraph', words: readWords(OLD_STYLE, []) },
])

const scoreOf = (letter: Letter) => scoreReadability(bodyLines(letter).map(neutralTextOf), syllable)

describe('the eight sample letters', () => {
  it.each(SAMPLE_LETTERS)('$code scores what was measured', (sample) => {
    const score = scoreOf(sampleOf(sample))
    expect(Math.abs(score.readingAge - sample.readingAge)).toBeLessThanOrEqual(0.3)
    expect(Math.abs(score.ease - sample.ease)).toBeLessThanOrEqual(2)
    expect(score.averageSentence).toBe(sample.averageSentence)
    expect(score.longestSentence).toBe(sample.longestSentence)
    expect(score.words).toBe(sample.words)
  })

  it.each(SAMPLE_LETTERS)('$code is not blocked; only the headline of V1, of 11 words, warns', (sample) => {
    const failed = checkLetter(sampleOf(sample), FACTS).filter((result) => result.outcome !== 'pass')
    const found = failed.map(({ check, outcome, figure }) => `${check} ${outcome} ${String(figure)}`)
    expect(found).toEqual(sample.code === 'V1' ? ['K9 warn 11'] : [])
  })
})

describe('the old style of letter', () => {
  it('scores what was measured', () => {
    const { longestSentenceText, ...figures } = scoreOf(oldStyle)
    expect(longestSentenceText).toContain('forthwith')
    expect(figures).toEqual({
      readingAge: 16.6,
      ease: 44,
      averageSentence: 18,
      longestSentence: 38,
      words: 72,
    })
  })

  it('is blocked by K1 to K4, K6, K10, K12 to K14 and K18', () => {
    const blocked = checkLetter(oldStyle, FACTS).filter((result) => result.outcome === 'block')
    const checks = blocked.map((result) => result.check)
    expect(checks).toEqual(
      expect.arrayContaining(['K1', 'K2', 'K3', 'K4', 'K6', 'K10', 'K12', 'K13', 'K14', 'K18']),
    )
  })

  it('offers plain words for each banned one', () => {
    const banned = checkLetter(oldStyle, FACTS).find((result) => result.check === 'K6')
    expect(banned?.figure).toBe(15)
    expect(banned?.suggestion).toContain('failed to: we have not had')
  })
})
