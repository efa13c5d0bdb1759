import { expect, test } from 'vitest'
import { addPayments } from '../../src-main/payments/payments.service.ts'
import { expectItems } from '../../src-main/ledger/posting.service.ts'
import { openTestDesk } from '../support/desk.ts'
import { amina, northbridgePolicy } from '../support/sample-people.ts'
import { isoMapping, statementOf, type StatementLine } from '../support/statements.ts'

/**
 * Scenario 3 through the desk's own operations, on a real file: Brian Hughes's own bank account, from the payments of
 * scenario 2 to every line of his statement explained. The people are invented.
 */
const statement: readonly StatementLine[] = [
  ['2026-10-26', 'NORTHBRIDGE DP 00417', 1_779_60],
  ['2026-10-28', 'SO B HUGHES CARE', 217_20],
  ['2026-11-13', 'BACS BETH', -1_079_97],
  ['2026-11-13', 'BACS CARL', -591_73],
  ['2026-11-16', 'DD NEST', -47_71],
  ['2026-11-17', 'SUNRISE CARE INV 881', -294_00],
  ['2026-11-17', 'SUNRISE CARE INV 881', -294_00],
  ['2026-11-19', 'SUNRISE CARE RETURN', 294_00],
  ['2026-11-20', 'CARD AMZ 7731', -18_99],
]

async function officeOfBrian() {
  const desk = await openTestDesk({ today: '2026-10-25' })
  const { councilId } = await desk.call('recipients.addCouncil', {
    name: 'Northbridge',
    policy: { ...northbridgePolicy, arrearsSteps: [...northbridgePolicy.arrearsSteps] },
  })
  const pooled = await desk.call('ledger.addBankAccount', {
    name: 'Northbridge pooled',
    kind: 'pooled',
    recipientId: null,
    sortCode: '200000',
    accountNumber: '55667788',
  })
  const { recipientId } = await desk.call('recipients.add', {
    ...amina,
    name: 'Brian Hughes',
    knownAs: 'Brian',
    councilReference: '00417',
    councilId,
    bankAccountId: pooled.bankAccountId,
    askedOn: '2025-01-06',
  })
  const { bankAccountId } = await desk.call('ledger.addBankAccount', {
    name: 'Brian Hughes',
    kind: 'named',
    recipientId,
    sortCode: '200000',
    accountNumber: '11112222',
  })
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-10-26',
    reason: 'Care began',
  })
  await desk.call('budgets.agree', {
    recipientId,
    fromDay: '2026-10-26',
    weeklyContributionPence: 54_30,
    note: 'Plan agreed as outcomes',
    lines: [
      {
        kind: 'hours',
        description: 'Personal assistants',
        minutesPerWeek: 1920,
        ratePerHourHundredths: 156_000,
      },
    ],
  })
  await desk.call('budgets.openCycles', { upTo: '2026-10-26' })
  await desk.call('ledger.recordOpeningBalance', {
    recipientId,
    bankAccountId,
    amountPence: 5_214_86,
    onDay: '2026-10-25',
  })
  await desk.call('banking.saveMapping', { bankAccountId, mapping: isoMapping })
  return { desk, recipientId, bankAccountId }
}

type Office = Awaited<ReturnType<typeof officeOfBrian>>

/** What the pay run of scenario 2 leaves to be paid, and the tax of the pay day before it. */
async function payOut({ desk, recipientId, bankAccountId }: Office) {
  const owed = (kind: 'wages' | 'tax' | 'pension', words: string[], amountPence: number, dueOn: string) =>
    ({
      recipientId,
      kind,
      description: words.join(' '),
      words,
      amountPence,
      dueOn,
      sourceKind: 'pay_run',
      sourceId: 1,
    }) as const
  const paymentIds = await desk.database.writer.transaction().execute(async (trx) => {
    const [beth = 0, carl = 0] = await expectItems(trx, [
      owed('wages', ['Beth', 'Morgan', 'W001'], -1_079_97, '2026-11-13'),
      owed('wages', ['Carl', 'Jones', 'W002'], -591_73, '2026-11-13'),
      owed('pension', ['NEST'], -47_71, '2026-11-16'),
      owed('tax', ['HMRC', '120PA00000417'], -54_37, '2026-11-22'),
      owed('tax', ['HMRC', '120PA00000417'], -54_37, '2026-12-22'),
    ])
    const wages = { recipientId, kind: 'wages', sortCode: '200000', dueOn: '2026-11-13' } as const
    return addPayments({ trx }, [
      {
        ...wages,
        expectedItemId: beth,
        payeeName: 'Beth Morgan',
        accountNumber: '12345678',
        reference: 'W001',
        amountPence: 1_079_97,
      },
      {
        ...wages,
        expectedItemId: carl,
        payeeName: 'Carl Jones',
        accountNumber: '87654321',
        reference: 'W002',
        amountPence: 591_73,
      },
    ])
  })
  await desk.call('banking.addExpectedItem', {
    recipientId,
    kind: 'care',
    payee: 'Sunrise Care',
    description: 'Invoice 881: 12 hours cover at £24.50',
    amountPence: -294_00,
    dueOn: '2026-11-17',
  })
  desk.setToday('2026-11-10')
  // The council's money and the contribution have not been imported yet; the opening balance carries the wages.
  const { batchId } = await desk.call('payments.makeBatch', {
    bankAccountId,
    paymentIds,
    processingDay: '2026-11-12',
  })
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  await desk.call('payments.sendBatch', { batchId, format: 'bacs-standard-18' })
  desk.as('manager')
}

