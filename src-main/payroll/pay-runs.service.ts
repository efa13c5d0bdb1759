import type { payrollOperations } from '../../src-shared/contract/payroll.contract.ts'
import { payrollTables } from '../../src-shared/domain/payroll/tables/tables.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { listBudgets } from '../budgets/budgets.service.ts'
import { releaseSheetsOfRun } from '../care/care.service.ts'
import { groupBy } from '../database/group-by.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import { listRecipients } from '../recipients/people.service.ts'
import { allowanceUsedByRecipient, contractsBetween, EVERY_DAY } from './gather-run-facts.ts'
import {
  findPayRun,
  listExceptions,
  listPayRuns,
  markAbandoned,
  markApproved,
  type PayRun,
} from './pay-runs.repository.ts'
import {
  payslipsOfRun,
  retirePayslips,
  totalsByRun,
  type PayslipRow,
  type RunTotals,
} from './payslips.repository.ts'
import { plannedFor } from './planned-hours.ts'
import { emptyRun, moneyOutPence, totalsOf } from './year-figures.ts'

const RUNS_SHOWN = 100

const summaryOf = (run: PayRun, totals: RunTotals = emptyRun) => ({
  id: run.id,
  frequency: run.frequency,
  firstDay: run.firstDay,
  lastDay: run.lastDay,
  payDay: run.payDay,
  taxYear: run.taxYear,
  taxPeriod: run.taxPeriod,
  state: run.state,
  preparedBy: run.preparerName,
  approvedBy: run.approverName,
  ...totalsOf(totals),
})

export type PayslipNames = { readonly recipientName: string; readonly assistantName: string }

export const payslipRowOf = (payslip: PayslipRow, names: PayslipNames) => ({
  id: payslip.id,
  employmentId: payslip.employmentId,
  recipientId: payslip.recipientId,
  ...names,
  minutes: payslip.minutes,
  grossPence: payslip.grossPence,
  taxPence: payslip.taxPence,
  employeeNationalInsurancePence: payslip.employeeNationalInsurancePence,
  pensionDeductedPence: payslip.pensionDeductedPence,
  netPence: payslip.netPence,
  employerCostPence: moneyOutPence(payslip),
})

/** Each person in a run: what it takes from them, beside their plan and the allowance they have left. */
async function employersOfRun(db: Reader, run: PayRun, payslips: readonly PayslipRow[]) {
  const used = await allowanceUsedByRecipient(db, run.taxYear, run.lastDay)
  const budgets = groupBy(await listBudgets(db), ({ recipientId }) => recipientId)
  const byRecipient = groupBy(payslips, ({ recipientId }) => recipientId)
  const { employmentAllowancePence } = payrollTables(run.taxYear)
  return (await listRecipients(db)).flatMap(({ id, name, claimsEmploymentAllowance }) => {
    const own = byRecipient.get(id)
    if (own === undefined) return []
    const outPence = sumPence(own.map(moneyOutPence))
    const plan = plannedFor(budgets.get(id) ?? [], [run])
    return [
      {
        recipientId: id,
        recipientName: name,
        payslips: own.length,
        moneyOutPence: outPence,
        plannedPence: plan?.pence ?? null,
        headroomPence: plan === undefined ? null : plan.pence - outPence,
        employmentAllowanceLeftPence: claimsEmploymentAllowance
          ? Math.max(0, employmentAllowancePence - (used.get(id) ?? 0))
          : null,
      },
    ]
  })
}

export const payRunsHandlers: Pick<
  HandlersOf<typeof payrollOperations>,
  'payroll.listRuns' | 'payroll.run' | 'payroll.approveRun' | 'payroll.abandonRun'
> = {
  'payroll.listRuns': async ({ db }) => {
    const runs = await listPayRuns(db, RUNS_SHOWN)
    const totals = await totalsByRun(
      db,
      runs.map(({ id }) => id),
    )
    return succeed({ runs: runs.map((run) => summaryOf(run, totals.get(run.id))) })
  },

  'payroll.run': async ({ db }, { payRunId }) => {
    const run = await findPayRun(db, payRunId)
    if (run === undefined) return refuse('unknown-run')
    const recipients = new Map((await listRecipients(db)).map(({ id, name }) => [id, name]))
    const contracts = new Map(
      (await contractsBetween(db, ...EVERY_DAY)).map((contract) => [contract.id, contract]),
    )
    const namesOf = (employmentId: number): PayslipNames & { readonly recipientId: number } => {
      const contract = contracts.get(employmentId)
      const recipientId = contract?.recipientId ?? 0
      return {
        recipientId,
        recipientName: recipients.get(recipientId) ?? '',
        assistantName: contract?.name ?? '',
      }
    }
    const payslips = await payslipsOfRun(db, payRunId)
    return succeed({
      run: summaryOf(run, (await totalsByRun(db, [payRunId])).get(payRunId)),
      payslips: payslips.map((payslip) => ({ ...payslipRowOf(payslip, namesOf(payslip.employmentId)) })),
      employers: await employersOfRun(db, run, payslips),
      exceptions: (await listExceptions(db, payRunId)).map((exception) => ({
        ...exception,
        ...namesOf(exception.employmentId),
      })),
    })
  },

  'payroll.approveRun': async ({ trx, user, now, note }, { payRunId }) => {
    const run = await findPayRun(trx, payRunId)
    if (run === undefined) return refuse('unknown-run')
    if (run.state !== 'draft') return refuse('not-a-draft', { state: run.state })
    if (run.preparedBy === user.id) return refuse('same-person')
    await markApproved(trx, payRunId, user.id, now())
    note({ before: { state: 'draft' }, after: { state: 'approved' } })
    return succeed({})
  },

  'payroll.abandonRun': async ({ trx, note }, { payRunId }) => {
    const run = await findPayRun(trx, payRunId)
    if (run === undefined || run.state === 'abandoned') return refuse('unknown-run')
    if (run.state === 'posted') return refuse('already-posted')
    await markAbandoned(trx, payRunId)
    await retirePayslips(trx, payRunId)
    await releaseSheetsOfRun(trx, payRunId)
    note({ before: { state: run.state }, after: { state: 'abandoned' } })
    return succeed({})
  },
}
