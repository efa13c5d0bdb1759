import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectContribution, openMoneyOffice, oweWages, type MoneyOffice } from '../support/money-office.ts'
import type { TestDesk } from '../support/desk.ts'
import { bankOf, statementOf, type StatementLine } from '../support/statements.ts'

/** What somebody may do at the desk, in any order and with any figures. Numbers choose among what is there. */
type Line = readonly [text: number, amountPence: number]
type Step =
  | { readonly kind: 'import'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'books'
      readonly act: 'expect' | 'owe'
      readonly amountPence: number
      readonly who: number
    }
  | { readonly kind: 'allocate'; readonly line: number; readonly who: number; readonly item: number }
  | { readonly kind: 'other'; readonly act: 'import-again' | 'reverse' | PaymentAct; readonly number: number }
type PaymentAct = 'make' | 'approve' | 'send' | 'pay' | 'withdraw'

const texts = [
  ...['CASH', 'SHOP', 'SO NB417', 'SO NB418', 'BACS BETH MORGAN W001', 'BACS BETH MORGAN W002'],
  ...['RETURN BETH MORGAN W001', 'RETURN NB418'],
]
const amounts = fc.constantFrom(1, 62_40, 300_00, 700_01)
const signed = fc.tuple(amounts, fc.boolean()).map(([pence, isIn]) => (isIn ? pence : -pence))
const number = fc.nat({ max: 20 })
const who = fc.nat({ max: 1 })

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      lines: fc.array(fc.tuple(fc.nat({ max: texts.length + 7 }), signed), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('books' as const),
      act: fc.constantFrom('expect' as const, 'owe' as const),
      amountPence: amounts,
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('allocate' as const), line: number, who, item: number }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('other' as const),
      act: fc.constantFrom('import-again', 'reverse', 'make', 'approve', 'send', 'pay', 'pay', 'withdraw'),
      number,
    }),
  },
)

type Life = {
  readonly office: MoneyOffice
  statement: ReturnType<typeof statementOf> | undefined
  day: number
}

const chosen = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)]

async function act(
  life: Life,
  doing: (Step & { readonly kind: 'other' })['act'],
  which: number,
): Promise<void> {
  const { desk, bankAccountId } = life.office
  const again = life.statement === undefined ? undefined : { bankAccountId, ...life.statement }
  const { waiting, batches } = await desk.call('payments.list', {})
  const batchId = chosen(batches, which)?.id ?? 99
  const processingDay = '2026-12-10'
  const paymentIds = waiting.slice(0, 1 + (which % 3)).map(({ id }) => id)
  const approve = async (id: number): Promise<void> => {
    desk.as('finance-officer')
    await desk.ask('payments.approveBatch', { batchId: id })
    desk.as('manager')
  }
  const send = (id: number) => desk.ask('payments.sendBatch', { batchId: id, format: 'bacs-standard-18' })
  const acts = {
    'import-again': async () => {
      if (again === undefined) return
      expect(await desk.call('banking.importStatement', again)).toMatchObject({ linesAdded: 0 })
    },
    reverse: () => desk.ask('ledger.reverse', { entryId: which + 1, onDay: '2026-11-28', reason: 'Mistake' }),
    make: () => desk.ask('payments.makeBatch', { bankAccountId, paymentIds, processingDay }),
    approve: () => approve(batchId),
    send: () => send(batchId),
    withdraw: () => desk.ask('payments.withdrawBatch', { batchId, reason: 'Changed our minds' }),
    pay: async () => {
      const made = await desk.ask('payments.makeBatch', { bankAccountId, paymentIds, processingDay })
      if (!made.ok) return
      const newest = Math.max(...(await desk.call('payments.list', {})).batches.map(({ id }) => id))
      await approve(newest)
      await send(newest)
    },
  }
  await acts[doing]()
}

/** Half of all lines show what is expected, or bring back what an earlier line took; the others are as they come. */
async function rowOf(
  { office: { desk } }: Life,
  day: string,
  [text, amountPence]: Line,
): Promise<StatementLine> {
  const plain: StatementLine = [day, texts[text % texts.length] ?? '', amountPence]
  if (text < texts.length) return plain
  if (text < texts.length + 5) {
    const item = chosen((await desk.call('banking.expectedItems', {})).items, Math.abs(amountPence) + text)
    const works = item?.description.replace('Wages ', '') ?? ''
    const words =
      item?.kind === 'wages' ? `BACS BETH MORGAN ${works}` : item?.recipientId === 1 ? 'SO NB417' : 'SO NB418'
    return item === undefined ? plain : [day, words, item.amountPence]
  }
  const line = chosen(
    (await desk.call('banking.listLines', { state: 'all' })).lines,
    Math.abs(amountPence) + text,
  )
  return line === undefined ? plain : [day, `RETURN ${line.description}`, 0 - line.amountPence]
}

