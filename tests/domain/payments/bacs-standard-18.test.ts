import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacsName, bacsProblems, bacsTotals } from '../../../src-shared/domain/payments/bacs-check.ts'
import { type BacsCredit, type BacsFile } from '../../../src-shared/domain/payments/bacs-file.ts'
import { dayField, readDayField } from '../../../src-shared/domain/payments/bacs-layout.ts'
import { writeBacsStandard18 } from '../../../src-shared/domain/payments/bacs-standard-18.ts'
import { bacsText } from '../../../src-shared/domain/payments/bacs-text.ts'
import { readBacsStandard18 } from '../../../src-shared/domain/payments/read-bacs-standard-18.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

const beth: BacsCredit = {
  sortCode: '309634',
  accountNumber: '12345678',
  payeeName: 'Beth Ó Ríordáin-Featherstone',
  reference: 'Wages 13 Nov',
  amountPence: 1_079_97,
}
const carl: BacsCredit = {
  ...beth,
  accountNumber: '00000042',
  payeeName: "Carl O'Neill",
  amountPence: 591_73,
}
const file: BacsFile = {
  serviceUserNumber: '123456',
  originator: { sortCode: '112233', accountNumber: '87654321', name: 'Northbridge Direct Payments' },
  serialNumber: 42,
  createdOn: '2026-11-11',
  days: [{ processingDay: '2026-11-12', credits: [beth, carl] }],
}

/** A line from pieces, filled with spaces to its length. */
const filled = (length: number, ...pieces: string[]): string => pieces.join('').padEnd(length)

test('a single-day file, character by character', () => {
  const label = [
    'A123456S  1123456', // 5-21 file identifier
    '000042', // 22-27 set identification
    '0001', // 28-31 section
    '0001', // 32-35 sequence
    '      ', // 36-41 generation and version
    ' 26315', // 42-47 made on 11 November
    ' 26330', // 48-53 may be written over from 26 November
    ' ', // 54 accessibility
    '000000', // 55-60 block count
  ].join('')
  const from = '11223387654321    '
  expect(writeBacsStandard18(file).split('\r\n')).toEqual([
    `${filled(79, 'VOL1000042', ' '.repeat(31), '123456')}1`,
    filled(80, 'HDR1', label),
    filled(80, 'HDR2F0200000100', ' '.repeat(35), '00'),
    filled(80, 'UHL1 26316999999    000000001 DAILY  042'),
    `30963412345678099${from}00000107997NORTHBRIDGE DIRECTWAGES 13 NOV      BETH O RIORDAIN-FE`,
    `30963400000042099${from}00000059173NORTHBRIDGE DIRECTWAGES 13 NOV      CARL ONEILL       `,
    `11223387654321017${from}00000167170BACS 000042       CONTRA            NORTHBRIDGE DIRECT`,
    filled(80, 'EOF1', label),
    filled(80, 'EOF2F0200000100', ' '.repeat(35), '00'),
    filled(80, 'UTL10000000167170000000016717000000010000002'),
    '',
  ])
})

test('a multi-day file: 106 characters, a contra for each day', () => {
  const days = [
    { processingDay: '2026-11-12', credits: [beth] },
    { processingDay: '2026-11-13', credits: [carl] },
  ]
  const lines = writeBacsStandard18({ ...file, days }).split('\r\n')
  expect(
    lines.slice(4, 8).map((line) => [line.length, line.slice(15, 17), line.slice(35, 46), line.slice(100)]),
  ).toEqual([
    [106, '99', '00000107997', ' 26316'],
    [106, '17', '00000107997', ' 26316'],
    [106, '99', '00000059173', ' 26317'],
    [106, '17', '00000059173', ' 26317'],
  ])
  expect(lines[2]?.slice(4, 15)).toBe('F0190800106')
  expect(lines[3]?.slice(28, 37)).toBe('4 MULTI  ')
  expect(lines.at(-2)?.slice(30, 44)).toBe('00000020000002')
})

describe('a file is right or it is not written', () => {
  const withCredit = (change: Partial<BacsCredit>): BacsFile => ({
    ...file,
    days: [{ processingDay: '2026-11-12', credits: [beth, { ...carl, ...change }] }],
  })
  test.each([
    ['sort-code', withCredit({ sortCode: '30-96-34' })],
    ['sort-code', withCredit({ sortCode: '30963' })],
    ['account-number', withCredit({ accountNumber: '1234567' })],
    ['payee-name', withCredit({ payeeName: '  ' })],
    ['payee-name', withCredit({ payeeName: '王小明' })],
    ['reference', withCredit({ reference: '' })],
    ['reference', withCredit({ reference: 'NINETEEN CHARACTERS' })],
    ['amount', withCredit({ amountPence: 0 })],
    ['amount', withCredit({ amountPence: -1 })],
    ['amount', withCredit({ amountPence: 0.5 })],
    ['amount', withCredit({ amountPence: 20_000_000_01 })],
    ['service-user-number', { ...file, serviceUserNumber: '12345' }],
    ['originator-sort-code', { ...file, originator: { ...file.originator, sortCode: '' } }],
    ['originator-account-number', { ...file, originator: { ...file.originator, accountNumber: '' } }],
    ['originator-name', { ...file, originator: { ...file.originator, name: '…' } }],
    ['serial-number', { ...file, serialNumber: 0 }],
    ['serial-number', { ...file, serialNumber: 1_000_000 }],
    ['no-payments', { ...file, days: [] }],
    ['no-payments', { ...file, days: [{ processingDay: '2026-11-12', credits: [] }] }],
    ['days-in-wrong-order', { ...file, days: [...file.days, ...file.days] }],
  ] as [string, BacsFile][])('%s', (code, wrong) => {
    expect(bacsProblems(wrong).map((problem) => problem.code)).toEqual([code])
    expect(() => writeBacsStandard18(wrong)).toThrow(RangeError)
  })

  test('a problem says which payment it is of', () => {
    expect(bacsProblems(withCredit({ amountPence: 0 }))).toEqual([{ code: 'amount', day: 0, credit: 1 }])
  })

  test('a day above eleven figures is refused', () => {
    const credits = Array.from({ length: 51 }, () => ({ ...beth, amountPence: 20_000_000_00 }))
    const large = { ...file, days: [{ processingDay: '2026-11-12', credits }] }
    expect(bacsProblems(large)).toEqual([{ code: 'total' }])
  })
})

