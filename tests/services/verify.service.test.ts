import { expect, test } from 'vitest'
import { expectContribution, openMoneyOffice, oweWages, sendWages, tamper } from '../support/money-office.ts'
import { statementOf } from '../support/statements.ts'

/** Money in, wages out and back to the bank: something of everything that the proof goes through. */
async function livedIn() {
  const office = await openMoneyOffice()
  const { desk, bankAccountId, aminaId, openingPence } = office
  await expectContribution(desk, aminaId, 62_40, 'NB417')
  const [paymentId = 0] = await oweWages(desk, [{ recipientId: aminaId, amountPence: 300_00, works: 'W001' }])
  await sendWages(office, [paymentId])
  const statement = statementOf(
    [
      ['2026-11-10', 'SO NB417', 62_40],
      ['2026-11-12', 'BACS BETH MORGAN W001', -300_00],
      ['2026-11-13', 'CASH PAID IN', 20_00],
    ],
    openingPence,
  )
  await desk.call('banking.importStatement', { bankAccountId, ...statement })
  return office
}

test('an office that was lived in is proved clean, with what was counted', async () => {
  const { desk } = await livedIn()
  const verified = await desk.call('office.verify', {})
  expect(verified.checks.filter(({ isTrue }) => !isTrue)).toEqual([])
  expect(verified.isClean).toBe(true)
  const countOf = (name: string) => verified.checks.find((check) => check.name === name)?.counted
  expect(countOf('Every entry balances')).toBe(6)
  expect(countOf('Every bank line has its entry')).toBe(3)
  expect(countOf('Every payment that was sent has its entry')).toBe(1)
})

const tamperings: readonly {
  readonly what: string
  readonly statements: readonly string[]
  readonly guards: readonly string[]
  readonly named: string
}[] = [
  {
    what: 'a posting changed by ten pence',
    statements: [
      'UPDATE posting SET amount_pence = amount_pence + 10 WHERE id = (SELECT min(id) FROM posting WHERE entry_id = 3)',
    ],
    guards: ['posting_no_update'],
    named: 'entry 3 of 10 Nov 2026 does not balance: off by £0.10',
  },
  {
    what: 'a posting taken out',
    statements: ['DELETE FROM posting WHERE entry_id = 1 AND amount_pence > 0'],
    guards: ['posting_no_delete'],
    named: 'entry 1 of 1 Nov 2026 does not balance: off by £1,000.00',
  },
  {
    what: 'an entry without its postings',
    statements: ['DELETE FROM posting WHERE entry_id = 2'],
    guards: ['posting_no_delete'],
    named: 'entry 2 of 1 Nov 2026 has 0 postings; it takes two',
  },
  {
    what: 'an entry taken out from over its postings',
    statements: ['DELETE FROM entry WHERE id = 6'],
    guards: ['entry_no_delete'],
    named: 'posting 11 belongs to entry 6, but the entry or its account is not there',
  },
  {
    what: 'money moved from one person to another, in balance',
    statements: [
      'UPDATE posting SET account_id = (SELECT account_id FROM posting WHERE entry_id = 2 AND amount_pence < 0) WHERE entry_id = 1 AND amount_pence < 0',
    ],
    guards: ['posting_no_update'],
    named: 'entry 3 of 10 Nov 2026 leaves the account of Amina Patel £300.00 below nothing',
  },
  {
    what: 'a whole entry scaled up, in balance',
    statements: ['UPDATE posting SET amount_pence = amount_pence * 2 WHERE entry_id = 6'],
    guards: ['posting_no_update'],
    named: 'bank line 3 of 13 Nov 2026 is £20.00, but its entry moves £40.00 at the bank',
  },
  {
    what: 'a bank line taken out',
    statements: ['DELETE FROM bank_line WHERE id = 3'],
    guards: [],
    named: 'Pooled stands at £1,282.40 in the books, but its opening and its lines come to £1,262.40',
  },
  {
    what: 'a payment made larger than what was taken',
    statements: ['UPDATE payment SET amount_pence = 40000'],
    guards: [],
    named: 'payment 1 to Beth Morgan is £400.00, but the books took £300.00 from the person',
  },
  {
    what: 'an expected item that nothing settled',
    statements: [
      "INSERT INTO expected_item (recipient_id, kind, description, words, amount_pence, due_on, source_kind, state) VALUES (1, 'tax', 'Tax', '[]', -100, '2026-11-22', 'x', 'settled')",
    ],
    guards: [],
    named: 'expected item 3, Tax, counts as settled, but no bank line or entry settled it',
  },
  {
    what: 'an audit row that tells another story',
    statements: ["UPDATE audit SET user_name = 'somebody else' WHERE id = 2"],
    guards: ['audit_no_update'],
    named: 'audit row 2: it was changed after it was written',
  },
  {
    what: 'an audit row taken out of the middle',
    statements: ['DELETE FROM audit WHERE id = 3'],
    guards: ['audit_no_delete'],
    named: 'audit row 4: the row before it, 3, is gone',
  },
  {
    what: 'an audit row with a hash of its own',
    statements: ["UPDATE audit SET hash = 'ff' || substr(hash, 3) WHERE id = 2"],
    guards: ['audit_no_update'],
    named: 'audit row 2: it was changed after it was written',
  },
  {
    what: 'the last audit row taken out',
    statements: ['DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)'],
    guards: ['audit_no_delete'],
    named:
      'banking.importStatement, answered at 2026-11-10T12:00:00.000Z, is not in the audit trail: a row was taken out',
  },
  {
    what: 'a guard taken off',
    statements: ['DROP TRIGGER entry_balances'],
    guards: [],
    named: 'the guard entry_balances is missing or was changed',
  },
  {
    what: 'a guard that no longer guards',
    statements: [
      'DROP TRIGGER posting_no_update',
      'CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT 1; END',
    ],
    guards: [],
    named: 'the guard posting_no_update is missing or was changed',
  },
]

test.each(tamperings)('names $what', async ({ statements, guards, named }) => {
  const { desk } = await livedIn()
  tamper(desk, statements, guards)
  const { isClean, firstBroken } = await desk.call('office.verify', {})
  expect(firstBroken).toBe(named)
  expect(isClean).toBe(false)
})

test('an auditor may prove the books, and nobody who is not signed in', async () => {
  const { desk } = await openMoneyOffice()
  desk.as('auditor')
  expect(await desk.call('office.verify', {})).toMatchObject({ isClean: true })
  await desk.session.close()
  expect(await desk.ask('office.verify', {})).toMatchObject({ ok: false, code: 'not-signed-in' })
})
