import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchLines } from '../../../src-shared/domain/banking/match-line.ts'
import { type BankLine, type ExpectedItem } from '../../../src-shared/domain/banking/matching.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

const line = (id: number, postedOn: string, description: string, amountPence: number): BankLine => ({
  id,
  postedOn,
  description,
  amountPence,
})
const item = (
  id: number,
  recipientId: number,
  kind: ExpectedItem['kind'],
  amountPence: number,
  dueOn: string,
  ...words: string[]
): ExpectedItem => ({ id, recipientId, kind, amountPence, dueOn, words })

const one = (bankLine: BankLine, ...expected: ExpectedItem[]) =>
  matchLines({ lines: [bankLine], expected })[0]
const matchedTo = (bankLine: BankLine, ...expected: ExpectedItem[]): number | string | undefined => {
  const outcome = one(bankLine, ...expected)
  return outcome?.state === 'matched' ? outcome.expectedItemId : outcome?.reason
}

const councilPays = (id: number, recipientId: number, reference: string): ExpectedItem =>
  item(id, recipientId, 'council-payment', 1_230_40, '2026-11-23', 'NORTHBRIDGE', reference)

describe('certain', () => {
  test('a reference decides between people whom the council pays the same', () => {
    const paid = line(1, '2026-11-23', 'NORTHBRIDGE DP 00418', 1_230_40)
    const expected = [councilPays(1, 417, '00417'), councilPays(2, 418, '00418')]
    expect(matchedTo(paid, ...expected)).toBe(2)
  })

  test.each([
    ['touching', 'SUNRISE INV881'],
    ['with punctuation', 'Sunrise-Care / inv. 881'],
    ['in another case', 'sunrise care inv 881'],
  ])('a number written %s', (_, description) => {
    const bill = item(1, 1, 'care', -294_00, '2026-11-17', 'INV 881')
    expect(matchedTo(line(1, '2026-11-17', description, -294_00), bill)).toBe(1)
  })

  test('accents and apostrophes do not matter', () => {
    const bill = item(1, 1, 'wages', -100_00, '2026-11-13', "Zoë O'Neill")
    expect(matchedTo(line(1, '2026-11-13', 'BACS ZOE ONEILL', -100_00), bill)).toBe(1)
  })

  test('two equal contributions of one person: the older is paid first', () => {
    const due = [
      item(2, 9, 'contribution', 249_60, '2026-08-24', 'D SHARMA'),
      item(1, 9, 'contribution', 249_60, '2026-07-27', 'D SHARMA'),
    ]
    const lines = [line(1, '2026-08-25', 'SO D SHARMA', 249_60), line(2, '2026-08-26', 'SO D SHARMA', 249_60)]
    expect(matchLines({ lines, expected: due })).toMatchObject([{ expectedItemId: 1 }, { expectedItemId: 2 }])
  })

  test('weekly wages go to the week they were paid in', () => {
    const due = [
      item(1, 9, 'wages', -290_40, '2026-11-06', 'BETH'),
      item(2, 9, 'wages', -290_40, '2026-11-13', 'BETH'),
    ]
    expect(matchedTo(line(1, '2026-11-13', 'BACS BETH', -290_40), ...due)).toBe(2)
  })
})

