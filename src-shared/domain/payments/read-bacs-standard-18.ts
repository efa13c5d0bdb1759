import { type PlainDate } from '../plain-date.ts'
import { type BacsCredit, type BacsFile, type BacsOriginator, type BacsTotals } from './bacs-file.ts'
import { LABEL_LENGTH, MULTI_DAY_LENGTH, readDayField, SINGLE_DAY_LENGTH } from './bacs-layout.ts'

export type BacsReading =
  | { readonly ok: true; readonly file: BacsFile; readonly totals: BacsTotals }
  | { readonly ok: false; readonly lineNumber: number; readonly reason: string }

/** Stops the reading at one line of the file; caught below and never seen outside. */
class Unreadable extends Error {
  readonly lineNumber: number
  constructor(lineNumber: number, reason: string) {
    super(reason)
    this.lineNumber = lineNumber
  }
}

function check(isRight: boolean, lineNumber: number, reason: string): void {
  if (!isRight) throw new Unreadable(lineNumber, reason)
}

/** Characters of a line by the positions of the standard, counted from 1, both included. */
const at = (line: string, first: number, last: number): string => line.slice(first - 1, last)

function figureAt(line: string, first: number, last: number, lineNumber: number): number {
  const text = at(line, first, last)
  check(/^\d+$/.test(text), lineNumber, `positions ${String(first)} to ${String(last)} are not figures`)
  return Number(text)
}

function dayAt(line: string, first: number, last: number, lineNumber: number): PlainDate {
  const date = readDayField(at(line, first, last))
  if (date === undefined) {
    throw new Unreadable(lineNumber, `positions ${String(first)} to ${String(last)} are not a day`)
  }
  return date
}

type PaymentRecord = {
  readonly isContra: boolean
  readonly processingDay: PlainDate
  readonly credit: BacsCredit
  readonly originator: BacsOriginator
}

function readRecord(
  line: string,
  lineNumber: number,
  recordLength: number,
  firstDay: PlainDate,
): PaymentRecord {
  check(
    line.length === recordLength,
    lineNumber,
    `the line is ${String(line.length)} long, not ${String(recordLength)}`,
  )
  check(/^[A-Z0-9.&/ -]*$/.test(line), lineNumber, 'a character is not in the Bacs set')
  check(/^\d{14}0(99|17)\d{14} {4}\d{11}/.test(line), lineNumber, 'it is neither a credit nor a contra')
  return {
    isContra: at(line, 16, 17) === '17',
    processingDay: recordLength === MULTI_DAY_LENGTH ? dayAt(line, 101, 106, lineNumber) : firstDay,
    credit: {
      sortCode: at(line, 1, 6),
      accountNumber: at(line, 7, 14),
      amountPence: figureAt(line, 36, 46, lineNumber),
      reference: at(line, 65, 82).trimEnd(),
      payeeName: at(line, 83, 100).trimEnd(),
    },
    originator: {
      sortCode: at(line, 18, 23),
      accountNumber: at(line, 24, 31),
      name: at(line, 47, 64).trimEnd(),
    },
  }
}

type ReadDays = { days: { processingDay: PlainDate; credits: BacsCredit[] }[]; originator?: BacsOriginator }

/** Groups records into days; each day must end with a contra that takes out exactly what it pays. */
function readDays(records: readonly PaymentRecord[], firstLine: number): ReadDays {
  const read: ReadDays = { days: [] }
  let credits: BacsCredit[] = []
  records.forEach((record, index) => {
    const lineNumber = firstLine + index
    if (!record.isContra) {
      const { sortCode, accountNumber } = record.originator
      const { originator } = read
      const isSame = originator?.sortCode === sortCode && originator.accountNumber === accountNumber
      check(originator === undefined || isSame, lineNumber, 'it comes from another account')
      read.originator = record.originator
      credits.push(record.credit)
      return
    }
    const paid = credits.reduce((sum, { amountPence }) => sum + amountPence, 0)
    check(
      record.credit.amountPence === paid,
      lineNumber,
      'the contra is not what the payments before it add up to',
    )
    read.days.push({ processingDay: record.processingDay, credits })
    credits = []
  })
  check(credits.length === 0, firstLine + records.length - 1, 'the payments at the end have no contra')
  return read
}

function checkLabels(lines: readonly string[]): void {
  const names = ['VOL1', 'HDR1', 'HDR2', 'UHL1', 'EOF1', 'EOF2', 'UTL1']
  names.forEach((name, index) => {
    const lineNumber = index < 4 ? index + 1 : lines.length - 6 + index
    const line = lines[lineNumber - 1] ?? ''
    check(line.startsWith(name), lineNumber, `it is not ${name}`)
    check(line.length === LABEL_LENGTH, lineNumber, `it is not ${String(LABEL_LENGTH)} characters long`)
  })
  const [header, end] = [lines.slice(1, 3), lines.slice(-3, -1)]
  const isSame = header.every((line, index) => line.slice(4) === (end[index] ?? '').slice(4))
  check(isSame, lines.length - 2, 'the end labels do not repeat the header labels')
}

function checkTrailer(line: string, lineNumber: number, totals: BacsTotals, contras: number): void {
  const { payments, totalPence } = totals
  const figures = [
    figureAt(line, 5, 17, lineNumber) === totalPence,
    figureAt(line, 18, 30, lineNumber) === totalPence,
    figureAt(line, 31, 37, lineNumber) === contras,
    figureAt(line, 38, 44, lineNumber) === payments,
  ]
  check(!figures.includes(false), lineNumber, 'the totals are not those of the payments')
}

function read(text: string): { readonly file: BacsFile; readonly totals: BacsTotals } {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  checkLabels(lines)
  const [volume = '', header1 = '', header2 = '', user = ''] = lines
  const recordLength = figureAt(header2, 11, 15, 3)
  const isKnown = recordLength === SINGLE_DAY_LENGTH || recordLength === MULTI_DAY_LENGTH
  check(isKnown, 3, 'the record length is neither 100 nor 106')
  const firstDay = dayAt(user, 5, 10, 4)
  const records = lines.slice(4, -3).map((line, index) => readRecord(line, index + 5, recordLength, firstDay))
  const { days, originator } = readDays(records, 5)
  if (originator === undefined) throw new Unreadable(5, 'there are no payments')
  const credits = days.flatMap((day) => day.credits)
  const totals = {
    payments: credits.length,
    totalPence: credits.reduce((sum, { amountPence }) => sum + amountPence, 0),
  }
  checkTrailer(lines.at(-1) ?? '', lines.length, totals, days.length)
  const file = {
    serviceUserNumber: at(volume, 42, 47),
    originator,
    serialNumber: figureAt(volume, 5, 10, 1),
    createdOn: dayAt(header1, 42, 47, 2),
    days,
  }
  return { file, totals }
}

/**
 * Reads a single-day or multi-day Bacs Standard 18 file of direct credits back, names and references as they stand
 * in it. Checks every label, length, character, contra and total; the first thing wrong is named with its line.
 */
export function readBacsStandard18(text: string): BacsReading {
  try {
    return { ok: true, ...read(text) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, lineNumber: error.lineNumber, reason: error.message }
    throw error
  }
}
