import { atMost, mustHave, resultOf, type CheckResult } from './check-result.ts'
import type { Letter } from './letter-blocks.ts'
import { BANNED, findAvoided, TO_THINK_ABOUT, type FoundWord } from './letter-vocabulary.ts'
import { bodyLines, isShouting, neutralTextOf, textOf, writtenLines } from './neutral-text.ts'
import { sentencesOf, wordsOf } from './readability.ts'

/** Letters that may name legal action: a council's decision, when the council itself states it. */
const COUNCIL_DECISIONS: ReadonlySet<string> = new Set(['C5', 'S3'])

/** K6, K7, K9, K17 and K18: the words themselves. */
export function checkWording(letter: Letter): readonly CheckResult[] {
  const lines = writtenLines(letter)
  const ownWords = lines.map((line) => line.filter((part) => typeof part === 'string').join(' ')).join('\n')
  const shouting = lines.map(neutralTextOf).flatMap(sentencesOf).filter(isShouting)
  const toThinkAbout = findAvoided(ownWords, TO_THINK_ABOUT)
  return [
    checkBanned(letter.code, ownWords),
    atMost('K7', toThinkAbout.length, [0, 2], placeOf(toThinkAbout)),
    checkHeadline(letter),
    checkStyle(ownWords),
    atMost('K18', shouting.length, [0, 0], { place: shouting[0], suggestion: 'Write it in small letters.' }),
  ]
}

function checkBanned(code: string, text: string): CheckResult {
  const banned = findAvoided(text, BANNED).filter(
    ({ found }) => !(COUNCIL_DECISIONS.has(code) && found.toLowerCase() === 'legal action'),
  )
  const orders: readonly FoundWord[] = [...text.matchAll(/\byou must\b/gi)]
    .slice(2)
    .map((match) => ({ found: match[0] }))
  const found = [...banned, ...orders]
  return atMost('K6', found.length, [0, 0], placeOf(found))
}

function placeOf(found: readonly FoundWord[]): { place?: string; suggestion?: string } {
  if (found.length === 0) return {}
  const suggestions = found.flatMap((word) =>
    word.instead === undefined ? [] : [`${word.found}: ${word.instead}`],
  )
  const suggestion = suggestions.length === 0 ? 'Leave it out.' : suggestions.join('; ')
  return { place: found.map((word) => word.found).join(', '), suggestion }
}

/** No headline, or the letter code in it, is blocked; one that is a little long only warns. */
function checkHeadline({ code, title }: Letter): CheckResult {
  const words = wordsOf(title)
  const outcome = words.length === 0 || words.includes(code) ? 'block' : words.length <= 10 ? 'pass' : 'warn'
  const suggestion = 'Say the point in ten words or fewer, without the letter code.'
  return resultOf('K9', outcome, { figure: words.length, limit: 10 }, { place: title, suggestion })
}

/** Amounts and days typed by hand into the words; the typed ones are always right. */
function checkStyle(text: string): CheckResult {
  const found = /£[\d,]+(?:\.\d+)?|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/.exec(text)
  const outcome = found === null ? 'pass' : 'warn'
  const suggestion = 'Put the amount or day in as a value, so that it is written in our style.'
  return resultOf(
    'K17',
    outcome,
    { figure: found === null ? 0 : 1, limit: 0 },
    { place: found?.[0], suggestion },
  )
}

/** The sentence each kind of letter must carry so that nobody is frightened (check K14). */
const SAFE_LINES: Readonly<Record<string, string>> = {
  C1: 'We will not stop your care because of this letter.',
  C2: 'We will not stop your care because of this letter.',
  C3: 'We will not stop your care because of this letter.',
  C4: 'We will not stop your care because of this letter.',
  S1: 'Nothing will be taken from your account because of this letter.',
  M1: 'You are not in trouble.',
  V1: 'You are not in trouble.',
}

export function checkSafeLine(letter: Letter): CheckResult {
  const line = SAFE_LINES[letter.code]
  const present = line === undefined || bodyLines(letter).some((words) => textOf(words).includes(line))
  return mustHave('K14', present, {
    place: line,
    suggestion: line === undefined ? undefined : `Add: ${line}`,
  })
}