describe('never a guess', () => {
  test('two people expect the same by the same name', () => {
    const due = [
      item(1, 1, 'contribution', 54_30, '2026-11-16', 'HUGHES'),
      item(2, 2, 'contribution', 54_30, '2026-11-16', 'HUGHES'),
    ]
    const outcome = one(line(1, '2026-11-16', 'SO HUGHES', 54_30), ...due)
    expect(outcome).toMatchObject({
      state: 'tray',
      reason: 'could be more than one: it names HUGHES',
      firstStep: 'confirm',
      suggestions: [
        { expectedItemId: 1, confidence: 'possible' },
        { expectedItemId: 2, confidence: 'possible' },
      ],
    })
  })

  test('the line names two people', () => {
    const due = [
      item(1, 1, 'wages', -100_00, '2026-11-13', 'BETH'),
      item(2, 2, 'wages', -100_00, '2026-11-13', 'CARL'),
    ]
    expect(matchedTo(line(1, '2026-11-13', 'BETH FOR CARL', -100_00), ...due)).toBe(
      'could be more than one: it names BETH and CARL',
    )
  })

  test.each([
    ['no word of it', line(1, '2026-11-17', 'SUNSET CARE', -294_00)],
    ['a penny out', line(1, '2026-11-17', 'SUNRISE CARE INV 881', -294_01)],
    ['the other way', line(1, '2026-11-17', 'SUNRISE CARE INV 881', 294_00)],
    ['15 days early', line(1, '2026-11-02', 'SUNRISE CARE INV 881', -294_00)],
    ['61 days late', line(1, '2027-01-17', 'SUNRISE CARE INV 881', -294_00)],
    ['part of a number', line(1, '2026-11-17', 'INV 8812', -294_00)],
  ])('%s', (_, bankLine) => {
    const bill = item(1, 1, 'care', -294_00, '2026-11-17', 'SUNRISE', 'INV 881')
    expect(one(bankLine, bill)?.state).toBe('tray')
  })

  test('words that every line carries, initials and two figures point to nobody', () => {
    const due = item(1, 1, 'care', -294_00, '2026-11-17', 'CARE', 'BACS PAYMENT', 'B H', 'INV 88')
    expect(one(line(1, '2026-11-17', 'BACS PAYMENT CARE B H INV 88', -294_00), due)?.state).toBe('tray')
  })

  test('once somebody else paid it, the next line waits', () => {
    const bill = item(1, 1, 'care', -294_00, '2026-11-17', 'INV 881')
    const lines = [
      line(1, '2026-11-17', 'SUNRISE INV 881', -294_00),
      line(2, '2026-11-18', 'SUNRISE INV 881', -294_00),
    ]
    expect(matchLines({ lines, expected: [bill] })[1]).toMatchObject({
      state: 'tray',
      isPaidTwice: false,
      reason: 'already paid by the line of 17 Nov 2026: “SUNRISE INV 881”',
    })
  })
})

describe('suggestions say why', () => {
  test('a part payment names the person and what is expected', () => {
    const due = item(1, 9, 'contribution', 249_60, '2026-08-24', 'D SHARMA')
    expect(one(line(1, '2026-09-14', 'D SHARMA', 120_00), due)).toMatchObject({
      reason: 'nothing that is expected fits',
      ordinaryReason: 'likely ordinary reason: paid in without the usual reference',
      suggestions: [
        {
          expectedItemId: 1,
          recipientId: 9,
          words: 'names D SHARMA, but expected is £249.60 due 24 Aug 2026',
          confidence: 'likely',
        },
      ],
    })
  })

  test('the same amount without a name is only possible', () => {
    const due = item(1, 9, 'contribution', 249_60, '2026-08-24', 'D SHARMA')
    expect(one(line(1, '2026-08-24', 'CASH', 249_60), due)).toMatchObject({
      suggestions: [
        {
          words: 'the same amount, £249.60 due 24 Aug 2026, but the line does not name it',
          confidence: 'possible',
        },
      ],
    })
  })

  test.each([
    [-49_99, 'CARD SHOP', 'likely ordinary reason: household item by mistake', false],
    [
      -50_00,
      'CARD SHOP',
      'likely ordinary reason: something for the plan that we have not been told about',
      true,
    ],
    [-20_00, 'ACME PLC', 'likely ordinary reason: a bill that we have not been told about', false],
  ])('%i pence to %s', (amountPence, description, ordinaryReason, asksForReceipt) => {
    expect(one(line(1, '2026-11-20', description, amountPence))).toMatchObject({
      ordinaryReason,
      asksForReceipt,
      firstStep: 'call',
    })
  })
})

