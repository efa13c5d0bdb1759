import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { formatPounds } from '../../src-shared/domain/money.ts'
import { formatShortDate } from '../../src-shared/domain/plain-date.ts'
import { succeed } from '../../src-shared/result.ts'
import {
  countsOf,
  findBankOffItsLines,
  findLoosePosting,
  findMissingGuard,
  findOverdrawn,
  findUnbalancedEntry,
  findUnevenBank,
  findUnpostedLine,
  findUnpostedPayment,
  findUnsettledItem,
  findUntoldRequest,
  type IdRange,
} from '../database/integrity.ts'
import type { HandlersOf, QueryContext } from '../desk/context.ts'
import { walkAudit } from './verify.repository.ts'

type Counts = Awaited<ReturnType<typeof countsOf>>
/** `broken` names the first broken row in words; undefined when what the name says is true. */
type Finding = { readonly counted: number; readonly broken: string | undefined }
type Check = {
  readonly name: string
  readonly run: (context: QueryContext, counts: Counts) => Promise<Finding>
}

const ENTRIES_AT_ONCE = 50_000
const ACCOUNTS_AT_ONCE = 500

const wordsFor = <Row>(row: Row | undefined, words: (row: Row) => string): string | undefined =>
  row === undefined ? undefined : words(row)

const entryWords = (id: number, postedOn: string): string =>
  `entry ${String(id)} of ${formatShortDate(postedOn)}`

/** Looks through ids a range at a time, so that others are let in and the check can be cancelled. */
async function firstInRanges<Row>(
  context: QueryContext,
  search: { readonly last: number; readonly step: number; readonly label: string },
  find: (range: IdRange) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  for (let from = 1; from <= search.last; from += search.step) {
    const to = Math.min(search.last, from + search.step - 1)
    const found = await find({ from, to })
    if (found !== undefined) return found
    await context.progress(to, search.last, search.label)
  }
  return undefined
}

const booksChecks: readonly Check[] = [
  {
    name: 'Every entry balances',
    run: async (context, { entries, lastEntry }) => {
      const search = { last: lastEntry, step: ENTRIES_AT_ONCE, label: 'Entries' }
      const row = await firstInRanges(context, search, (range) => findUnbalancedEntry(context.db, range))
      const broken = wordsFor(row, ({ id, postedOn, postings, offPence }) =>
        offPence === 0
          ? `${entryWords(id, postedOn)} has ${String(postings)} postings; it takes two`
          : `${entryWords(id, postedOn)} does not balance: off by ${formatPounds(Math.abs(offPence))}`,
      )
      return { counted: entries, broken }
    },
  },
  {
    name: 'Every posting has its entry and its account',
    run: async ({ db }, { postings }) => {
      const row = await findLoosePosting(db)
      const words = ({ id, entryId }: { id: number; entryId: number }): string =>
        `posting ${String(id)} belongs to entry ${String(entryId)}, but the entry or its account is not there`
      return { counted: postings, broken: wordsFor(row, words) }
    },
  },
  {
    name: 'No person was ever below nothing',
    run: async (context, { lastAccount, postings }) => {
      const search = { last: lastAccount, step: ACCOUNTS_AT_ONCE, label: 'Accounts' }
      const row = await firstInRanges(context, search, (range) => findOverdrawn(context.db, range))
      const broken = wordsFor(
        row,
        ({ entryId, postedOn, accountName, overPence }) =>
          `${entryWords(entryId, postedOn)} leaves the account of ${accountName} ${formatPounds(overPence)} below nothing`,
      )
      return { counted: postings, broken }
    },
  },
  {
    name: 'Each bank holds what belongs to people, is unallocated or is on its way',
    run: async ({ db }, { postings }) => {
      const row = await findUnevenBank(db)
      const broken = wordsFor(
        row,
        ({ name, offPence }) => `${name} is off by ${formatPounds(Math.abs(offPence))}`,
      )
      return { counted: postings, broken }
    },
  },
]

const bankChecks: readonly Check[] = [
  {
    name: 'Every bank line has its entry',
    run: async ({ db }, { bankLines }) => {
      const broken = wordsFor(
        await findUnpostedLine(db),
        ({ id, postedOn, amountPence, movedPence }) =>
          `bank line ${String(id)} of ${formatShortDate(postedOn)} is ${formatPounds(amountPence)}, ` +
          `but its entry moves ${formatPounds(movedPence)} at the bank`,
      )
      return { counted: bankLines, broken }
    },
  },
  {
    name: "Each bank's balance is its opening and its lines",
    run: async ({ db }, { bankLines }) => {
      const broken = wordsFor(
        await findBankOffItsLines(db),
        ({ name, booksPence, linesPence, openingPence }) =>
          `${name} stands at ${formatPounds(booksPence)} in the books, ` +
          `but its opening and its lines come to ${formatPounds(openingPence + linesPence)}`,
      )
      return { counted: bankLines, broken }
    },
  },
  {
    name: 'Every payment that was sent has its entry',
    run: async ({ db }, { payments }) => {
      const broken = wordsFor(
        await findUnpostedPayment(db),
        ({ id, payeeName, amountPence, movedPence }) =>
          `payment ${String(id)} to ${payeeName} is ${formatPounds(amountPence)}, ` +
          `but the books took ${formatPounds(movedPence)} from the person`,
      )
      return { counted: payments, broken }
    },
  },
  {
    name: 'Everything expected that is settled was settled by something',
    run: async ({ db }, { settled }) => {
      const words = ({ id, description }: { id: number; description: string }): string =>
        `expected item ${String(id)}, ${description}, counts as settled, but no bank line or entry settled it`
      return { counted: settled, broken: wordsFor(await findUnsettledItem(db), words) }
    },
  },
]

const trailChecks: readonly Check[] = [
  {
    name: 'The audit trail is whole',
    run: async ({ db, progress }) => {
      const { rows, broken } = await walkAudit(db, (done) => progress(done, done + 1, 'Audit trail'))
      const words = wordsFor(broken, ({ id, why }) => `audit row ${String(id)}: ${why}`)
      return { counted: rows, broken: words }
    },
  },
  {
    name: 'The audit trail tells of every command',
    run: async ({ db }, { requests }) => {
      const broken = wordsFor(
        await findUntoldRequest(db),
        ({ operation, answeredAt }) =>
          `${operation}, answered at ${answeredAt}, is not in the audit trail: a row was taken out`,
      )
      return { counted: requests, broken }
    },
  },
  {
    name: 'The guards of the database are in place',
    run: async ({ db }) => {
      const { guards, missing } = await findMissingGuard(db)
      const broken = wordsFor(missing, (name) => `the guard ${name} is missing or was changed`)
      return { counted: guards, broken }
    },
  },
]

export const verifyHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.verify'> = {
  'office.verify': async (context) => {
    const counts = await countsOf(context.db)
    const all = [...booksChecks, ...bankChecks, ...trailChecks]
    const checks = []
    for (const [index, { name, run }] of all.entries()) {
      const { counted, broken } = await run(context, counts)
      checks.push({ name, isTrue: broken === undefined, counted, detail: broken ?? '' })
      await context.progress(index + 1, all.length, name)
    }
    const firstBroken = checks.find(({ isTrue }) => !isTrue)?.detail ?? ''
    return succeed({ isClean: firstBroken === '', checks, firstBroken })
  },
}
