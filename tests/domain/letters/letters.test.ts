import { readFileSync } from 'node:fs'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import { checkLetter, isBlocked } from '../../../src-shared/domain/letters/check-letter.ts'
import { contributionLetter } from '../../../src-shared/domain/letters/contribution-c1.ts'
import { bodyLines, textOf } from '../../../src-shared/domain/letters/neutral-text.ts'
import { payslip } from '../../../src-shared/domain/letters/payslip.ts'
import { renderPlainText } from '../../../src-shared/domain/letters/plain-text.ts'
import { statementOfAccount } from '../../../src-shared/domain/letters/statement-of-account-a1.ts'
import { welcomeLetter } from '../../../src-shared/domain/letters/welcome-w1.ts'
import { AMINA, BETH, BRIAN, CARL, DEV } from './letter-scenarios.ts'

const BRIAN_LEDGER = {
  opening: 521_486,
  closing: 517_926,
  'money-in': 229_080,
  'money-out': 232_640,
  'tax-set-aside': 10_874,
  'rainy-day': 299_520,
}
const LETTERS = [
  { name: 'c1-dev-sharma', letter: contributionLetter(DEV), ledgerPence: { contribution: 24_960 } },
  {
    name: 'w1-amina-patel',
    letter: welcomeLetter(AMINA),
    ledgerPence: { contribution: 24_960, council: 123_040 },
  },
  { name: 'a1-brian-hughes', letter: statementOfAccount(BRIAN), ledgerPence: BRIAN_LEDGER },
  { name: 'e4-beth-morgan', letter: payslip(BETH), ledgerPence: { gross: 116_160, net: 107_997 } },
  { name: 'e4-carl-jones', letter: payslip(CARL), ledgerPence: { gross: 59_173, net: 59_173 } },
]

const golden = (name: string): string =>
  readFileSync(new URL(`../../golden/letters/${name}.txt`, import.meta.url), 'utf8')
const linesOf = (letter: Parameters<typeof bodyLines>[0]) => bodyLines(letter).map(textOf)

describe('letters filled from the scenarios', () => {
  it.each(LETTERS)('$name reads as agreed', ({ name, letter }) => {
    expect(renderPlainText(letter)).toBe(golden(name))
  })

  it.each(LETTERS)('$name passes K1 to K18', ({ letter, ledgerPence }) => {
    const results = checkLetter(letter, { countSyllables: syllable, ledgerPence, bankHolidays: new Set() })
    expect(results.map((result) => result.check)).toEqual(
      Array.from({ length: 18 }, (_, index) => `K${String(index + 1)}`),
    )
    expect(results.filter((result) => result.outcome !== 'pass')).toEqual([])
    expect(isBlocked(results)).toBe(false)
  })
})

describe('C1', () => {
  it('says nothing of a day when the money never runs short', () => {
    const { shortFrom, ...facts } = DEV
    expect(shortFrom).toBe('2026-12-14')
    expect(linesOf(contributionLetter(facts))).toContain('There is enough money to pay them now.')
  })
})

describe('W1', () => {
  it('leaves hours and pay out for a person with agencies only', () => {
    const lines = linesOf(welcomeLetter({ ...AMINA, employsAssistants: false })).join('\n')
    expect(lines).not.toMatch(/PA|hours|tax/)
    expect(lines).toContain('Pay your care bills on time.')
  })
})

describe('A1', () => {
  it('names what came in from others, tax, and a provider who sent more back than was paid', () => {
    const letter = statementOfAccount({
      ...BRIAN,
      everyWeeks: 1,
      movements: [
        { kind: 'other-in', date: '2026-11-16', name: 'the tax office', amountPence: 1_000 },
        { kind: 'wages', date: '2026-11-17', name: 'Beth', amountPence: 5_000 },
        { kind: 'pension', date: '2026-11-17', name: 'NEST', amountPence: 200 },
        { kind: 'tax', date: '2026-11-18', name: 'HMRC', amountPence: 300 },
        { kind: 'returned', date: '2026-11-18', name: 'Sunrise Care', amountPence: 400 },
        { kind: 'other-out', date: '2026-11-19', name: 'Mobility Shop', amountPence: 500 },
      ],
      otherSpokenFor: [{ words: "Gwen's holiday pay", amountPence: 40_920 }],
    })
    expect(letter.title).toBe('Here is your money for the last week')
    expect(linesOf(letter)).toEqual([
      'You started with £5,214.86.',
      '£10.00 came in from the tax office.',
      'We paid Beth £50.00.',
      'We paid £2.00 to their pension.',
      'We paid £3.00 in tax.',
      'Sunrise Care sent back £4.00.',
      'We paid Mobility Shop £5.00.',
      'You now have £5,179.26.',
      "Some of this is already spoken for. £108.74 is for tax. £2,995.20 is your rainy day money. £409.20 is for Gwen's holiday pay.",
    ])
  })

  it('leaves a provider out of the words when all of it came back', () => {
    const sunrise = BRIAN.movements.filter(({ name }) => name === 'Sunrise Care').slice(1)
    expect(linesOf(statementOfAccount({ ...BRIAN, movements: sunrise })).join('\n')).not.toContain('Sunrise')
  })
})

describe('payslip', () => {
  it('shows every other deduction and its year so that both columns add up', () => {
    const letter = payslip({
      ...BETH,
      otherDeductions: [{ words: 'Season ticket', amountPence: 1_000 }],
      period: { ...BETH.period, netPence: 106_997, studentLoanPence: 0 },
      yearToDate: { ...BETH.yearToDate, netPence: 861_996 },
    })
    const text = renderPlainText(letter)
    expect(text).toContain('Season ticket: −£10.00; this tax year −£20.00')
    const facts = {
      countSyllables: syllable,
      ledgerPence: { gross: 116_160, net: 106_997 },
      bankHolidays: new Set<string>(),
    }
    expect(isBlocked(checkLetter(letter, facts))).toBe(false)
  })

  it('keeps the year right when there are several other deductions', () => {
    const letter = payslip({
      ...BETH,
      otherDeductions: [
        { words: 'Season ticket', amountPence: 1_000 },
        { words: 'Court order', amountPence: 500 },
      ],
      period: { ...BETH.period, netPence: 106_497 },
      yearToDate: { ...BETH.yearToDate, netPence: 862_496 },
    })
    const facts = {
      countSyllables: syllable,
      ledgerPence: { gross: 116_160, net: 106_497 },
      bankHolidays: new Set<string>(),
    }
    expect(isBlocked(checkLetter(letter, facts))).toBe(false)
    expect(renderPlainText(letter)).toContain('Other things, all year: £0.00; this tax year −£15.00')
  })

  it('says when a National Insurance number is not known, and which tax basis applies', () => {
    const { nationalInsuranceNumber, ...facts } = BETH
    expect(nationalInsuranceNumber).toBe('QQ 12 34 56 C')
    const text = renderPlainText(
      payslip({ ...facts, taxBasis: 'week-1-month-1', taxPeriod: { kind: 'month', number: 8 } }),
    )
    expect(text).toContain('National Insurance number: not known yet')
    expect(text).toContain('Tax code: 1257L (week 1 or month 1)')
    expect(text).toContain('Tax month: 8 of 2026-27')
  })
})
