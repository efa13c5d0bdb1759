import { atMost, resultOf, type CheckResult } from './check-result.ts'
import type { Letter } from './letter-blocks.ts'
import { bodyLines, neutralTextOf } from './neutral-text.ts'
import { scoreReadability, sentencesOf, wordsOf, type CountSyllables } from './readability.ts'

const LONG_LETTERS: ReadonlySet<string> = new Set(['A1', 'W1'])
const IRREGULAR =
  'been|begun|brought|built|chosen|done|drawn|found|given|gone|held|kept|known|lost|made|met|paid|put|said|seen|sent|set|shown|spent|spoken|taken|told|understood|used|worked|written'
const PASSIVE = new RegExp(
  `\\b(?:am|is|are|was|were|be|been|being)\\s+(?:not\\s+|now\\s+|already\\s+|\\w+ly\\s+)?(?:${IRREGULAR}|\\w{2,}ed)\\b`,
  'i',
)
/** Look like a passive but describe how somebody is, or say what is kept. */
const NOT_PASSIVE = /\b(?:need|worried|interested|tired|married|pleased|spoken for)\b/i

/** K1 to K5 and K8: how hard the body sentences are, how many are passive, and how long the letter is. */
export function checkReading(letter: Letter, countSyllables: CountSyllables): readonly CheckResult[] {
  const lines = bodyLines(letter).map(neutralTextOf)
  const sentences = lines.flatMap(sentencesOf)
  if (sentences.length === 0) return []
  const score = scoreReadability(lines, countSyllables)
  const place = score.longestSentenceText
  const easy = score.ease >= 80 ? 'pass' : score.ease >= 65 ? 'warn' : 'block'
  const longest = { place, suggestion: 'Split it into two sentences.' }
  return [
    atMost('K1', score.readingAge, [9, 11], {
      place,
      suggestion: 'Use shorter words and shorter sentences.',
    }),
    resultOf('K2', easy, { figure: score.ease, limit: 80 }, { place, suggestion: 'Use shorter words.' }),
    atMost('K3', score.averageSentence, [12, 15], longest),
    atMost('K4', score.longestSentence, [20, 25], longest),
    checkPassive(sentences),
    checkLength(letter.code, lines.flatMap(wordsOf).length),
  ]
}

/** One passive sentence passes in any letter: in a letter of seven sentences it would already be 14%. */
function checkPassive(sentences: readonly string[]): CheckResult {
  const passive = sentences.filter((sentence) => PASSIVE.test(sentence) && !NOT_PASSIVE.test(sentence))
  const percent = passive.length <= 1 ? 0 : Math.round((passive.length * 100) / sentences.length)
  return atMost('K5', percent, [5, 10], {
    place: passive[0],
    suggestion: 'Say who does it: we, you, the council.',
  })
}

function checkLength(code: string, words: number): CheckResult {
  const limits = LONG_LETTERS.has(code) ? ([400, 500] as const) : ([250, 350] as const)
  return atMost('K8', words, limits, { suggestion: 'Leave out what the reader does not need now.' })
}
