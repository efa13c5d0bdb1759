import { taxYearStart } from '../../src-shared/domain/plain-date.ts'
import { listBudgets } from '../budgets/budgets.service.ts'
import { sheetsForRun } from '../care/care.service.ts'
import { groupBy } from '../database/group-by.ts'
import type { Reader } from '../database/schema.ts'
import { employmentsForRun, type Employment } from '../employment/employment.service.ts'
import { cashByRecipient, spokenForByRecipient } from '../ledger/posting.service.ts'
import { listRecipients } from '../recipients/people.service.ts'
import {
  allowanceByRecipient,
  lastPayByEmployment,
  paidForPeriod,
  yearByEmployment,
} from './payslips.repository.ts'
import type { RunEmployer, RunFacts } from './run-facts.ts'
import type { RunPeriod } from './run-period.ts'

const frequencies = ['weekly', 'fortnightly', 'four-weekly', 'monthly'] as const

/** From before the first contract to after the last. */
export const EVERY_DAY = ['0001-01-01', '9999-12-31'] as const

/** Every contract with a day between two days, however often it is paid. */
export async function contractsBetween(db: Reader, firstDay: string, lastDay: string): Promise<Employment[]> {
  const contracts: Employment[] = []
  for (const frequency of frequencies) {
    contracts.push(...(await employmentsForRun(db, frequency, firstDay, lastDay)))
  }
  return contracts
}

/** Each person's cash less what is spoken for, in pence. */
export async function freeByRecipient(db: Reader): Promise<Map<number, number>> {
  const [cash, spokenFor] = [await cashByRecipient(db), await spokenForByRecipient(db)]
  return new Map(
    [...cash].map(([recipientId, pence]) => [recipientId, pence - (spokenFor.get(recipientId) ?? 0)]),
  )
}

/** What each employer has used of the Employment Allowance: before this desk, and through it. */
export async function allowanceUsedByRecipient(
  db: Reader,
  taxYear: string,
  lastDay: string,
): Promise<Map<number, number>> {
  const used = await allowanceByRecipient(db, taxYear)
  for (const { recipientId, opening } of await contractsBetween(db, taxYearStart(taxYear), lastDay)) {
    if (opening?.taxYear !== taxYear) continue
    used.set(recipientId, (used.get(recipientId) ?? 0) + opening.employmentAllowanceUsedPence)
  }
  return used
}

async function employersOf(db: Reader, { taxYear, lastDay }: RunPeriod): Promise<Map<number, RunEmployer>> {
  const free = await freeByRecipient(db)
  const used = await allowanceUsedByRecipient(db, taxYear, lastDay)
  const budgets = groupBy(await listBudgets(db), ({ recipientId }) => recipientId)
  return new Map(
    (await listRecipients(db)).map(({ id, claimsEmploymentAllowance }) => [
      id,
      {
        claimsAllowance: claimsEmploymentAllowance,
        allowanceUsedPence: used.get(id) ?? 0,
        freePence: free.get(id) ?? 0,
        budgets: budgets.get(id) ?? [],
      },
    ]),
  )
}

/** Everything a run is worked out from, read once for everybody. */
export async function gatherRunFacts(db: Reader, period: RunPeriod): Promise<RunFacts> {
  const { frequency, firstDay, lastDay, taxYear } = period
  const sheets = await sheetsForRun(db, frequency, firstDay, lastDay)
  // Somebody who has left since is still owed hours that came late.
  const from = sheets.reduce(
    (earliest, sheet) => (sheet.firstDay < earliest ? sheet.firstDay : earliest),
    firstDay,
  )
  return {
    period,
    contracts: await employmentsForRun(db, frequency, from, lastDay),
    sheets,
    employers: await employersOf(db, period),
    years: await yearByEmployment(db, taxYear),
    lastPays: await lastPayByEmployment(db),
    paid: await paidForPeriod(db, firstDay),
  }
}
