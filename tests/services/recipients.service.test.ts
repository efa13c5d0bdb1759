import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { postEntries, recipientAccounts } from '../../src-main/ledger/posting.service.ts'
import { openTestDesk, type TestDesk } from '../support/desk.ts'
import { amina, northbridgePolicy, withNorthbridge } from '../support/sample-people.ts'

const refused = (code: string): unknown => expect.objectContaining({ ok: false, code })

/** Gives a person money, as a council's payment would. */
async function payIn(desk: TestDesk, recipientId: number, amountPence: number): Promise<void> {
  await desk.database.writer.transaction().execute(async (trx) => {
    const account = (await recipientAccounts(trx, recipientId)).get(recipientId)
    const bank = await trx
      .selectFrom('account')
      .select('id')
      .where('kind', '=', 'bank')
      .executeTakeFirstOrThrow()
    const user = { id: 1, name: 'caseworker', role: 'caseworker' } as const
    await postEntries({ trx, user, now: () => '2026-11-01T09:00:00.000Z' }, [
      {
        postedOn: '2026-11-01',
        kind: 'opening',
        description: 'Opening balance',
        sourceKind: 'test',
        sourceId: null,
        postings: [
          { accountId: bank.id, category: 'bank', amountPence },
          { accountId: account!.accountId, category: 'opening', amountPence: -amountPence },
        ],
      },
    ])
  })
}

describe('councils', () => {
  test('keep every policy and follow the one in force', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { councilId } = await withNorthbridge(desk)
    const policy = { ...northbridgePolicy, arrearsSteps: [...northbridgePolicy.arrearsSteps] }
    const later = { ...policy, fromDay: '2026-12-01', contingencyWeeks: 8 }
    expect(await desk.ask('recipients.addCouncil', { name: 'Northbridge', policy })).toEqual(
      refused('name-taken'),
    )
    expect(await desk.ask('recipients.changePolicy', { councilId, policy })).toEqual({
      ok: false,
      code: 'policy-not-later',
      details: { latestFrom: '2026-01-01' },
    })
    expect(await desk.ask('recipients.changePolicy', { councilId: 99, policy: later })).toEqual(
      refused('unknown-council'),
    )
    await desk.call('recipients.changePolicy', { councilId, policy: later })
    const { councils } = await desk.call('recipients.listCouncils', {})
    expect(councils[0]).toEqual({
      id: councilId,
      name: 'Northbridge',
      current: policy,
      policies: [policy, later],
    })
    desk.setToday('2026-12-01')
    const after = await desk.call('recipients.listCouncils', {})
    expect(after.councils[0]?.current.contingencyWeeks).toBe(8)
  })
})

