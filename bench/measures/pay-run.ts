import { mulDiv } from '../../src-shared/domain/money.ts'
import { addDays, daysBetween } from '../../src-shared/domain/plain-date.ts'
import { figure, time, type Figure, type Timing } from '../support/figures.ts'
import { benchDay, keptExample, onCopyOf, say, type BenchDesk, type OfficeSize } from '../support/offices.ts'
import { describeRows, highestRows, insertRaw, rowsSince, type AddedRows } from '../support/raw-rows.ts'

const frequency = 'four-weekly'

async function nextPeriod({ world }: BenchDesk) {
  const { periods } = await world.act('payroll-officer', 'care.listPeriods', { frequency })
  const period = periods.find(({ cutOffDay }) => cutOffDay >= benchDay)
  if (period === undefined) throw new Error('no pay period comes next')
  return period
}

/** Everybody paid every four weeks has sent in the hours of the next period: the usual week, on five days of seven. */
async function sendInEveryHour(open: BenchDesk): Promise<void> {
  const { firstDay, lastDay } = await nextPeriod(open)
  const { act } = open.world
  const { sheets } = await act('payroll-officer', 'care.sheetsOfPeriod', { frequency, firstDay, lastDay })
  for (const { employmentId, state, usualMinutesPerWeek } of sheets) {
    if (state !== 'none') continue
    const minutes = 15 * Math.max(1, mulDiv(usualMinutesPerWeek, 1, 5 * 15, 'half-up'))
    const days = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, index) => index)
      .filter((index) => index % 7 < 5)
      .map((index) => ({ day: addDays(firstDay, index), minutes }))
    await act('caseworker', 'care.enterSheet', { employmentId, firstDay, lastDay, days, urgentReason: '' })
  }
}

/** An office with the hours of everybody who is paid every four weeks, ready for its pay run. */
export const officeToPay = (size: OfficeSize): Promise<string> => keptExample('pay', size, sendInEveryHour)

async function runPay(open: BenchDesk) {
  const { firstDay, lastDay, payDay } = await nextPeriod(open)
  const { act } = open.world
  const { payRunId, payslips, exceptions } = await act('payroll-officer', 'payroll.prepareRun', {
    frequency,
    firstDay,
    lastDay,
    payDay,
  })
  await act('finance-officer', 'payroll.approveRun', { payRunId })
  await act('payroll-officer', 'payroll.postRun', { payRunId })
  return { payRunId, payslips, exceptions }
}

const payOnce = (kept: string) =>
  onCopyOf(kept, async (open) => {
    // Both people have given their passwords before anything counts.
    await open.world.act('finance-officer', 'payroll.listRuns', {})
    await nextPeriod(open)
    const raw = open.openRaw(true)
    const before = highestRows(raw)
    let run = { payslips: 0, exceptions: 0 }
    const timing = await time(async () => {
      run = await runPay(open)
    })
    const added = rowsSince(raw, before)
    raw.close()
    return { timing, added, ...run }
  })

const insertOnce = (kept: string, added: AddedRows) =>
  onCopyOf(kept, async (open) => {
    await nextPeriod(open)
    const raw = open.openRaw(false)
    try {
      return await time(() => {
        insertRaw(raw, added)
      })
    } finally {
      raw.close()
    }
  })

export async function measurePayRun(kept: string, runs: number): Promise<Figure> {
  const samples = { measured: [] as Timing[], limit: [] as Timing[] }
  let note = ''
  let count = 0
  for (let run = 0; run < runs; run += 1) {
    const { timing, added, payslips, exceptions } = await payOnce(kept)
    samples.measured.push(timing)
    samples.limit.push(await insertOnce(kept, added))
    count = payslips
    note = `${describeRows(added)}; ${String(exceptions)} exceptions`
  }
  say(note)
  return figure(
    {
      name: 'pay-run',
      what: `Pay run of ${count.toLocaleString('en-GB')} payslips: prepare, approve, post`,
      limitWhat: 'inserting the same rows, same indices and triggers',
      note,
    },
    samples,
  )
}