describe('paid twice, and what comes back', () => {
  const bill = item(1, 1, 'care', -294_00, '2026-11-17', 'INV 881')
  const paid = line(1, '2026-11-17', 'SUNRISE CARE INV 881', -294_00)
  const twin = { ...paid, id: 2 }
  const back = line(3, '2026-11-19', 'SUNRISE CARE RETURN', 294_00)

  test('a second payment that has not come back waits, flagged', () => {
    expect(matchLines({ lines: [paid, twin], expected: [bill] })[1]).toMatchObject({
      state: 'tray',
      isPaidTwice: true,
      reason: 'same payee, number and amount, same day: this may have been paid twice',
      ordinaryReason: '',
    })
  })

  test('a second payment in a later file is flagged too', () => {
    const earlier = [{ ...paid, expectedItemId: 1 }]
    expect(matchLines({ lines: [twin], expected: [], earlier })).toMatchObject([{ isPaidTwice: true }])
  })

  test('three equal fares that nothing explains are not called paid twice', () => {
    const fares = [1, 2, 3].map((id) => line(id, '2026-11-17', 'CARD BUS', -2_50))
    expect(matchLines({ lines: fares, expected: [] })).toMatchObject(
      fares.map(() => ({ state: 'tray', isPaidTwice: false })),
    )
  })

  test('the only payment comes back: it stays matched, and what it paid is unpaid again', () => {
    expect(matchLines({ lines: [paid, back], expected: [bill] })).toMatchObject([
      { state: 'matched', expectedItemId: 1 },
      { state: 'paired', otherLineId: 1, isPaidTwice: false, reopensItemId: 1 },
    ])
  })

  test('a payment of an earlier file comes back', () => {
    const earlier = [{ ...paid, expectedItemId: 1 }]
    expect(matchLines({ lines: [back], expected: [], earlier })).toMatchObject([
      { state: 'paired', otherLineId: 1, reopensItemId: 1 },
    ])
  })

  test.each([
    ['of another payee', { ...back, description: 'SUNSET CARE RETURN' }],
    ['that does not say it is a return', { ...back, description: 'SUNRISE CARE' }],
    ['31 days later', { ...back, postedOn: '2026-12-18' }],
    ['before the payment', { ...back, postedOn: '2026-11-16' }],
    ['of another amount', { ...back, amountPence: 293_99 }],
  ])('a line %s is not paired', (_, other) => {
    expect(matchLines({ lines: [paid, other], expected: [bill] })[1]?.state).toBe('tray')
  })

  test('a return that could mean two different payments waits', () => {
    const other = line(4, '2026-11-18', 'SUNRISE CARE INV 882', -294_00)
    expect(matchLines({ lines: [paid, other, back], expected: [] })[2]?.state).toBe('tray')
  })
})

const people = ['BETH', 'CARL', 'DEVI', 'ELSIE']
const items = fc.array(
  fc.record({
    recipientId: fc.nat(3),
    kind: fc.constantFrom('contribution' as const, 'wages' as const, 'care' as const),
    amountPence: fc.constantFrom(-100_00, -50_00, 100_00),
    dueOn: fc.nat(30).map((days) => addDays('2026-11-01', days)),
    words: fc.subarray([...people, 'CARE', '00417']),
  }),
  { maxLength: 15 },
)
const lines = fc.array(
  fc.record({
    postedOn: fc.nat(30).map((days) => addDays('2026-11-01', days)),
    description: fc.subarray([...people, 'CARE', '00417', 'RETURN']).map((words) => words.join(' ')),
    amountPence: fc.constantFrom(-100_00, -50_00, 50_00, 100_00),
  }),
  { maxLength: 15 },
)

test('whatever comes: one outcome a line, no item twice, to the penny, named, and pairs that are nothing together', () => {
  fc.assert(
    fc.property(items, lines, (facts, drafts) => {
      const expected = facts.map((fact, index): ExpectedItem => ({ ...fact, id: index + 1 }))
      const all = drafts.map((draft, index): BankLine => ({ ...draft, id: index + 1 }))
      const outcomes = matchLines({ lines: all, expected })
      expect(outcomes.map(({ lineId }) => lineId)).toEqual(all.map(({ id }) => id))
      const used: number[] = []
      for (const [index, outcome] of outcomes.entries()) {
        const bankLine = all[index]
        if (outcome.state === 'matched') {
          const matched = expected.find(({ id }) => id === outcome.expectedItemId)
          used.push(outcome.expectedItemId)
          expect(matched?.amountPence).toBe(bankLine?.amountPence)
          expect(matched?.words.some((word) => bankLine?.description.includes(word))).toBe(true)
        }
        if (outcome.state === 'paired') {
          const other = all.find(({ id }) => id === outcome.otherLineId)
          expect((other?.amountPence ?? 0) + (bankLine?.amountPence ?? 0)).toBe(0)
        }
      }
      expect(new Set(used).size).toBe(used.length)
    }),
  )
})
