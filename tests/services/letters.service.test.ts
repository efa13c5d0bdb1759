import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/desk.ts'
import { amina, withNorthbridge } from '../support/sample-people.ts'

const noReasons = { formatReason: '', overrideReason: '', callNote: '' }

/** Amina of scenario 1: large print at 18 point, phone first, package A from 26 October 2026. */
async function withAmina(desk: TestDesk) {
  const northbridge = await withNorthbridge(desk)
  const { recipientId } = await northbridge.addAmina()
  await northbridge.agreePackageA(recipientId, '2026-10-26')
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-10-26',
    reason: 'First care',
  })
  return { ...northbridge, recipientId }
}

test('scenario 1: W1 shows both amounts at 18 point, and waits for a call', async () => {
  const desk = await openTestDesk({ today: '2026-11-02', role: 'caseworker' })
  desk.as('manager')
  const { recipientId } = await withAmina(desk)
  desk.as('caseworker')
  const shown = await desk.call('letters.preview', { recipientId, code: 'W1' })
  expect(shown).toMatchObject({
    format: 'large-18',
    needsFormat: 'large-18',
    isPhoneFirst: true,
    mayPrint: true,
  })
  expect(shown.text).toContain('Pay £249.60 into the account every four weeks.')
  expect(shown.text).toContain('Pay £1,230.40 into the account every four weeks.')
  expect(shown.text).toContain('Care Advice')
  expect(shown.pages).toBeGreaterThan(1)
  expect(Buffer.from(shown.document.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(shown.checks.filter(({ outcome }) => outcome !== 'pass')).toMatchObject([
    { check: 'K22', outcome: 'warn' },
  ])

  const w1 = { recipientId, code: 'W1', ...noReasons } as const
  expect(await desk.ask('letters.print', w1)).toMatchObject({ code: 'call-first' })
  const called = { ...w1, callNote: '2 November, spoke to Amina' }
  expect(await desk.ask('letters.print', { ...called, format: 'standard' })).toMatchObject({
    code: 'format-needs-reason',
  })
  expect((await desk.call('letters.recent', {})).proposed).toMatchObject([{ recipientId, code: 'W1' }])
  const made = await desk.call('letters.print', called)
  expect(made.document.fileName).toBe('W1-P-00001-2026-11-02.pdf')
  expect(await desk.call('letters.reprint', { letterId: made.letterId })).toEqual({ document: made.document })
  const recent = await desk.call('letters.recent', {})
  expect(recent.proposed).toEqual([])
  expect(recent.made).toMatchObject([
    { code: 'W1', recipientName: 'Amina Patel', madeBy: 'caseworker', format: 'large-18' },
  ])
  expect((await desk.call('letters.preview', { recipientId, code: 'W1' })).checks).toContainEqual(
    expect.objectContaining({ check: 'K21', outcome: 'warn' }),
  )
})

test('the letter is kept with its hash, and cannot be changed', async () => {
  const desk = await openTestDesk({ today: '2026-11-02' })
  const { recipientId } = await withAmina(desk)
  const requestId = crypto.randomUUID()
  const given = { requestId, recipientId, code: 'W1', ...noReasons, callNote: 'Called' } as const
  const first = await desk.call('letters.print', given)
  expect(await desk.call('letters.print', given)).toEqual(first)
  const rows = await desk.database.reader.selectFrom('letter').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]?.pdf_sha256).toBe(
    createHash('sha256')
      .update(rows[0]?.pdf ?? '')
      .digest('hex'),
  )
  await expect(
    desk.database.writer
      .transaction()
      .execute((trx) => trx.updateTable('letter').set({ title: 'x' }).execute()),
  ).rejects.toThrow()
})

test('plain text is a text file', async () => {
  const desk = await openTestDesk({ today: '2026-11-02' })
  const { recipientId } = await withAmina(desk)
  const shown = await desk.call('letters.preview', { recipientId, code: 'W1', format: 'plain-text' })
  expect(shown.document).toMatchObject({ fileName: 'W1-P-00001-2026-11-02.txt', mediaType: 'text/plain' })
  expect(Buffer.from(shown.document.base64, 'base64').toString()).toBe(shown.text)
})