describe('a file that was changed is not read', () => {
  const text = writeBacsStandard18(file)
  test.each([
    ['an amount', '00000107997', '00000107998', 7, 'the contra is not what the payments before it add up to'],
    ['the trailer', 'UTL10000000167170', 'UTL10000000167171', 10, 'the totals are not those of the payments'],
    ['a lower-case letter', 'CARL', 'cARL', 6, 'a character is not in the Bacs set'],
    ['a lost character', 'CARL', 'CAR', 6, 'the line is 99 long, not 100'],
    [
      'the account it comes from',
      '09911223387654321',
      '09911223387654322',
      6,
      'it comes from another account',
    ],
    ['a transaction code', '00000042099', '00000042001', 6, 'it is neither a credit nor a contra'],
    ['the first label', 'VOL1', 'VOL2', 1, 'it is not VOL1'],
    ['a header that the end repeats', 'HDR1A', 'HDR1B', 8, 'the end labels do not repeat the header labels'],
    ['the processing day', 'UHL1 26316', 'UHL1 26366', 4, 'positions 5 to 10 are not a day'],
    [
      'the record length',
      'HDR2F0200000100',
      'HDR2F0200000101',
      8,
      'the end labels do not repeat the header labels',
    ],
  ])('%s', (_, from, to, lineNumber, reason) => {
    expect(readBacsStandard18(text.replace(from, to))).toEqual({ ok: false, lineNumber, reason })
  })

  test('a file cut short, and one that is empty', () => {
    expect(readBacsStandard18(text.slice(0, -84)).ok).toBe(false)
    expect(readBacsStandard18('')).toEqual({ ok: false, lineNumber: 1, reason: 'it is not VOL1' })
  })
})

test.each([
  ['2026-01-01', ' 26001'],
  ['2026-12-31', ' 26365'],
  ['2028-12-31', ' 28366'],
])('%s is written %s', (date, field) => {
  expect(dayField(date)).toBe(field)
  expect(readDayField(field)).toBe(date)
})

test.each([' 26366', ' 26000', '026001', ' 2600', ''])('“%s” is no day', (field) => {
  expect(readDayField(field)).toBeUndefined()
})

test.each([
  ['Zoë Ångström', 'ZOE ANGSTROM'],
  ["O'Neill & Sons (UK) Ltd.", 'ONEILL & SONS UK LTD.'],
  ['Łukasz Müßig', 'LUKASZ MUSSIG'],
  ['Inv. 881/2-a', 'INV. 881/2-A'],
  ['a\tb\nc', 'A B C'],
  ['Æsa Þór Øst', 'AESA THOR OST'],
  ['£5 + 1 = ?', '5 1'],
])('%s is written %s', (text, written) => {
  expect(bacsText(text)).toBe(written)
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`))
const words = fc.stringMatching(/^[A-Za-z0-9É' .&/-]{0,30}[A-Z]$/)
const credit: fc.Arbitrary<BacsCredit> = fc.record({
  sortCode: digits(6),
  accountNumber: digits(8),
  payeeName: words.map((name) => `A${name}`),
  reference: fc.stringMatching(/^[A-Z][A-Z0-9 .&/-]{0,16}$/),
  amountPence: fc.integer({ min: 1, max: 20_000_000_00 }),
})
const files: fc.Arbitrary<BacsFile> = fc.record({
  serviceUserNumber: digits(6),
  originator: fc.record({ sortCode: digits(6), accountNumber: digits(8), name: fc.constant('DESK') }),
  serialNumber: fc.integer({ min: 1, max: 999_999 }),
  createdOn: fc.nat(3000).map((days) => addDays('2024-01-01', days)),
  days: fc
    .array(fc.array(credit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((days) => days.map((credits, at) => ({ processingDay: addDays('2026-11-12', at), credits }))),
})

/** As the file can hold it: names cut, and the Bacs characters only. */
const asWritten = (written: BacsFile): BacsFile => ({
  ...written,
  days: written.days.map((day) => ({
    ...day,
    credits: day.credits.map((paid) => ({
      ...paid,
      payeeName: bacsName(paid.payeeName),
      reference: bacsText(paid.reference),
    })),
  })),
})

test('what is written is read back, with its totals', () => {
  fc.assert(
    fc.property(files, (written) => {
      const reading = readBacsStandard18(writeBacsStandard18(written))
      expect(reading).toEqual({ ok: true, file: asWritten(written), totals: bacsTotals(written) })
    }),
  )
})

test('the text of any name stays the same when written again, in Bacs characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(bacsText(bacsText(name))).toBe(bacsText(name))
      expect(bacsText(name)).toMatch(/^[A-Z0-9.&/ -]*$/)
    }),
  )
})
