import { addDays } from '../plain-date.ts'
import { bacsName, bacsProblems, bacsTotals, NAME_LENGTH, totalOf } from './bacs-check.ts'
import { type BacsCredit, type BacsDay, type BacsFile } from './bacs-file.ts'
import {
  dayField,
  figureField,
  LABEL_LENGTH,
  MULTI_DAY_LENGTH,
  SINGLE_DAY_LENGTH,
  textField,
} from './bacs-layout.ts'
import { bacsText } from './bacs-text.ts'

const CREDIT = '99'
const CONTRA_DEBIT = '17'
/** The file may be written over once its payments are long done. */
const KEPT_DAYS = 14

const spaces = (length: number): string => ' '.repeat(length)

/** HDR1 and EOF1, after the four letters: who sends, which file, made when. */
function fileLabel({ serviceUserNumber, serialNumber, createdOn, days }: BacsFile): string {
  const last = days.at(-1)?.processingDay ?? createdOn
  return [
    textField(`A${serviceUserNumber}S  1${serviceUserNumber}`, 17),
    figureField(serialNumber, 6),
    '0001',
    '0001',
    spaces(6),
    dayField(createdOn),
    dayField(addDays(last, KEPT_DAYS)),
    ' ',
    '000000',
    spaces(20),
  ].join('')
}

/** HDR2 and EOF2, after the four letters: fixed records in blocks of 2,000 characters at most. */
const recordLabel = (recordLength: number): string => {
  const block = Math.floor(2000 / recordLength) * recordLength
  return `F${figureField(block, 5)}${figureField(recordLength, 5)}${spaces(35)}00${spaces(28)}`
}

const userHeader = (file: BacsFile, isMultiDay: boolean): string =>
  [
    dayField(file.days[0]?.processingDay ?? file.createdOn),
    textField('999999', 10),
    '00',
    '000000',
    textField(isMultiDay ? '4 MULTI' : '1 DAILY', 9),
    figureField(((file.serialNumber - 1) % 999) + 1, 3),
    spaces(40),
  ].join('')

/** Debits (the contras) and credits: pence in 13 figures each, then how many in 7 each. They must agree. */
function userTrailer(file: BacsFile): string {
  const { payments, totalPence } = bacsTotals(file)
  return [
    figureField(totalPence, 13),
    figureField(totalPence, 13),
    figureField(file.days.length, 7),
    figureField(payments, 7),
    spaces(36),
  ].join('')
}

const creditRecord = (credit: BacsCredit, { originator }: BacsFile): string =>
  [
    credit.sortCode,
    credit.accountNumber,
    '0',
    CREDIT,
    originator.sortCode,
    originator.accountNumber,
    spaces(4),
    figureField(credit.amountPence, 11),
    textField(bacsName(originator.name), NAME_LENGTH),
    textField(bacsText(credit.reference), NAME_LENGTH),
    textField(bacsName(credit.payeeName), NAME_LENGTH),
  ].join('')

/** Takes the day's total out of the office's account, so that every day balances. */
const contraRecord = (credits: readonly BacsCredit[], { originator, serialNumber }: BacsFile): string =>
  [
    originator.sortCode,
    originator.accountNumber,
    '0',
    CONTRA_DEBIT,
    originator.sortCode,
    originator.accountNumber,
    spaces(4),
    figureField(totalOf(credits), 11),
    textField(`BACS ${figureField(serialNumber, 6)}`, NAME_LENGTH),
    textField('CONTRA', NAME_LENGTH),
    textField(bacsName(originator.name), NAME_LENGTH),
  ].join('')

function dayRecords(day: BacsDay, file: BacsFile, isMultiDay: boolean): string[] {
  const records = [
    ...day.credits.map((credit) => creditRecord(credit, file)),
    contraRecord(day.credits, file),
  ]
  return isMultiDay ? records.map((record) => record + dayField(day.processingDay)) : records
}

/**
 * Writes a Bacs Standard 18 file of direct credits: VOL1, HDR1, HDR2, UHL1, for each processing day its payments
 * (transaction code 99) and one contra (17), then EOF1, EOF2 and UTL1. Lines end in CR LF. Amounts are pence.
 * The same file always gives the same characters.
 * Throws: RangeError when `bacsProblems` finds anything: a file is right or it is not written.
 * Source: Bacs Standard 18 (PN5011) field layouts.
 */
export function writeBacsStandard18(file: BacsFile): string {
  const [problem] = bacsProblems(file)
  if (problem !== undefined) throw new RangeError(`a Bacs file with a wrong ${problem.code} is not written`)
  const isMultiDay = file.days.length > 1
  const [label, record] = [fileLabel(file), recordLabel(isMultiDay ? MULTI_DAY_LENGTH : SINGLE_DAY_LENGTH)]
  const volume = `VOL1${figureField(file.serialNumber, 6)}${spaces(31)}${file.serviceUserNumber}${spaces(32)}1`
  const lines = [
    volume,
    `HDR1${label}`,
    `HDR2${record}`,
    `UHL1${userHeader(file, isMultiDay)}`,
    ...file.days.flatMap((day) => dayRecords(day, file, isMultiDay)),
    `EOF1${label}`,
    `EOF2${record}`,
    `UTL1${userTrailer(file)}`,
  ]
  return lines.map((line) => `${textField(line, Math.max(line.length, LABEL_LENGTH))}\r\n`).join('')
}
