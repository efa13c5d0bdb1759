import type SQLite from 'better-sqlite3'
import { figure, sideBySide, time, type Figure } from '../support/figures.ts'
import { onCopyOf, type BenchDesk } from '../support/offices.ts'

type Ask = (name: string, input: unknown) => Promise<void>

/** Asks as a screen does. A question that is refused ends the run. */
const asker =
  ({ desk }: BenchDesk): Ask =>
  async (name, input) => {
    const result = await desk.dispatch(name, input)
    if (!result.ok) throw new Error(`${name} was refused: ${result.code}`)
  }

const spread = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({ length: Math.min(count, items.length) }, (_, index) => {
    const item = items[Math.floor((index * items.length) / Math.min(count, items.length))]
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  })

/** What a person's screen shows, read with as few questions as it takes. */
const personQueries = [
  `SELECT * FROM recipient WHERE id = ?`,
  `SELECT * FROM recipient_status WHERE recipient_id = ? ORDER BY from_day, id`,
  `SELECT * FROM representative WHERE recipient_id = ? ORDER BY from_day, id`,
  `SELECT council.name, council_policy.* FROM recipient JOIN council ON council.id = council_id
     JOIN council_policy USING (council_id) WHERE recipient.id = ?`,
  `SELECT * FROM employment JOIN assistant ON assistant.id = assistant_id WHERE recipient_id = ?`,
  `SELECT entry.id, posting.id, posted_on, description, category, amount_pence, entry.reverses_entry_id,
          (SELECT id FROM entry AS reversal WHERE reversal.reverses_entry_id = entry.id) AS reversal_id
     FROM account JOIN posting ON posting.account_id = account.id JOIN entry ON entry.id = entry_id
    WHERE account.recipient_id = ? ORDER BY posted_on, entry.id, posting.id`,
  `SELECT sum(amount_pence) FROM account JOIN posting ON account_id = account.id WHERE account.recipient_id = ?`,
  `SELECT * FROM expected_item WHERE recipient_id = ? AND state = 'open'`,
  `SELECT * FROM budget WHERE recipient_id = ? ORDER BY from_day`,
  `SELECT budget_line.* FROM budget JOIN budget_line ON budget_id = budget.id WHERE recipient_id = ?`,
  `SELECT * FROM care_cycle WHERE recipient_id = ? ORDER BY first_day DESC`,
]

async function openPerson(ask: Ask, raw: SQLite.Database, count: number): Promise<Figure> {
  const ids = raw.prepare<[], number>('SELECT id FROM recipient').pluck().all()
  const queries = personQueries.map((query) => raw.prepare<[number]>(query))
  const open = async (recipientId: number): Promise<void> => {
    await ask('recipients.get', { recipientId })
    await ask('ledger.account', { recipientId })
    await ask('budgets.ofRecipient', { recipientId })
  }
  const read = (id: number): void => {
    for (const query of queries) query.all(id)
  }
  return figure(
    {
      name: 'open-recipient',
      what: 'Open a recipient (person, account, budgets)',
      limitWhat: 'the same rows by prepared queries',
    },
    await sideBySide(spread(ids, count), open, read),
  )
}

/** What somebody types into the box: more and more of a name, of a reference, of a contract's or payment's. */
function typedTexts(raw: SQLite.Database, count: number): string[] {
  const titles = raw.prepare<[], string>('SELECT title FROM search_entry').pluck().all()
  return spread(titles, count).map((title, index) => {
    const [given = '', family = ''] = title.split(' ')
    return (
      [given.slice(0, 2), given.slice(0, 3), family.slice(0, 4), `${given} ${family.slice(0, 2)}`, title][
        index % 5
      ]?.trim() ?? ''
    )
  })
}

async function search(ask: Ask, raw: SQLite.Database, count: number): Promise<Figure> {
  const rangeOf = raw.prepare<[string], { readonly first: number; readonly last: number }>(
    'SELECT min(rowid) AS first, max(rowid) AS last FROM search_entry WHERE kind = ?',
  )
  const queries = ['person', 'assistant', 'payment'].map((kind) => {
    const { first = 0, last = 0 } = rangeOf.get(kind) ?? {}
    const query = raw.prepare<[string, number, number]>(
      `SELECT subject_id, title, detail FROM search_entry WHERE search_entry MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY ${kind === 'payment' ? 'rowid DESC' : 'title'} LIMIT 10`,
    )
    return (match: string) => query.all(match, first, last)
  })
  const matchOf = (text: string): string =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')
  const texts = typedTexts(raw, count).filter((text) => matchOf(text) !== '')
  return figure(
    {
      name: 'search',
      what: 'Search for anybody or any payment',
      limitWhat: 'the same full-text queries',
      note: 'issue 4 asks for 30 ms at the 95th percentile',
    },
    await sideBySide(
      texts,
      (text) => ask('office.search', { text }),
      (text) => queries.map((query) => query(matchOf(text))),
    ),
  )
}

async function balances(ask: Ask, raw: SQLite.Database, runs: number): Promise<Figure> {
  const query = raw.prepare('SELECT account_id, sum(amount_pence) FROM posting GROUP BY account_id')
  return figure(
    { name: 'balances', what: 'All balances', limitWhat: 'the sums of the postings by account' },
    await sideBySide(
      Array.from({ length: runs }),
      () => ask('ledger.balances', {}),
      () => query.all(),
    ),
  )
}

/** The questions a desk asks all day, on an office that is open and warm. */
export const measureQuestions = (kept: string, only: (name: string) => boolean, quick: boolean) =>
  onCopyOf(kept, async (open) => {
    await open.world.act('finance-officer', 'office.today', {})
    const raw = open.openRaw(true)
    try {
      const ask = asker(open)
      // Both sides once before anything counts, so that neither pays for reading the file from the disk.
      const { ms } = await time(async () => {
        await balances(ask, raw, 1)
        await openPerson(ask, raw, 20)
        await search(ask, raw, 20)
      })
      process.stderr.write(`  warm after ${String(Math.round(ms))} ms\n`)
      const figures: Figure[] = []
      if (only('open-recipient')) figures.push(await openPerson(ask, raw, quick ? 50 : 400))
      if (only('search')) figures.push(await search(ask, raw, quick ? 50 : 400))
      if (only('balances')) figures.push(await balances(ask, raw, quick ? 5 : 21))
      return figures
    } finally {
      raw.close()
    }
  })
