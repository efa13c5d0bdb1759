import { describe, expect, test } from 'vitest'
import { listExpectedItems } from '../../src-main/ledger/posting.service.ts'
import { openTestDesk } from '../support/desk.ts'
import { packageA, withNorthbridge } from '../support/sample-people.ts'

const refused = (code: string): unknown => expect.objectContaining({ ok: false, code })
const lines = [...packageA.lines]

describe('budgets', () => {
  test('are worked out without an office', async () => {
    const desk = await openTestDesk()
    expect(await desk.call('budgets.calculate', { lines, weeklyContributionPence: 62_40 })).toMatchObject({
      weeklyGrossPence: 370_00,
      weeklyNetPence: 307_60,
      yearlyWithOneOffsPence: 19_350_00,
    })
    expect(await desk.ask('budgets.calculate', { lines, weeklyContributionPence: 370_01 })).toEqual({
      ok: false,
      code: 'contribution-above-gross',
      details: { grossPence: 370_00 },
    })
    const part = { weeklyGrossPence: 370_00, weeklyContributionPence: 62_40 }
    const days = { firstDay: '2026-11-05', lastDay: '2026-11-22' }
    expect(await desk.call('budgets.calculatePartPeriod', { ...part, ...days })).toEqual({
      ...days,
      days: 18,
      grossPence: 951_43,
      contributionPence: 160_46,
      netPence: 790_97,
    })
    expect(
      await desk.ask('budgets.calculatePartPeriod', {
        ...part,
        firstDay: '2026-11-05',
        lastDay: '2026-11-04',
      }),
    ).toEqual(refused('days-in-wrong-order'))
    expect(
      await desk.ask('budgets.calculatePartPeriod', { ...part, ...days, weeklyContributionPence: 400_00 }),
    ).toEqual(refused('contribution-above-gross'))
  })

  test('follow each other, and never change days that are paid', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { addAmina, agreePackageA } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    await agreePackageA(recipientId, '2026-11-05')
    const again = { recipientId, lines, weeklyContributionPence: 50_00, note: '' }
    const agree = (changes: object) =>
      desk.ask('budgets.agree', { ...again, fromDay: '2026-12-07', ...changes })
    expect(await agree({ recipientId: 9 })).toEqual(refused('unknown-recipient'))
    expect(await agree({ weeklyContributionPence: 400_00 })).toEqual(refused('contribution-above-gross'))
    expect(await agree({ fromDay: '2026-11-05' })).toEqual(refused('budget-not-later'))
    await desk.call('budgets.openCycles', { upTo: '2026-11-22' })
    expect(await agree({ fromDay: '2026-11-22' })).toEqual({
      ok: false,
      code: 'days-already-paid',
      details: { paidUpTo: '2026-11-22' },
    })
    expect(await agree({})).toMatchObject({ ok: true })
    const { budgets } = await desk.call('budgets.ofRecipient', { recipientId })
    expect(budgets.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
      ['2026-12-07', null],
      ['2026-11-05', '2026-12-06'],
    ])
    // 14 days at each contribution: 2 × £62.40 + 2 × £50.00.
    expect(await desk.call('budgets.openCycles', { upTo: '2026-11-23' })).toEqual({
      opened: 1,
      councilPaysPence: 1480_00 - 224_80,
      personPaysPence: 224_80,
    })
    expect(await desk.ask('budgets.ofRecipient', { recipientId: 9 })).toEqual(refused('unknown-recipient'))
  })

  test('open cycles that the bank can be matched with', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { addAmina, agreePackageA } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    await agreePackageA(recipientId, '2026-11-05')
    await desk.call('budgets.openCycles', { upTo: '2026-11-22' })
    const items = await listExpectedItems(desk.database.reader, { states: ['open'] })
    expect(items).toMatchObject([
      {
        kind: 'council-payment',
        description: 'Direct payment from Northbridge, 5 Nov 2026 to 22 Nov 2026',
        words: ['Northbridge', 'P-00001', 'NB 00417'],
        amountPence: 790_97,
        dueOn: '2026-11-05',
        sourceKind: 'care_cycle',
      },
      { kind: 'contribution', words: ['Amina', 'Patel', 'P-00001'], amountPence: 160_46 },
    ])
  })

  test('expect nothing of the person where the council pays gross, and count months by the year', async () => {
    const desk = await openTestDesk({ today: '2026-11-21' })
    const { addAmina, agreePackageA } = await withNorthbridge(desk, {
      directPaymentBasis: 'gross',
      cycle: 'monthly',
      cycleAnchorDay: '2026-10-01',
    })
    const { recipientId } = await addAmina()
    await agreePackageA(recipientId, '2026-11-01')
    // A month is £370.00 × 52 ÷ 12.
    expect(await desk.call('budgets.openCycles', { upTo: '2026-11-30' })).toEqual({
      opened: 1,
      councilPaysPence: 1603_33,
      personPaysPence: 0,
    })
    const items = await listExpectedItems(desk.database.reader, { states: ['open'] })
    expect(items.map(({ kind }) => kind)).toEqual(['council-payment'])
  })

  test('stop while a person is suspended and start again on the day they are back', async () => {
    const desk = await openTestDesk({ today: '2026-12-30' })
    const { addAmina, agreePackageA } = await withNorthbridge(desk)
    const { recipientId } = await addAmina()
    await agreePackageA(recipientId, '2026-11-23')
    const move = (status: 'live' | 'suspended', fromDay: string) =>
      desk.call('recipients.changeStatus', { recipientId, status, fromDay, reason: 'In hospital' })
    await move('live', '2026-11-23')
    await move('suspended', '2026-12-07')
    await move('live', '2026-12-14')
    await desk.call('budgets.openCycles', { upTo: '2026-12-21' })
    const { cycles } = await desk.call('budgets.ofRecipient', { recipientId })
    expect(cycles.map(({ firstDay, lastDay, days }) => [firstDay, lastDay, days])).toEqual([
      ['2026-12-21', '2027-01-17', 28],
      ['2026-12-14', '2026-12-20', 7],
      ['2026-11-23', '2026-12-06', 14],
    ])
  })

  test('are agreed by those who may write people, and cycles opened by those who may bank', async () => {
    const desk = await openTestDesk()
    desk.as('caseworker')
    expect(await desk.ask('budgets.openCycles', { upTo: '2026-11-22' })).toEqual(refused('not-permitted'))
    desk.as('finance-officer')
    expect(await desk.ask('budgets.openCycles', { upTo: '2026-11-22' })).toMatchObject({ ok: true })
    expect(
      await desk.ask('budgets.agree', { ...packageA, lines, recipientId: 1, fromDay: '2026-11-05' }),
    ).toEqual(refused('not-permitted'))
  })
})
