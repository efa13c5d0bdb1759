import { stringify } from 'csv-stringify/sync'
import { bacsProblems } from '../../src-shared/domain/payments/bacs-check.ts'
import type { BacsFile } from '../../src-shared/domain/payments/bacs-file.ts'
import { writeBacsStandard18 } from '../../src-shared/domain/payments/bacs-standard-18.ts'
import { bankCsvRows } from '../../src-shared/domain/payments/bank-csv.ts'
import type { StoredFile } from './batches.repository.ts'
import type { Payment } from './payments.repository.ts'

export type FileFacts = {
  readonly batchId: number
  readonly payments: readonly Payment[]
  readonly processingDay: string
  readonly createdOn: string
  readonly serviceUserNumber: string
  readonly originator: BacsFile['originator']
}

export type FileProblem = { readonly what: string; readonly payeeName: string }

/** Different for every batch, and 999,999 of them before a number comes again. */
const serialNumberOf = (batchId: number): number => ((batchId - 1) % 999_999) + 1

const bacsFileOf = (facts: FileFacts): BacsFile => ({
  serviceUserNumber: facts.serviceUserNumber,
  originator: facts.originator,
  serialNumber: serialNumberOf(facts.batchId),
  createdOn: facts.createdOn,
  days: [{ processingDay: facts.processingDay, credits: facts.payments }],
})

/** What keeps a payment from being written in any bank's file; the first one, with the payee. */
export function problemOf(
  facts: FileFacts,
  format: 'bacs-standard-18' | 'bank-csv',
): FileProblem | undefined {
  const problem = bacsProblems(bacsFileOf(facts)).find(
    ({ credit }) => format !== 'bank-csv' || credit !== undefined,
  )
  if (problem === undefined) return undefined
  const payment = problem.credit === undefined ? undefined : facts.payments[problem.credit]
  return { what: problem.code, payeeName: payment?.payeeName ?? '' }
}

/** The bank's file. The same facts always give the same characters. */
export function writePaymentFile(facts: FileFacts, format: 'bacs-standard-18' | 'bank-csv'): StoredFile {
  const name = `${facts.processingDay}-batch-${String(facts.batchId)}`
  if (format === 'bacs-standard-18') {
    return { fileName: `bacs-${name}.txt`, text: writeBacsStandard18(bacsFileOf(facts)) }
  }
  const rows = bankCsvRows(facts.payments, facts.processingDay)
  return { fileName: `payments-${name}.csv`, text: stringify(rows, { record_delimiter: 'windows' }) }
}

export const documentOf = ({ fileName, text }: StoredFile) => ({
  fileName,
  mediaType: fileName.endsWith('.csv') ? 'text/csv' : 'text/plain',
  base64: Buffer.from(text, 'utf8').toString('base64'),
})
