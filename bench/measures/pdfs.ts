import { unzipSync } from 'fflate'
import { Piscina } from 'piscina'
import { extractText } from 'unpdf'
import { addDays } from '../../src-shared/domain/plain-date.ts'
import { figure, sideBySide, type Figure, type Timing } from '../support/figures.ts'
import { benchDay, onCopyOf, type BenchDesk } from '../support/offices.ts'
import { drawPlainPdf } from '../support/plain-pdf.ts'

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

const previewer =
  ({ world }: BenchDesk) =>
  (recipientId: number) =>
    world.act('caseworker', 'letters.preview', {
      recipientId,
      code: 'A1',
      firstDay: addDays(benchDay, -28),
      lastDay: addDays(benchDay, -1),
    })

async function livePeople({ world }: BenchDesk, count: number): Promise<number[]> {
  const { recipients } = await world.act('caseworker', 'recipients.list', { status: 'live' })
  return recipients.slice(0, count).map(({ id }) => id)
}

/** The limit's two threads: the words of each document drawn by pdfkit alone. */
async function withPlainPool<Value>(
  work: (drawAll: (documents: readonly (readonly string[])[]) => Promise<unknown>) => Promise<Value>,
): Promise<Value> {
  const pool = new Piscina<readonly string[], Uint8Array>({
    filename: new URL('../support/plain-pdf-worker.ts', import.meta.url).href,
    name: 'drawPlain',
    minThreads: 2,
    maxThreads: 2,
  })
  try {
    return await work((documents) => Promise.all(documents.map((lines) => pool.run(lines))))
  } finally {
    await pool.destroy()
  }
}

/** One statement of account, as the preview makes it: read, filled, checked, drawn. */
export const measureStatement = (kept: string, count: number): Promise<Figure> =>
  onCopyOf(kept, async (open) => {
    const preview = previewer(open)
    const documents = new Map<number, string[]>()
    for (const id of await livePeople(open, count)) documents.set(id, linesOf((await preview(id)).text))
    const samples = await sideBySide(
      [...documents],
      ([id]) => preview(id),
      ([, lines]) => drawPlainPdf(lines),
    )
    return figure(
      {
        name: 'statement',
        what: 'One statement of account: filled, checked and drawn',
        limitWhat: 'pdfkit drawing the same text, tagged, font parsed before',
      },
      samples,
    )
  })

/** A batch of letters: as many previews at once as there are people, drawn by the pool's two threads. */
export const measureLetters = (kept: string, count: number, runs: number): Promise<Figure> =>
  onCopyOf(kept, async (open) => {
    const preview = previewer(open)
    const people = await livePeople(open, count)
    const all = () => Promise.all(people.map(preview))
    const documents = (await all()).map(({ text }) => linesOf(text))
    return withPlainPool(async (drawAll) => {
      await drawAll(documents)
      const samples = await sideBySide(Array.from({ length: runs }), all, () => drawAll(documents))
      return figure(
        {
          name: 'letters',
          what: `${String(documents.length)} letters through the pool`,
          limitWhat: 'pdfkit drawing the same text, tagged, two threads',
          note: perSecond(documents.length, samples.measured),
        },
        samples,
      )
    })
  })

const perSecond = (count: number, timings: readonly Timing[]): string =>
  `at best ${String(Math.round((count * 1000) / Math.min(...timings.map(({ ms }) => ms))))} a second`

/** The run whose payslips come nearest to a number. */
async function runNearest({ world }: BenchDesk, count: number): Promise<number> {
  const { runs } = await world.act('payroll-officer', 'payroll.listRuns', {})
  const [run] = runs
    .filter(({ state }) => state === 'posted')
    .toSorted((a, b) => Math.abs(a.payslips - count) - Math.abs(b.payslips - count))
  if (run === undefined) throw new Error('the office has no posted run')
  return run.id
}

/** The payslips of one run as a zip of PDFs. */
export const measurePayslipDocuments = (kept: string, count: number, runs: number): Promise<Figure> =>
  onCopyOf(kept, async (open) => {
    const payRunId = await runNearest(open, count)
    const make = () => open.world.act('payroll-officer', 'payroll.payslipDocuments', { payRunId })
    const { document } = await make()
    const documents: string[][] = []
    for (const pdf of Object.values(unzipSync(Buffer.from(document.base64, 'base64'))))
      documents.push(linesOf((await extractText(pdf, { mergePages: false })).text.join('\n')))
    return withPlainPool(async (drawAll) => {
      await drawAll(documents)
      const samples = await sideBySide(Array.from({ length: runs }), make, () => drawAll(documents))
      return figure(
        {
          name: 'payslips',
          what: `${String(documents.length)} payslips of a run as PDFs in a zip`,
          limitWhat: 'pdfkit drawing the same text, tagged, two threads',
          note: perSecond(documents.length, samples.measured),
        },
        samples,
      )
    })
  })