test('scenario 4: C1 on day 7 names the amount, the day and when the money runs short', async () => {
  const desk = await openTestDesk({ today: '2026-08-03' })
  const { addAmina, agreePackageA, bankAccountId, councilId } = await withNorthbridge(desk, {
    cycleAnchorDay: '2026-07-27',
  })
  const { recipientId } = await addAmina('2025-01-06')
  const { recipientId: other } = await desk.call('recipients.add', {
    ...amina,
    name: 'Elsie Ward',
    councilId,
    bankAccountId,
    askedOn: '2026-01-05',
  })
  await agreePackageA(recipientId, '2026-07-27')
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-07-27',
    reason: 'Live',
  })
  await desk.call('ledger.recordOpeningBalance', {
    recipientId,
    bankAccountId,
    amountPence: 1297_29,
    onDay: '2026-07-26',
  })
  await desk.call('budgets.openCycles', { upTo: '2026-07-27' })
  desk.setToday('2026-08-02')
  expect((await desk.call('letters.recent', {})).proposed.map(({ code }) => code)).toEqual(['W1'])
  desk.setToday('2026-08-03')
  const [proposal] = (await desk.call('letters.recent', {})).proposed
  expect(proposal).toMatchObject({ recipientId, code: 'C1' })
  expect(proposal?.why).toContain('£249.60 was due on 27 Jul 2026, 7 days ago.')
  const c1 = { recipientId, code: 'C1', expectedItemId: proposal?.expectedItemId ?? 0 } as const
  const { text, mayPrint } = await desk.call('letters.preview', c1)
  expect(mayPrint).toBe(true)
  expect(text).toContain('You pay £249.60 every four weeks towards your care.')
  expect(text).toContain('We have not had the payment due on Monday 27 July 2026.')
  expect(text).toContain('Your payment is part of the money that pays your PA and your day centre.')
  expect(text).toContain('If no more comes in, there will not be enough from Monday 14 December 2026.')
  expect(text).toContain('Pay £249.60 by Monday 10 August 2026.')
  expect(text).toContain('Reference: P-00001')
  await desk.call('letters.print', { ...c1, ...noReasons, callNote: 'Called' })
  expect((await desk.call('letters.recent', {})).proposed.map(({ code }) => code)).toEqual(['W1'])
  expect(await desk.ask('letters.preview', { ...c1, recipientId: other })).toMatchObject({
    code: 'nothing-late',
  })
  expect(await desk.ask('letters.preview', { recipientId: other, code: 'W1' })).toMatchObject({
    code: 'no-budget',
  })
})

test('part of a cycle is not what is paid every four weeks: the books stop the letter, a manager may let it go', async () => {
  const desk = await openTestDesk({ today: '2026-11-30' })
  const { recipientId } = await withAmina(desk)
  await desk.call('budgets.openCycles', { upTo: '2026-10-26' })
  await desk.database.writer
    .transaction()
    .execute((trx) =>
      trx
        .updateTable('expected_item')
        .set({ amount_pence: 160_46 })
        .where('kind', '=', 'contribution')
        .execute(),
    )
  const shown = await desk.call('letters.preview', { recipientId, code: 'C1' })
  expect(shown.mayPrint).toBe(false)
  const sums = shown.checks.find(({ check }) => check === 'K15')
  expect(sums?.outcome).toBe('block')
  expect(sums?.place).toContain('shows £160.46, the ledger has £249.60')
  const c1 = { recipientId, code: 'C1', ...noReasons, callNote: 'Called' } as const
  desk.as('caseworker')
  expect(await desk.ask('letters.print', c1)).toMatchObject({
    code: 'checks-failed',
    details: { checks: 'K15' },
  })
  const overriding = { ...c1, overrideReason: 'She asked for it in writing' }
  expect(await desk.ask('letters.print', overriding)).toMatchObject({ code: 'override-needs-manager' })
  desk.as('manager')
  await desk.call('letters.print', overriding)
  const { letters } = await desk.call('letters.ofRecipient', { recipientId })
  expect(letters).toMatchObject([
    { code: 'C1', overrideReason: 'She asked for it in writing', madeBy: 'manager' },
  ])
})

test('refuses what cannot be written', async () => {
  const desk = await openTestDesk({ today: '2026-11-02' })
  const { recipientId } = await withAmina(desk)
  const refused = async (more: object, code: string) => {
    expect(await desk.ask('letters.preview', { recipientId, code: 'A1', ...more })).toMatchObject({
      ok: false,
      code,
    })
  }
  await refused({}, 'days-needed')
  await refused({ firstDay: '2026-10-26', lastDay: '2026-10-01' }, 'days-needed')
  await refused({ recipientId: 99 }, 'unknown-recipient')
  await refused({ code: 'C1' }, 'nothing-late')
  expect(await desk.ask('letters.ofRecipient', { recipientId: 99 })).toMatchObject({
    code: 'unknown-recipient',
  })
  expect(await desk.ask('letters.reprint', { letterId: 99 })).toMatchObject({ code: 'unknown-letter' })
  desk.as('auditor')
  const w1 = { recipientId, code: 'W1', ...noReasons } as const
  expect(await desk.ask('letters.print', w1)).toMatchObject({ code: 'not-permitted' })
})

test('without advice from outside the office, W1 is blocked', async () => {
  const desk = await openTestDesk({ today: '2026-11-02' })
  const { recipientId } = await withAmina(desk)
  const { lastBackupAt, ...settings } = await desk.call('office.settings', {})
  expect(lastBackupAt).toBeNull()
  await desk.call('office.changeSettings', { ...settings, independentAdvice: '' })
  const { mayPrint, checks } = await desk.call('letters.preview', { recipientId, code: 'W1' })
  expect(mayPrint).toBe(false)
  expect(checks.filter(({ outcome }) => outcome === 'block').map(({ check }) => check)).toEqual(['K12'])
})