describe('people', () => {
  test('are added once, however often the same request comes', async () => {
    const desk = await openTestDesk()
    const { councilId, bankAccountId } = await withNorthbridge(desk)
    const person = { ...amina, councilId, bankAccountId, askedOn: '2026-09-21' }
    const requestId = randomUUID()
    const first = await desk.call('recipients.add', { ...person, requestId })
    expect(first).toEqual({ recipientId: 1, reference: 'P-00001' })
    expect(await desk.call('recipients.add', { ...person, requestId })).toEqual(first)
    expect(await desk.ask('recipients.add', { ...person, name: 'amina PATEL' })).toEqual(
      refused('same-person'),
    )
    expect(await desk.ask('recipients.add', { ...person, councilId: 9 })).toEqual(refused('unknown-council'))
    expect(await desk.ask('recipients.add', { ...person, bankAccountId: 9 })).toEqual(
      refused('unknown-bank-account'),
    )
    const { recipients } = await desk.call('recipients.list', {})
    expect(recipients).toEqual([
      {
        id: 1,
        reference: 'P-00001',
        name: 'Amina Patel',
        knownAs: 'Amina',
        councilName: 'Northbridge',
        status: 'setting-up',
        cashPence: 0,
        freeToSpendPence: 0,
        weeksLeftTenths: null,
      },
    ])
  })

  test('are changed, and found by what they are called now', async () => {
    const desk = await openTestDesk()
    const { councilId, addAmina } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    const changed = { ...amina, councilId, name: 'Amína Patel-Jones', phone: '0116 496 0999' }
    expect(await desk.ask('recipients.change', { ...changed, recipientId: 9 })).toEqual(
      refused('unknown-recipient'),
    )
    expect(await desk.ask('recipients.change', { ...changed, recipientId, councilId: 9 })).toEqual(
      refused('unknown-council'),
    )
    await desk.call('recipients.change', { ...changed, recipientId })
    const person = await desk.call('recipients.get', { recipientId })
    expect(person).toMatchObject({ name: 'Amína Patel-Jones', phone: '0116 496 0999', askedOn: '2026-09-21' })
    const { results } = await desk.call('office.search', { text: 'jones amina' })
    expect(results).toEqual([
      {
        kind: 'person',
        title: 'Amína Patel-Jones',
        detail: 'P-00001 · NB 00417 · Amina',
        address: '/people/1',
      },
    ])
    expect((await desk.call('office.search', { text: '"*' })).results).toEqual([])
    expect((await desk.call('office.search', { text: 'P-00001' })).results).toHaveLength(1)
  })

  test('move from status to status, and close only with an empty account', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { addAmina } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    const move = (status: 'live' | 'closed' | 'suspended', fromDay: string, id = recipientId) =>
      desk.ask('recipients.changeStatus', { recipientId: id, status, fromDay, reason: 'Told by phone' })
    expect(await move('live', '2026-11-05', 9)).toEqual(refused('unknown-recipient'))
    expect(await move('live', '2026-09-20')).toEqual(refused('status-not-later'))
    expect(await move('live', '2026-11-05')).toEqual({ ok: true, value: {} })
    expect(await move('live', '2026-11-06')).toEqual(refused('status-not-later'))
    await payIn(desk, recipientId, 1_00)
    expect(await move('closed', '2026-11-20')).toEqual(refused('account-not-empty'))
    expect(await move('suspended', '2026-12-01')).toEqual({ ok: true, value: {} })
    const { status, statuses } = await desk.call('recipients.get', { recipientId })
    expect(status).toBe('live')
    expect(statuses.map((change) => change.status)).toEqual(['setting-up', 'live', 'suspended'])
  })

  test('have somebody to act for them', async () => {
    const desk = await openTestDesk()
    const { addAmina } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    const sister = { name: 'Noor Patel', role: 'nominated', phone: '', fromDay: '2026-10-01' } as const
    expect(await desk.ask('recipients.addRepresentative', { ...sister, recipientId: 9 })).toEqual(
      refused('unknown-recipient'),
    )
    const { representativeId } = await desk.call('recipients.addRepresentative', { ...sister, recipientId })
    const { representatives } = await desk.call('recipients.get', { recipientId })
    expect(representatives).toEqual([{ id: representativeId, ...sister }])
    expect(await desk.ask('recipients.get', { recipientId: 9 })).toEqual(refused('unknown-recipient'))
  })

  test('show how many weeks of care their free money pays for', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { addAmina, agreePackageA, councilId } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    await agreePackageA(recipientId, '2026-11-05')
    await payIn(desk, recipientId, 1480_00)
    const money = { cashPence: 1480_00, freeToSpendPence: 1480_00, weeksLeftTenths: 40 }
    expect((await desk.call('recipients.list', { text: ' AMI ' })).recipients).toMatchObject([money])
    expect(await desk.call('recipients.get', { recipientId })).toMatchObject(money)
    expect((await desk.call('recipients.list', { text: 'nobody' })).recipients).toEqual([])
    expect((await desk.call('recipients.list', { status: 'live' })).recipients).toEqual([])
    expect((await desk.call('recipients.list', { councilId, status: 'setting-up' })).recipients).toHaveLength(
      1,
    )
    expect((await desk.call('recipients.list', { councilId: 9 })).recipients).toEqual([])
  })

  test('are written by caseworkers and managers only; councils by managers', async () => {
    const desk = await openTestDesk()
    const { councilId, bankAccountId } = await withNorthbridge(desk)
    const person = { ...amina, councilId, bankAccountId, askedOn: '2026-09-21' }
    for (const role of ['payroll-officer', 'finance-officer', 'auditor'] as const) {
      desk.as(role)
      expect(await desk.ask('recipients.add', person)).toEqual(refused('not-permitted'))
    }
    desk.as('caseworker')
    expect(await desk.ask('recipients.add', person)).toMatchObject({ ok: true })
    const policy = { ...northbridgePolicy, arrearsSteps: [...northbridgePolicy.arrearsSteps] }
    expect(await desk.ask('recipients.addCouncil', { name: 'Southmere', policy })).toEqual(
      refused('not-permitted'),
    )
    desk.as('auditor')
    expect((await desk.call('recipients.list', {})).recipients).toHaveLength(1)
  })
})