async function importLines(life: Life, lines: readonly Line[]): Promise<void> {
  const { desk, bankAccountId } = life.office
  const { balancePence } = await bankOf(desk, bankAccountId)
  life.day += 1
  const day = `2026-11-${String(life.day).padStart(2, '0')}`
  const rows: StatementLine[] = []
  for (const line of lines) rows.push(await rowOf(life, day, line))
  life.statement = statementOf(rows, balancePence)
  // A statement always comes in: what would take somebody of a pooled account too low waits in the tray.
  const { linesAdded } = await desk.call('banking.importStatement', { bankAccountId, ...life.statement })
  expect(linesAdded).toBe(rows.length)
}

async function allocate(life: Life, chosenOf: Step & { readonly kind: 'allocate' }): Promise<void> {
  const { desk, aminaId, devId } = life.office
  const line = chosen((await desk.call('banking.listLines', { state: 'tray' })).lines, chosenOf.line)
  const recipientId = chosenOf.who === 0 ? aminaId : devId
  const { items } = await desk.call('banking.expectedItems', { recipientId })
  const fitting = items.filter(({ amountPence }) => amountPence === line?.amountPence)
  const expectedItemId = chosenOf.item % 4 === 0 ? null : (chosen(fitting, chosenOf.item)?.id ?? null)
  const allocation = {
    bankLineId: line?.id ?? 99,
    expectedItemId,
    recipientId,
    category: 'care',
    note: '',
  } as const
  await desk.ask('banking.allocateLine', allocation)
}

async function live(life: Life, next: Step): Promise<void> {
  if (next.kind === 'import') return importLines(life, next.lines)
  if (next.kind === 'allocate') return allocate(life, next)
  if (next.kind === 'other') return act(life, next.act, next.number)
  const { desk, aminaId, devId } = life.office
  const { amountPence } = next
  const [recipientId, reference, works] =
    next.who === 0 ? ([aminaId, 'NB417', 'W001'] as const) : ([devId, 'NB418', 'W002'] as const)
  if (next.act === 'owe') await oweWages(desk, [{ recipientId, amountPence, works }])
  else await expectContribution(desk, recipientId, amountPence, reference)
}

const itemStateFor = { waiting: 'open', 'in-batch': 'open', sent: 'sent', cleared: 'settled' } as const

/** Payments that do not agree with what they pay: such a one would be paid twice, or never. */
async function paymentsAtOdds({ database }: TestDesk) {
  const rows = await database.reader
    .selectFrom('payment')
    .innerJoin('expected_item', 'expected_item.id', 'payment.expected_item_id')
    .select(['payment.id', 'payment.state', 'expected_item.state as itemState'])
    .execute()
  return rows.filter(({ state, itemState }) => state !== 'returned' && itemStateFor[state] !== itemState)
}

test('whatever is done in whatever order, the books are clean, the bank ties out and nobody is below nothing', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 8, maxLength: 24, size: 'max' }),
    async (steps) => {
      const office = await openMoneyOffice('2026-11-05')
      const life: Life = { office, statement: undefined, day: 0 }
      for (const next of steps) await live(life, next)
      const { desk, bankAccountId } = office
      const { firstBroken } = await desk.call('office.verify', {})
      expect(firstBroken).toBe('')
      const { balancePence, peoplePence, unallocatedPence, inTransitPence } = await bankOf(
        desk,
        bankAccountId,
      )
      expect(balancePence).toBe(peoplePence + unallocatedPence + inTransitPence)
      const { balances, differencePence } = await desk.call('ledger.balances', {})
      expect(differencePence).toBe(0)
      expect(balances.filter(({ cashPence }) => cashPence < 0)).toEqual([])
      expect(await paymentsAtOdds(desk)).toEqual([])
    },
  )
  await fc.assert(property, { numRuns: 8, seed: 7 })
})
