import { parsePounds } from '../money.ts'
import { isPlainDate } from '../plain-date.ts'
import { day, money, named, type Inline, type Words } from './letter-blocks.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const AMOUNT = '£\\d[\\d,]*\\.\\d\\d'
const DAY = `(?:${WEEKDAYS}) \\d{1,2} (?:${MONTHS.join('|')}) \\d{4}`
const PHONE = '0\\d{2,4} \\d{3,4} \\d{3,4}'

/**
 * Reads typed text into words with typed values, so that it can be scored as a filled letter is: amounts as £1,234.56,
 * days as Monday 10 August 2026, telephone numbers, and the names given. What it cannot read stays plain words.
 */
export function readWords(text: string, names: readonly string[]): Words {
  const known = names.toSorted((a, b) => b.length - a.length).map(escapeForPattern)
  const pattern = new RegExp([AMOUNT, DAY, PHONE, ...known].map((part) => `(?:${part})`).join('|'), 'g')
  const parts: Inline[] = []
  let read = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > read) parts.push(text.slice(read, match.index))
    parts.push(readValue(match[0]))
    read = match.index + match[0].length
  }
  if (read < text.length) parts.push(text.slice(read))
  return parts
}

function readValue(text: string): Inline {
  if (text.startsWith('£')) {
    const pence = parsePounds(text)
    return pence === undefined ? text : money(pence)
  }
  const match = new RegExp(`^(?:${WEEKDAYS}) (\\d{1,2}) (\\w+) (\\d{4})$`).exec(text)
  if (match === null) return named(text)
  const pad = (figure: string | number): string => String(figure).padStart(2, '0')
  const date = `${match[3] ?? ''}-${pad(MONTHS.indexOf(match[2] ?? '') + 1)}-${pad(match[1] ?? '')}`
  return isPlainDate(date) ? day(date) : text
}

const escapeForPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
