import { addWorkingDays, addDays, type PlainDate } from '../plain-date.ts'
import { atMost, mustHave, type CheckResult } from './check-result.ts'
import { checkSafeLine } from './check-wording.ts'
import type { Block, Inline, Letter } from './letter-blocks.ts'
import { bodyLines, neutralTextOf, textOf } from './neutral-text.ts'
import { wordsOf } from './readability.ts'

/** K10 to K14 and K16: what the reader must find in the letter. */
export function checkContent(letter: Letter, bankHolidays: ReadonlySet<PlainDate>): readonly CheckResult[] {
  return [
    checkOpening(letter),
    checkAsks(letter.blocks),
    ...checkSignOff(letter.blocks),
    checkSafeLine(letter),
    checkDates(letter, bankHolidays),
  ]
}

const NEEDS_AMOUNT = /^[CLBSA]\d/
const NEEDS_DATE = /^[CLBV]\d/
const OPENING_WORDS = 60

/** K10: what it is about, the amount and the day, within the first 60 words. */
function checkOpening(letter: Letter): CheckResult {
  const kinds = new Set(openingParts(letter).map((part) => (typeof part === 'string' ? 'words' : part.kind)))
  const missing = [
    ...(NEEDS_AMOUNT.test(letter.code) && !kinds.has('money') ? ['the amount'] : []),
    ...(NEEDS_DATE.test(letter.code) && !kinds.has('date') ? ['the day'] : []),
  ]
  return mustHave('K10', missing.length === 0, {
    place: missing.join(' and '),
    suggestion: `Say ${missing.join(' and ')} in the first ${String(OPENING_WORDS)} words.`,
  })
}

function openingParts(letter: Letter): readonly Inline[] {
  const lines = letter.blocks.some((block) => block.kind === 'key-figures')
    ? [...letter.blocks.flatMap(keyFigureValues), ...bodyLines(letter)]
    : bodyLines(letter)
  let words = 0
  return lines.flat().filter((part) => {
    words += wordsOf(neutralTextOf([part])).length
    return words <= OPENING_WORDS
  })
}

const keyFigureValues = (block: Block) =>
  block.kind === 'key-figures' ? block.figures.map(({ value }) => value) : []

/** K11: asks next to each other are choices and count as one. */
function checkAsks(blocks: readonly Block[]): CheckResult {
  const starts = blocks.filter((block, index) => block.kind === 'ask' && blocks[index - 1]?.kind !== 'ask')
  return atMost('K11', starts.length, [1, 2], { suggestion: 'Ask for one thing in one letter.' })
}

/** K12 and K13: every sign-off block carries the line about other formats, so one check answers both. */
function checkSignOff(blocks: readonly Block[]): readonly CheckResult[] {
  const signOffs = blocks.flatMap((block) => (block.kind === 'sign-off' ? [block.signOff] : []))
  const complete = signOffs.some(({ name, phone, hours }) =>
    [name, phone, hours].every((text) => text.trim() !== ''),
  )
  return [
    mustHave('K12', complete, { suggestion: 'Sign with a name, a direct telephone number and its hours.' }),
    mustHave('K13', signOffs.length > 0, {
      suggestion: 'Add the line about other formats: it comes with the sign-off.',
    }),
  ]
}

/** K16: weekdays always match, as days are typed values. A day to act by must leave time: C2 on 10 working days, S3 28 days. */
function checkDates(letter: Letter, bankHolidays: ReadonlySet<PlainDate>): CheckResult {
  const earliest = earliestAnswer(letter, bankHolidays)
  const late = letter.blocks.filter(
    (block) => block.kind === 'ask' && block.by !== undefined && block.by < earliest,
  )
  const wrong = late.flatMap((block) => (block.kind === 'ask' ? [textOf(block.words)] : []))
  return atMost('K16', wrong.length, [0, 0], { place: wrong[0], suggestion: 'Give more time to act.' })
}

function earliestAnswer({ code, madeOn }: Letter, bankHolidays: ReadonlySet<PlainDate>): PlainDate {
  if (code === 'S3') return addDays(madeOn, 28)
  return /^C[2-8]$/.test(code) ? addWorkingDays(madeOn, 10, bankHolidays) : addDays(madeOn, 1)
}
