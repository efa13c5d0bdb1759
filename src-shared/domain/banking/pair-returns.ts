import { formatShortDate } from '../plain-date.ts'
import { hasReturnWord, tellingWords } from './line-words.ts'
import { type LineOutcome, type WorkLine } from './matching.ts'

/** A payment comes back within about four weeks; later it is a new matter for a person. */
const RETURN_DAYS = 30

/** A line that a return may bring back. `rank` 0: paid twice, 1: nothing known of it, 2: matched. */
type Original = WorkLine & { readonly rank: 0 | 1 | 2; readonly expectedItemId: number | null }

type EarlierWork = WorkLine & { readonly expectedItemId: number | null }

function originalOf(work: WorkLine, outcome: LineOutcome | undefined): Original[] {
  if (outcome === undefined || outcome.state === 'paired') return []
  if (outcome.state === 'matched') return [{ ...work, rank: 2, expectedItemId: outcome.expectedItemId }]
  return [{ ...work, rank: outcome.isPaidTwice ? 0 : 1, expectedItemId: null }]
}

function byAmount(originals: readonly Original[]): ReadonlyMap<number, readonly Original[]> {
  const groups = new Map<number, Original[]>()
  for (const original of originals) {
    const group = groups.get(original.line.amountPence)
    if (group === undefined) groups.set(original.line.amountPence, [original])
    else group.push(original)
  }
  return groups
}

const sharesWord = (a: readonly string[], b: readonly string[]): boolean =>
  tellingWords(a).some((word) => b.includes(word))

/** The one payment that a return can mean; undefined when there is none, or several that differ. */
function originalFor(work: WorkLine, candidates: readonly Original[]): Original | undefined {
  const fitting = candidates.filter(
    ({ day, words }) => day <= work.day && day >= work.day - RETURN_DAYS && sharesWord(work.words, words),
  )
  const best = Math.min(...fitting.map(({ rank }) => rank))
  const alike = fitting.filter(({ rank }) => rank === best)
  const last = alike.at(-1)
  const text = (original: Original): string => `${original.line.postedOn} ${original.words.join(' ')}`
  return last !== undefined && alike.every((other) => text(other) === text(last)) ? last : undefined
}

function pair(work: WorkLine, original: Original, outcomes: Map<number, LineOutcome>): void {
  const isPaidTwice = original.rank === 0
  const paidOn = formatShortDate(original.line.postedOn)
  const why = isPaidTwice ? 'the second payment' : 'the payment'
  const after = original.expectedItemId === null ? '' : '; what it paid is unpaid again'
  outcomes.set(work.line.id, {
    state: 'paired',
    lineId: work.line.id,
    otherLineId: original.line.id,
    isPaidTwice,
    reopensItemId: original.expectedItemId,
    reason: `brings back ${why} of ${paidOn}: “${original.line.description}”${after}`,
  })
  // A matched payment stays matched: the return line undoes it, and both stay to be seen.
  if (original.rank === 2 || !outcomes.has(original.line.id)) return
  const same = isPaidTwice ? 'same payee, number and amount, same day; ' : ''
  outcomes.set(original.line.id, {
    state: 'paired',
    lineId: original.line.id,
    otherLineId: work.line.id,
    isPaidTwice,
    reopensItemId: null,
    reason: `${same}came back on ${formatShortDate(work.line.postedOn)}`,
  })
}

/**
 * Pairs each line that says it is a return with the payment it brings back: the same amount the other way, a payee
 * word in common, at most thirty days before. A payment made twice comes first, then one nobody has explained, then
 * a matched one. Changes `outcomes`; a return that could mean several payments is left as it is.
 */
export function pairReturns(
  works: readonly WorkLine[],
  earlier: readonly EarlierWork[],
  outcomes: Map<number, LineOutcome>,
): void {
  const returns = works.filter(({ words }) => hasReturnWord(words)).toSorted((a, b) => a.day - b.day)
  if (returns.length === 0) return
  const originals = byAmount([
    ...earlier.map((work): Original => ({ ...work, rank: work.expectedItemId === null ? 1 : 2 })),
    ...works.flatMap((work) => originalOf(work, outcomes.get(work.line.id))),
  ])
  const taken = new Set<number>()
  for (const work of returns) {
    const candidates = originals.get(0 - work.line.amountPence) ?? []
    const original = originalFor(
      work,
      candidates.filter(({ line }) => !taken.has(line.id)),
    )
    if (original === undefined) continue
    taken.add(original.line.id)
    pair(work, original, outcomes)
  }
}
