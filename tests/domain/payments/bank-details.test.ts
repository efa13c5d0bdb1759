import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES as holidays } from '../../../src-shared/domain/bank-holidays.ts'
import { bacsDaysFor } from '../../../src-shared/domain/payments/bacs-days.ts'
import { bankCsvRows } from '../../../src-shared/domain/payments/bank-csv.ts'
import {
  formatSortCode,
  maskAccountNumber,
  parseAccountNumber,
  parseSortCode,
} from '../../../src-shared/domain/payments/sort-code.ts'

test.each([
  ['123456', '123456'],
  ['12-34-56', '123456'],
  [' 12 34 56 ', '123456'],
  ['00-00-01', '000001'],
  ['12-3456', undefined],
  ['12345', undefined],
  ['1234567', undefined],
  ['12/34/56', undefined],
  ['１２３４５６', undefined],
])('sort code %s: %s', (text, sortCode) => {
  expect(parseSortCode(text)).toBe(sortCode)
})

test.each([
  ['12345678', '12345678'],
  ['1234 5678', '12345678'],
  ['00000001', '00000001'],
  ['1234567', undefined],
  ['123456789', undefined],
  ['1234-5678', undefined],
])('account number %s: %s', (text, accountNumber) => {
  expect(parseAccountNumber(text)).toBe(accountNumber)
})

test('written for people', () => {
  expect(formatSortCode('123456')).toBe('12-34-56')
  expect(maskAccountNumber('12345678')).toBe('••••5678')
  expect(() => formatSortCode('12345')).toThrow(RangeError)
})

describe('the three Bacs days', () => {
  test.each([
    ['a Friday', '2026-11-13', '2026-11-11', '2026-11-12', '2026-11-13'],
    ['a Monday', '2026-11-16', '2026-11-12', '2026-11-13', '2026-11-16'],
    ['after Christmas', '2026-12-29', '2026-12-23', '2026-12-24', '2026-12-29'],
    ['a Saturday arrives before', '2026-11-14', '2026-11-11', '2026-11-12', '2026-11-13'],
    ['Good Friday arrives before', '2026-04-03', '2026-03-31', '2026-04-01', '2026-04-02'],
  ])('%s', (_, payDay, sendBy, processingDay, arrivesOn) => {
    expect(bacsDaysFor(payDay, holidays)).toEqual({ sendBy, processingDay, arrivesOn })
  })
})

const payment = {
  payeeName: '=HYPERLINK(1)',
  sortCode: '123456',
  accountNumber: '12345678',
  amountPence: 1_079_97,
  reference: '-Wages, 13 Nov',
}

test('bank CSV: plain amounts, and no cell that a spreadsheet takes for a formula', () => {
  expect(bankCsvRows([payment], '2026-11-13')).toEqual([
    ['Payee name', 'Sort code', 'Account number', 'Amount', 'Reference', 'Pay date'],
    ['HYPERLINK 1', '12-34-56', '12345678', '1079.97', 'WAGES 13 NOV', '2026-11-13'],
  ])
})

test.each([
  ['nothing to pay', { ...payment, amountPence: 0 }],
  ['no name', { ...payment, payeeName: '--' }],
  ['no reference', { ...payment, reference: ' ' }],
  ['a short account number', { ...payment, accountNumber: '1234567' }],
  ['a wrong sort code', { ...payment, sortCode: '12-34-56' }],
])('a payment with %s is not written', (_, wrong) => {
  expect(() => bankCsvRows([wrong], '2026-11-13')).toThrow(RangeError)
})
