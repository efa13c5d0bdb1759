import type { Budget } from '../budgets/budgets.service.ts'
import type { RunSheet } from '../care/care.service.ts'
import type { Employment } from '../employment/employment.service.ts'
import type { LastPay, PayslipFigures } from './payslips.repository.ts'
import type { RunPeriod } from './run-period.ts'

/** A person as an employer, with the money there is before the run. */
export type RunEmployer = {
  readonly claimsAllowance: boolean
  readonly allowanceUsedPence: number
  /** Cash less what is spoken for. What is kept for a rainy day may be used for wages. */
  readonly freePence: number
  readonly budgets: readonly Budget[]
}

export type RunFacts = {
  readonly period: RunPeriod
  readonly contracts: readonly Employment[]
  /** Of this period and of earlier ones. */
  readonly sheets: readonly RunSheet[]
  readonly employers: ReadonlyMap<number, RunEmployer>
  /** By contract: what this desk paid in the tax year, and the last pay. */
  readonly years: ReadonlyMap<number, PayslipFigures>
  readonly lastPays: ReadonlyMap<number, LastPay>
  /** Contracts paid for this period already. */
  readonly paid: ReadonlySet<number>
}
