import { zipSync } from 'fflate'
import type { payrollOperations } from '../../src-shared/contract/payroll.contract.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { findEmployment } from '../employment/employment.service.ts'
import { letterHead } from '../letters/letter-head.ts'
import { printPdf } from '../letters/print-pdf.ts'
import { findRecipient, listRecipients } from '../recipients/people.service.ts'
import { readStoredPayslip } from './draft-payslip.ts'
import { contractsBetween, EVERY_DAY } from './gather-run-facts.ts'
import { findPayRun, type PayRun } from './pay-runs.repository.ts'
import { payslipRowOf } from './pay-runs.service.ts'
import { letterOfPayslip, type PayslipToPrint } from './payslip-letter.ts'
import { payslipLines } from './payslip-lines.ts'
import { findPayslip, payslipsWithJson } from './payslips.repository.ts'

/** One payslip with everything about it. */
async function openPayslip(db: Reader, payslipId: number): Promise<PayslipToPrint | undefined> {
  const row = await findPayslip(db, payslipId)
  if (row === undefined) return undefined
  const run = await findPayRun(db, row.payRunId)
  const employer = await findRecipient(db, row.recipientId)
  const contract = await findEmployment(db, row.employmentId)
  if (run === undefined || employer === undefined || contract === undefined) return undefined
  return { run, row, employer, contract, head: await letterHead(db) }
}

async function payslipsToPrint(db: Reader, run: PayRun): Promise<PayslipToPrint[]> {
  const head = await letterHead(db)
  const employers = new Map((await listRecipients(db)).map((recipient) => [recipient.id, recipient]))
  const contracts = new Map(
    (await contractsBetween(db, ...EVERY_DAY)).map((contract) => [contract.id, contract]),
  )
  return (await payslipsWithJson(db, run.id)).flatMap((row) => {
    const [employer, contract] = [employers.get(row.recipientId), contracts.get(row.employmentId)]
    return employer === undefined || contract === undefined ? [] : [{ run, row, employer, contract, head }]
  })
}

/** Assistants have told us no format: theirs is standard. */
const pdfOf = (printed: PayslipToPrint): Promise<Uint8Array> =>
  printPdf({
    letter: letterOfPayslip(printed),
    format: 'standard',
    madeAt: `${printed.run.payDay}T00:00:00.000Z`,
  })

const fileNameOf = ({ run, contract }: PayslipToPrint): string =>
  `payslip-${run.payDay}-${contract.worksNumber}-${contract.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`

/** How many are made before the desk says how far it is. */
const AT_ONCE = 20

export const payslipsHandlers: Pick<
  HandlersOf<typeof payrollOperations>,
  'payroll.payslip' | 'payroll.payslipDocument' | 'payroll.payslipDocuments'
> = {
  'payroll.payslip': async ({ db }, { payslipId }) => {
    const opened = await openPayslip(db, payslipId)
    if (opened === undefined) return refuse('unknown-payslip')
    const { row, run, employer, contract } = opened
    const stored = readStoredPayslip(row.json)
    return succeed({
      row: payslipRowOf(row, { recipientName: employer.name, assistantName: contract.name }),
      payDay: run.payDay,
      lines: payslipLines(stored),
      tables: run.tablesSource,
      holidayEarnedMinutes: stored.holidayEarned.minutes,
      holidayEarnedPence: stored.holidayEarned.valuePence,
    })
  },

  'payroll.payslipDocument': async ({ db }, { payslipId }) => {
    const opened = await openPayslip(db, payslipId)
    if (opened === undefined) return refuse('unknown-payslip')
    if (opened.run.state !== 'posted') return refuse('not-posted', { state: opened.run.state })
    const base64 = Buffer.from(await pdfOf(opened)).toString('base64')
    return succeed({ document: { fileName: fileNameOf(opened), mediaType: 'application/pdf', base64 } })
  },

  'payroll.payslipDocuments': async ({ db, progress }, { payRunId }) => {
    const run = await findPayRun(db, payRunId)
    if (run === undefined) return refuse('unknown-run')
    if (run.state !== 'posted') return refuse('not-posted', { state: run.state })
    const printed = await payslipsToPrint(db, run)
    const files: Record<string, Uint8Array> = {}
    for (let start = 0; start < printed.length; start += AT_ONCE) {
      await progress(start, printed.length, 'Making payslips')
      const part = printed.slice(start, start + AT_ONCE)
      const pdfs = await Promise.all(part.map(pdfOf))
      part.forEach((payslip, index) => {
        files[fileNameOf(payslip)] = pdfs[index] ?? new Uint8Array()
      })
    }
    await progress(printed.length, printed.length, 'Making payslips')
    // The pages are packed already; a fixed day makes the same run the same file.
    const zip = zipSync(files, { level: 0, mtime: `${run.payDay}T00:00:00` })
    const base64 = Buffer.from(zip).toString('base64')
    const document = { fileName: `payslips-${run.payDay}.zip`, mediaType: 'application/zip', base64 }
    return succeed({ document, payslips: printed.length })
  },
}