test('Scenario 3: every line of the statement is explained, to the penny', async () => {
  const office = await officeOfBrian()
  const { desk, recipientId, bankAccountId } = office
  await payOut(office)
  desk.setToday('2026-11-21')

  const given = { bankAccountId, ...statementOf(statement, 5_214_86) }
  const differing = await desk.ask('banking.importStatement', { ...given, closingPence: 5_179_27 })
  expect(differing).toMatchObject({ ok: false, code: 'does-not-add-up', details: { differencePence: 1 } })

  const imported = await desk.call('banking.importStatement', given)
  expect(imported).toEqual({
    importId: 1,
    linesInFile: 9,
    linesAdded: 9,
    linesAlready: 0,
    matched: 6,
    toLookAt: 1,
    inPence: 2_290_80,
    outPence: 2_326_40,
    closingPence: 5_179_26,
  })

  const { lines } = await desk.call('banking.listLines', { state: 'all' })
  const shown = lines.toReversed().map(({ description, state }) => [description, state])
  expect(shown).toEqual([
    ['NORTHBRIDGE DP 00417', 'matched'],
    ['SO B HUGHES CARE', 'matched'],
    ['BACS BETH', 'matched'],
    ['BACS CARL', 'matched'],
    ['DD NEST', 'matched'],
    ['SUNRISE CARE INV 881', 'matched'],
    ['SUNRISE CARE INV 881', 'paired'],
    ['SUNRISE CARE RETURN', 'paired'],
    ['CARD AMZ 7731', 'tray'],
  ])
  expect(lines[2]?.reason).toContain('same payee, number and amount, same day')

  const tray = await desk.call('banking.listLines', { state: 'tray' })
  expect(tray.total).toBe(1)
  expect(tray.lines[0]).toMatchObject({
    amountPence: -18_99,
    ageDays: 1,
    firstStep: 'call',
    asksForReceipt: false,
    ordinaryReason: 'likely ordinary reason: household item by mistake',
    suggestions: [
      { expectedItemId: null, recipientId, words: 'likely ordinary reason: household item by mistake' },
    ],
  })

  const again = await desk.call('banking.importStatement', given)
  expect(again).toMatchObject({ importId: null, linesAdded: 0, linesAlready: 9 })

  const account = await desk.call('ledger.account', {
    recipientId,
    fromDay: '2026-10-26',
    toDay: '2026-11-22',
  })
  expect(account.openingPence).toBe(5_214_86)
  expect(account.closingPence).toBe(5_179_26)
  expect(account.cashPence).toBe(5_179_26)
  expect(account.spokenForPence).toBe(2 * 54_37)
  expect(account.freeToSpendPence).toBe(5_070_52)
  expect(account.contingencyPence).toBe(6 * 499_20)
  expect(Object.fromEntries(account.byCategory.map((one) => [one.category, one.amountPence]))).toEqual({
    'council-payment': 1_779_60,
    contribution: 217_20,
    wages: -1_671_70,
    pension: -47_71,
    care: -294_00,
    unexplained: -18_99,
  })
  expect(account.weekly.at(-1)).toMatchObject({ weekEnding: '2026-11-22', balancePence: 5_179_26 })

  const verified = await desk.call('office.verify', {})
  expect(verified).toMatchObject({ isClean: true, firstBroken: '' })
})
