import type { LineOutcome } from '../../src-shared/domain/banking/matching.ts'
import type { Category, ExpectedKind } from '../../src-shared/domain/ledger/words.ts'
import { formatPounds } from '../../src-shared/domain/money.ts'
import type { BankAccounts, ExpectedItem, RecipientAccount } from '../ledger/posting.service.ts'
import type { BankLineRow, LineState } from './lines.repository.ts'

/** Where the other side of a bank line stands in the books. */
export type Place = {
  readonly accountId: number
  readonly category: Category
  readonly recipientId: number | null
}

export type LineToPlace = {
  readonly id: number
  readonly postedOn: string
  readonly description: string
  readonly amountPence: number
}

export type PlacedLine = {
  readonly line: LineToPlace
  readonly place: Place
  readonly state: LineState
  readonly reason: string
  readonly expectedItemId: number | null
  readonly reopensItemId: number | null
}

export type Books = {
  readonly bank: BankAccounts
  /** The person whose own account this is; undefined for a pooled account. */
  readonly owner: RecipientAccount | undefined
  readonly accounts: ReadonlyMap<number, RecipientAccount>
  readonly items: ReadonlyMap<number, ExpectedItem>
  /** Lines of earlier imports that a return may bring back. */
  readonly earlier: ReadonlyMap<number, BankLineRow>
  readonly cash: ReadonlyMap<number, number>
}

export class OverdrawnError extends Error {
  override readonly name = 'OverdrawnError'
  readonly line: LineToPlace
  readonly heldPence: number
  constructor(line: LineToPlace, heldPence: number) {
    super('a person would be below nothing')
    this.line = line
    this.heldPence = heldPence
  }
}

const categoryOfKind = (kind: ExpectedKind): Category => (kind === 'other' ? 'fees' : kind)

/** Where a line stands that nobody has explained yet: with the owner of the account, or with nobody. */
export const placeOfUnexplained = ({ bank, owner }: Pick<Books, 'bank' | 'owner'>): Place =>
  owner === undefined
    ? { accountId: bank.unallocatedAccount, category: 'bank', recipientId: null }
    : { accountId: owner.accountId, category: 'unexplained', recipientId: owner.recipientId }

/** Where a line stands that pays an item: what was sent was taken from the person then, and is on its way. */
export function placeOfItem(item: ExpectedItem, { bank, accounts }: Pick<Books, 'bank' | 'accounts'>): Place {
  const { recipientId } = item
  const account = accounts.get(recipientId)
  if (account === undefined) throw new Error('an expected item of somebody without an account')
  const isOnItsWay = item.state === 'sent' && item.amountPence < 0
  const accountId = isOnItsWay ? bank.inTransitAccount : account.accountId
  return { accountId, category: categoryOfKind(item.kind), recipientId }
}

/**
 * Says where each line stands, oldest first, so that nobody is below nothing at any time. A line that would take
 * somebody below nothing waits in the tray of a pooled account. Throws OverdrawnError when it is their own account.
 */
export function placeLines(
  lines: readonly LineToPlace[],
  outcomes: readonly LineOutcome[],
  books: Books,
): PlacedLine[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.lineId, outcome]))
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const placed = new Map<number, PlacedLine>()
  const left = new Map(books.cash)
  const personOf = new Map(
    [...books.accounts.values()].map((account) => [account.accountId, account.recipientId]),
  )

  const take = ({ accountId }: Place, amountPence: number): boolean => {
    const recipientId = personOf.get(accountId)
    if (recipientId === undefined) return true
    const nextPence = (left.get(recipientId) ?? 0) + amountPence
    if (amountPence < 0 && nextPence < 0) return false
    left.set(recipientId, nextPence)
    return true
  }

  const intoTray = (line: LineToPlace, reason: string): PlacedLine => {
    const place = placeOfUnexplained(books)
    if (!take(place, line.amountPence)) {
      throw new OverdrawnError(line, left.get(place.recipientId ?? 0) ?? 0)
    }
    return { line, place, state: 'tray', reason, expectedItemId: null, reopensItemId: null }
  }

  const tooLittle = (line: LineToPlace, { recipientId }: Place): string => {
    const held = formatPounds(left.get(recipientId ?? 0) ?? 0)
    return `it fits, but the account holds ${held} and the line takes ${formatPounds(0 - line.amountPence)}`
  }

  const wanted = (line: LineToPlace, outcome: LineOutcome): Omit<PlacedLine, 'line'> | undefined => {
    if (outcome.state === 'tray') return undefined
    if (outcome.state === 'paired') return wantedForPair(outcome, books, placed, lineOf)
    const item = books.items.get(outcome.expectedItemId)
    if (item === undefined) throw new Error('a line was matched to an item that is not there')
    const { reason, expectedItemId } = outcome
    return { place: placeOfItem(item, books), state: 'matched', reason, expectedItemId, reopensItemId: null }
  }

  const placeOne = (line: LineToPlace): void => {
    const outcome = outcomeOf.get(line.id)
    if (outcome === undefined || placed.has(line.id)) return
    const other = outcome.state === 'paired' ? lineOf.get(outcome.otherLineId) : undefined
    // What a return brings back is placed first, also when the bank lists it later on the same day.
    if (other !== undefined && outcomeOf.get(other.id)?.state === 'matched') placeOne(other)
    const want = wanted(line, outcome)
    if (want === undefined) placed.set(line.id, intoTray(line, outcome.reason))
    else if (take(want.place, line.amountPence)) placed.set(line.id, { line, ...want })
    else placed.set(line.id, intoTray(line, tooLittle(line, want.place)))
  }

  for (const line of lines) placeOne(line)
  return [...placed.values()]
}

/** A line that goes with another stands where the other stands, so that together they are nothing. */
function wantedForPair(
  outcome: LineOutcome & { readonly state: 'paired' },
  books: Books,
  placed: ReadonlyMap<number, PlacedLine>,
  lineOf: ReadonlyMap<number, LineToPlace>,
): Omit<PlacedLine, 'line'> {
  const { otherLineId, reopensItemId, reason } = outcome
  const [earlier, now] = [books.earlier.get(otherLineId), placed.get(otherLineId)]
  const item = reopensItemId === null ? undefined : books.items.get(reopensItemId)
  const isStillPaid = earlier !== undefined || (lineOf.has(otherLineId) && now?.state === 'matched')
  const common = { state: 'paired', reason, expectedItemId: null } as const
  if (item !== undefined && isStillPaid) {
    // The money comes back to the person, not to what is on its way.
    return { ...common, place: placeOfItem({ ...item, state: 'settled' }, books), reopensItemId: item.id }
  }
  const account = books.accounts.get(earlier?.recipientId ?? 0)
  if (account === undefined) return { ...common, place: placeOfUnexplained(books), reopensItemId: null }
  const { accountId, recipientId } = account
  return { ...common, place: { accountId, category: 'unexplained', recipientId }, reopensItemId: null }
}
