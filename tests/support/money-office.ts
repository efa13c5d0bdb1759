import SQLite from 'better-sqlite3'
import path from 'node:path'
import { expectItems } from '../../src-main/ledger/posting.service.ts'
import { addPayments } from '../../src-main/payments/payments.service.ts'
import { openTestDesk, type TestDesk } from './desk.ts'
import { amina, northbridgePolicy } from './sample-people.ts'
import { isoMapping } from './statements.ts'

/** One pooled bank account, two people who brought £1,000.00 and £500.00 with them, and a mapping for statements. */
export async function openMoneyOffice(today = '2026-11-10') {
  const desk = await openTestDesk({ today })
  const { councilId } = await desk.call('recipients.addCouncil', {
    name: 'Northbridge',
    policy: { ...northbridgePolicy, arrearsSteps: [...northbridgePolicy.arrearsSteps] },
  })
  const { bankAccountId } = await desk.call('ledger.addBankAccount', {
    name: 'Pooled',
    kind: 'pooled',
    recipientId: null,
    sortCode: '200000',
    accountNumber: '55667788',
  })
  const add = async (name: string, councilReference: string, amountPence: number): Promise<number> => {
    const person = { ...amina, name, councilReference, councilId, bankAccountId, askedOn: '2026-01-05' }
    const { recipientId } = await desk.call('recipients.add', person)
    const opening = { recipientId, bankAccountId, amountPence, onDay: '2026-11-01' }
    await desk.call('ledger.recordOpeningBalance', opening)
    return recipientId
  }
  const aminaId = await add('Amina Patel', 'NB417', 1_000_00)
  const devId = await add('Dev Sharma', 'NB418', 500_00)
  await desk.call('banking.saveMapping', { bankAccountId, mapping: isoMapping })
  return { desk, councilId, bankAccountId, aminaId, devId, openingPence: 1_500_00 }
}
export type MoneyOffice = Awaited<ReturnType<typeof openMoneyOffice>>

/** Wages that wait to be paid, for as many people and amounts as given. Gives the payments' numbers. */
export const oweWages = (
  desk: TestDesk,
  wages: readonly { readonly recipientId: number; readonly amountPence: number; readonly works: string }[],
): Promise<number[]> =>
  desk.database.writer.transaction().execute(async (trx) => {
    const itemIds = await expectItems(
      trx,
      wages.map(({ recipientId, amountPence, works }) => ({
        recipientId,
        kind: 'wages',
        description: `Wages ${works}`,
        words: ['Beth Morgan', works],
        amountPence: -amountPence,
        dueOn: '2026-11-13',
        sourceKind: 'payslip',
        sourceId: 1,
      })),
    )
    return addPayments(
      { trx },
      wages.map(({ recipientId, amountPence, works }, index) => ({
        recipientId,
        expectedItemId: itemIds[index] ?? 0,
        kind: 'wages',
        payeeName: 'Beth Morgan',
        sortCode: '200000',
        accountNumber: '12345678',
        reference: works,
        amountPence,
        dueOn: '2026-11-13',
      })),
    )
  })

/** Makes, approves and sends a batch: the manager makes, the finance officer approves. */
export async function sendWages({ desk, bankAccountId }: MoneyOffice, paymentIds: number[]) {
  const made = { bankAccountId, paymentIds, processingDay: '2026-11-12' }
  const { batchId } = await desk.call('payments.makeBatch', made)
  desk.as('finance-officer')
  await desk.call('payments.approveBatch', { batchId })
  desk.as('manager')
  const sent = await desk.call('payments.sendBatch', { batchId, format: 'bacs-standard-18' })
  return { batchId, sent }
}

/** Money that should come in for a person, found by a reference on the line. */
export const expectContribution = (
  desk: TestDesk,
  recipientId: number,
  amountPence: number,
  reference: string,
): Promise<number[]> =>
  desk.database.writer.transaction().execute((trx) =>
    expectItems(trx, [
      {
        recipientId,
        kind: 'contribution',
        description: 'Contribution',
        words: [reference],
        amountPence,
        dueOn: '2026-11-10',
        sourceKind: 'care_cycle',
        sourceId: 1,
      },
    ]),
  )

/** Alters the file as somebody with the key and a database tool might: guards are taken off and put back. */
export function tamper(desk: TestDesk, statements: readonly string[], guards: readonly string[] = []): void {
  const connection = new SQLite(path.join(desk.folder, 'office.db'))
  try {
    connection.pragma(`cipher = 'sqlcipher'`)
    connection.pragma(`key = "x'${'ab'.repeat(32)}'"`)
    connection.pragma('foreign_keys = OFF')
    const textOf = connection.prepare<[string], { sql: string }>(
      'SELECT sql FROM sqlite_schema WHERE name = ?',
    )
    const texts = guards.map((guard) => textOf.get(guard)?.sql ?? '')
    for (const guard of guards) connection.exec(`DROP TRIGGER ${guard}`)
    for (const statement of statements) connection.exec(statement)
    for (const text of texts) connection.exec(text)
  } finally {
    connection.close()
  }
}
