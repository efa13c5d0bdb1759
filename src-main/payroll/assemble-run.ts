import { sumPence } from '../../src-shared/domain/money.ts'
import { groupBy } from '../database/group-by.ts'
import type { Progress } from '../desk/context.ts'
import { draftPayslip, type DraftPayslip } from './draft-payslip.ts'
import type { RunSheet } from '../care/care.service.ts'
import type { Employment } from '../employment/employment.service.ts'
import type { RunException } from './pay-runs.repository.ts'
import type { PayslipFigures } from './payslips.repository.ts'
import {
  abovePlan,
  contractTroubles,
  notEnoughMoney,
  payChanged,
  pensionDuty,
  sheetLate,
  sheetMissing,
} from './run-exceptions.ts'
import type { RunFacts } from './run-facts.ts'
import { figuresOf, moneyOutPence, yearBefore } from './year-figures.ts'

type RunLine = {
  readonly contract: Employment
  readonly sheets: readonly RunSheet[]
  readonly figures: PayslipFigures
  readonly draft: DraftPayslip
}
export type RunDraft = {
  readonly lines: readonly RunLine[]
  readonly exceptions: readonly RunException[]
  /** Contracts with hours to pay, stopped ones among them. */
  readonly contractsWithHours: number
}

const on = (
  { id: employmentId }: Employment,
  found: readonly Omit<RunException, 'employmentId'>[],
): RunException[] => found.map((exception) => ({ employmentId, ...exception }))

/** Sheets to pay now, oldest first: those of earlier periods, and this period's unless it is late and can wait. */
function splitSheets(facts: RunFacts, contract: Employment, own: readonly RunSheet[]) {
  const { startedOn, endedOn } = contract
  const { firstDay, lastDay } = facts.period
  const isThisPeriod = (sheet: RunSheet): boolean => sheet.firstDay === firstDay
  const waits = (sheet: RunSheet): boolean => !sheet.goesInThisRun
  const isEmployed = startedOn <= lastDay && (endedOn === null || endedOn >= firstDay)
  const isMissing = isEmployed && !own.some(isThisPeriod) && !facts.paid.has(contract.id)
  return {
    sheets: own.filter((sheet) => !waits(sheet)).toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1)),
    exceptions: on(contract, [...own.filter(waits).map(sheetLate), ...(isMissing ? [sheetMissing()] : [])]),
  }
}

/** Keeps what each employer has used of the allowance while its contracts are worked out one after another. */
function allowanceKeeper({ employers }: RunFacts) {
  const used = new Map<number, number>()
  return {
    usedBefore: ({ recipientId }: Employment): number | undefined => {
      const employer = employers.get(recipientId)
      return employer?.claimsAllowance === true
        ? employer.allowanceUsedPence + (used.get(recipientId) ?? 0)
        : undefined
    },
    use: ({ recipientId }: Employment, pence: number): void => {
      used.set(recipientId, (used.get(recipientId) ?? 0) + pence)
    },
  }
}

/** A person's money pays all of their wages or none: part of a run would leave somebody unpaid without a word. */
function checkMoney(facts: RunFacts, lines: readonly RunLine[]): Pick<RunDraft, 'lines' | 'exceptions'> {
  const kept: RunLine[] = []
  const exceptions: RunException[] = []
  for (const [recipientId, own] of groupBy(lines, ({ contract }) => contract.recipientId)) {
    const employer = facts.employers.get(recipientId)
    if (employer === undefined) throw new Error(`no employer ${String(recipientId)}`)
    const outPence = sumPence(own.map(({ figures }) => moneyOutPence(figures)))
    if (outPence > employer.freePence) {
      const found = notEnoughMoney(outPence, employer.freePence)
      exceptions.push(...own.flatMap(({ contract }) => on(contract, [found])))
    } else {
      const sheets = own.flatMap((line) => line.sheets)
      exceptions.push(
        ...own.slice(0, 1).flatMap(({ contract }) => on(contract, abovePlan(employer, sheets, outPence))),
      )
      kept.push(...own)
    }
  }
  return { lines: kept, exceptions }
}

/**
 * Works out a run: a payslip for each contract with hours that nothing stops, and everything somebody should see.
 * A contract that is stopped keeps its hours for a later run.
 */
export async function assembleRun(facts: RunFacts, progress: Progress): Promise<RunDraft> {
  const sheetsOf = groupBy(facts.sheets, ({ employmentId }) => employmentId)
  const allowance = allowanceKeeper(facts)
  const exceptions: RunException[] = []
  const lines: RunLine[] = []
  let contractsWithHours = 0
  for (const [index, contract] of facts.contracts.entries()) {
    if (index % 100 === 0) await progress(index, facts.contracts.length, 'Working out pay')
    const split = splitSheets(facts, contract, sheetsOf.get(contract.id) ?? [])
    exceptions.push(...split.exceptions)
    if (split.sheets.length === 0) continue
    contractsWithHours += 1
    const troubles = contractTroubles(facts.period, contract, split.sheets)
    exceptions.push(...on(contract, troubles))
    if (troubles.some(({ weight }) => weight === 'stop')) continue
    const line = workOut(facts, contract, split.sheets, allowance.usedBefore(contract))
    allowance.use(contract, line.figures.employmentAllowancePence)
    exceptions.push(...line.exceptions)
    lines.push(line)
  }
  const checked = checkMoney(facts, lines)
  return { lines: checked.lines, exceptions: [...exceptions, ...checked.exceptions], contractsWithHours }
}

function workOut(
  { period, years, lastPays }: RunFacts,
  contract: Employment,
  sheets: readonly RunSheet[],
  allowanceUsedPence: number | undefined,
): RunLine & { readonly exceptions: readonly RunException[] } {
  const lastPay = lastPays.get(contract.id)
  const before = yearBefore(period.taxYear, contract.opening, years.get(contract.id))
  const draft = draftPayslip(period, contract, sheets, before, allowanceUsedPence, lastPay)
  const { grossPence, pensionablePayPence } = draft.payslip
  const exceptions = on(contract, [
    ...payChanged(grossPence, lastPay),
    ...pensionDuty(period, contract, pensionablePayPence),
  ])
  return { contract, sheets, figures: figuresOf(draft.payslip), draft, exceptions }
}
