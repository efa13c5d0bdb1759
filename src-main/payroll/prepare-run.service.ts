import type { payrollOperations } from '../../src-shared/contract/payroll.contract.ts'
import { knownTaxYears, payrollTables } from '../../src-shared/domain/payroll/tables/tables.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { attachSheetsToRun } from '../care/care.service.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { assembleRun, type RunDraft } from './assemble-run.ts'
import { gatherRunFacts } from './gather-run-facts.ts'
import { findOpenRun, insertExceptions, insertPayRun } from './pay-runs.repository.ts'
import { insertPayslips } from './payslips.repository.ts'
import { runPeriod, type RunPeriod } from './run-period.ts'
import { addUpFigures, totalsOf } from './year-figures.ts'

/** Which figures the run was worked out with, and where they come from. */
function tablesSource(taxYear: string): string {
  const { checkedOn, sources } = payrollTables(taxYear)
  return `Tax year ${taxYear}, checked on ${checkedOn}. ${Object.values(sources).join('. ')}.`
}

async function writeRun(
  { trx, user, now, progress }: CommandContext,
  period: RunPeriod,
  { lines, exceptions }: RunDraft,
): Promise<number> {
  const payRunId = await insertPayRun(trx, {
    ...period,
    tablesSource: tablesSource(period.taxYear),
    preparedBy: user.id,
    preparedAt: now(),
  })
  const { taxYear, payDay, firstDay } = period
  for (let start = 0; start < lines.length; start += 500) {
    await progress(start, lines.length, 'Writing payslips')
    const part = lines.slice(start, start + 500)
    await insertPayslips(
      trx,
      payRunId,
      part.map(({ contract, sheets, figures, draft }) => ({
        employmentId: contract.id,
        recipientId: contract.recipientId,
        // The period of its newest hours: a sheet is paid once, so no two payslips of a contract can share it.
        firstDay: sheets.at(-1)?.firstDay ?? firstDay,
        taxYear,
        payDay,
        ...figures,
        json: JSON.stringify(draft),
      })),
    )
    await attachSheetsToRun(
      trx,
      part.flatMap(({ sheets }) => sheets.map(({ id }) => id)),
      payRunId,
    )
  }
  await insertExceptions(trx, payRunId, exceptions)
  return payRunId
}

export const prepareHandlers: Pick<HandlersOf<typeof payrollOperations>, 'payroll.prepareRun'> = {
  'payroll.prepareRun': async (context, { frequency, firstDay, lastDay, payDay }) => {
    if (lastDay < firstDay) return refuse('days-in-wrong-order')
    if (payDay < firstDay) return refuse('pay-day-before-period')
    const period = runPeriod({ frequency, firstDay, lastDay, payDay })
    if (!knownTaxYears.includes(period.taxYear)) {
      return refuse('no-tables-for-year', { taxYear: period.taxYear, known: knownTaxYears.join(', ') })
    }
    const open = await findOpenRun(context.trx, frequency)
    if (open !== undefined) return refuse('run-already-open', { payRunId: open.id })
    const draft = await assembleRun(await gatherRunFacts(context.trx, period), context.progress)
    if (draft.contractsWithHours === 0) return refuse('nobody-to-pay')
    const payRunId = await writeRun(context, period, draft)
    const totals = totalsOf({
      ...addUpFigures(draft.lines.map(({ figures }) => figures)),
      payslips: draft.lines.length,
      employers: new Set(draft.lines.map(({ contract }) => contract.recipientId)).size,
    })
    context.note({ subject: `payRun:${String(payRunId)}`, after: totals })
    return succeed({ payRunId, ...totals, exceptions: draft.exceptions.length })
  },
}
