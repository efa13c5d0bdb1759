import { z } from 'zod'
import { expectedKinds } from '../domain/ledger/words.ts'
import { defineOperations } from './define-operation.ts'
import { chosenFile, id, pence, plainDate, requestId, shortText } from './fields.ts'

const column = z.int().min(0).max(60)

/** How one bank writes its statements. A person states it once; nothing is guessed. Columns count from 0. */
export const statementMapping = z.strictObject({
  headerRows: z.int().min(0).max(30),
  delimiter: z.enum([',', ';', '\t', '|']),
  dateColumn: column,
  dateOrder: z.enum(['day-month-year', 'month-day-year', 'year-month-day']),
  descriptionColumns: z.array(column).min(1).max(6),
  amounts: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('one-column'),
      amountColumn: column,
      sign: z.enum(['positive-is-in', 'positive-is-out']),
    }),
    z.strictObject({ kind: z.literal('two-columns'), moneyInColumn: column, moneyOutColumn: column }),
  ]),
  balanceColumn: column.nullable(),
  decimalMark: z.enum(['.', ',']),
})

const problem = z.strictObject({ rowNumber: z.int(), column: z.string(), reason: z.string() })

const previewRow = z.strictObject({
  rowNumber: z.int(),
  postedOn: plainDate,
  description: z.string(),
  amountPence: pence,
  balancePence: pence.nullable(),
})

const statedBalances = { openingPence: pence, closingPence: pence } as const

const bankLine = z.strictObject({
  id,
  bankAccountId: id,
  bankAccountName: z.string(),
  postedOn: plainDate,
  description: z.string(),
  amountPence: pence,
  state: z.enum(['matched', 'tray', 'paired']),
  /** Why it was matched, or why it waits. */
  reason: z.string(),
  recipientId: id.nullable(),
  recipientName: z.string().nullable(),
  ageDays: z.int(),
  /** Where to begin with a line in the tray: the likely ordinary reason; empty when there is nothing to add. */
  ordinaryReason: z.string(),
  /** A call rather than a letter, or only a yes to what is suggested. */
  firstStep: z.enum(['call', 'confirm']),
  asksForReceipt: z.boolean(),
  suggestions: z.array(
    z.strictObject({
      expectedItemId: id.nullable(),
      recipientId: id,
      recipientName: z.string(),
      words: z.string(),
      confidence: z.enum(['likely', 'possible']),
    }),
  ),
})

export const bankingOperations = defineOperations({
  'banking.previewImport': {
    kind: 'calculation',
    summary: 'Reads a statement file with a mapping and shows rows, totals and problems',
    input: z.strictObject({ file: chosenFile, mapping: statementMapping, ...statedBalances }),
    output: z.strictObject({
      rows: z.array(previewRow),
      rowCount: z.int(),
      inPence: pence,
      outPence: pence,
      computedClosingPence: pence,
      differencePence: pence,
      problems: z.array(problem),
    }),
    refusals: ['not-text', 'empty-file'],
  },
  'banking.readHeadings': {
    kind: 'calculation',
    summary: 'Shows the first rows of a statement file as columns, to say what each one is',
    input: z.strictObject({ file: chosenFile, delimiter: z.enum([',', ';', '\t', '|']) }),
    output: z.strictObject({
      rows: z.array(z.array(z.string())),
      /** Columns whose heading says what they hold, for a person to confirm; nothing is guessed from the figures. */
      suggested: z.strictObject({
        dateColumn: column.optional(),
        descriptionColumns: z.array(column).optional(),
        amountColumn: column.optional(),
        moneyInColumn: column.optional(),
        moneyOutColumn: column.optional(),
        balanceColumn: column.optional(),
      }),
    }),
    refusals: ['not-text', 'empty-file'],
  },
  'banking.mappingOf': {
    kind: 'query',
    summary: 'Gives the saved mapping of a bank account and where its last statement ended',
    permission: 'read',
    input: z.strictObject({ bankAccountId: id }),
    output: z.strictObject({ mapping: statementMapping.nullable(), bankBalancePence: pence }),
    refusals: ['unknown-bank-account'],
  },
  'banking.saveMapping': {
    kind: 'command',
    summary: 'Saves how a bank writes its statements',
    permission: 'banking.write',
    input: z.strictObject({ requestId, bankAccountId: id, mapping: statementMapping }),
    output: z.strictObject({}),
    refusals: ['unknown-bank-account'],
  },
  'banking.importStatement': {
    kind: 'command',
    summary: 'Imports a statement: adds only new lines, posts them, and matches those that are certain',
    permission: 'banking.write',
    input: z.strictObject({ requestId, bankAccountId: id, file: chosenFile, ...statedBalances }),
    output: z.strictObject({
      importId: id.nullable(),
      linesInFile: z.int(),
      linesAdded: z.int(),
      linesAlready: z.int(),
      matched: z.int(),
      toLookAt: z.int(),
      inPence: pence,
      outPence: pence,
      closingPence: pence,
    }),
    refusals: [
      'unknown-bank-account',
      'no-mapping',
      'not-text',
      'empty-file',
      'rows-not-read',
      'does-not-add-up',
      'opening-differs',
      'would-overdraw',
    ],
  },
  'banking.listLines': {
    kind: 'query',
    summary: 'Lists bank lines: those that wait in the tray, or all',
    permission: 'read',
    input: z.strictObject({
      state: z.enum(['tray', 'all']),
      bankAccountId: id.optional(),
      before: id.optional(),
    }),
    output: z.strictObject({ lines: z.array(bankLine), total: z.int() }),
    refusals: [],
  },
  'banking.allocateLine': {
    kind: 'command',
    summary: "Says whose a waiting line is: an expected item, or a person's account",
    permission: 'banking.write',
    input: z.strictObject({
      requestId,
      bankLineId: id,
      expectedItemId: id.nullable(),
      recipientId: id,
      category: z.enum([
        'council-payment',
        'contribution',
        'wages',
        'tax',
        'pension',
        'care',
        'fees',
        'unexplained',
      ]),
      note: z.string().trim().max(200),
    }),
    output: z.strictObject({ entryId: id.nullable() }),
    refusals: [
      'unknown-line',
      'not-waiting',
      'unknown-recipient',
      'unknown-item',
      'amount-differs',
      'insufficient-funds',
    ],
  },
  'banking.expectedItems': {
    kind: 'query',
    summary: 'Lists money expected in or out that has not been seen at the bank',
    permission: 'read',
    input: z.strictObject({ recipientId: id.optional(), kind: z.enum(expectedKinds).optional() }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          id,
          recipientId: id,
          recipientName: z.string(),
          kind: z.enum(expectedKinds),
          description: z.string(),
          amountPence: pence,
          dueOn: plainDate,
          daysLate: z.int(),
        }),
      ),
    }),
    refusals: [],
  },
  'banking.addExpectedItem': {
    kind: 'command',
    summary: 'Records an invoice or other payment that is expected',
    permission: 'banking.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      kind: z.enum(['care', 'other']),
      description: shortText,
      payee: shortText,
      amountPence: pence.negative(),
      dueOn: plainDate,
    }),
    output: z.strictObject({ expectedItemId: id }),
    refusals: ['unknown-recipient'],
  },
})
