/** How a word is counted is the caller's: English needs a table of exceptions this folder does not carry. */
export type CountSyllables = (word: string) => number

export type Readability = {
  /** Flesch-Kincaid grade + 5, to one decimal. */
  readonly readingAge: number
  /** Flesch reading ease, whole. */
  readonly ease: number
  /** Words, to one decimal. */
  readonly averageSentence: number
  readonly longestSentence: number
  readonly longestSentenceText: string
  readonly words: number
}

/** Sentences of one line. A spaced dash ends one too, as in the figures measured for the sample letters. */
export const sentencesOf = (line: string): readonly string[] =>
  line
    .split(/(?<=[.!?])\s+|\s[-–—]\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)

/** Words of a text: letters and digits, with the hyphens and apostrophes inside them. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []

/**
 * Scores lines of body text. A line always ends a sentence, also without a full stop.
 * Throws: RangeError when there is no word to score.
 * Source: Flesch (1948); Kincaid and others (1975).
 */
export function scoreReadability(lines: readonly string[], countSyllables: CountSyllables): Readability {
  const sentences = lines.flatMap(sentencesOf).map((text) => ({ text, words: wordsOf(text) }))
  const words = sentences.flatMap((sentence) => sentence.words)
  if (words.length === 0) throw new RangeError('no words to score')
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const average = words.length / sentences.length
  const syllablesPerWord = syllables / words.length
  const longest = sentences.reduce((long, next) => (next.words.length > long.words.length ? next : long))
  return {
    readingAge: toTenth(0.39 * average + 11.8 * syllablesPerWord - 15.59 + 5),
    ease: Math.round(206.835 - 1.015 * average - 84.6 * syllablesPerWord),
    averageSentence: toTenth(average),
    longestSentence: longest.words.length,
    longestSentenceText: longest.text,
    words: words.length,
  }
}

const toTenth = (figure: number): number => Math.round(figure * 10) / 10
