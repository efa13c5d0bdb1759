import type { payrollOperations } from '../../src-shared/contract/payroll.contract.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { groupBy } from '../database/group-by.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { expectItems } from '../ledger/posting.service.ts'
import { addPayments } from '../payments/payments.service.ts'
import { listRecipients } from '../recipients/people.service.ts'
import { contractsBetween, EVERY_DAY, freeByRecipient } from './gather-run-facts.ts'
import { moneyOutOf, type MoneyOut } from './money-of-run.ts'
import { findPayRun, markPosted, type PayRun } from './pay-runs.repository.ts'
import { payslipsOfRun } from './payslips.repository.ts'
import { moneyOutPence } from './year-figures.ts'

async function moneyOutOfRun({ trx, progress }: CommandContext, run: PayRun): Promise<MoneyOut[]> {
  const contracts = new Map(
    (await contractsBetween(trx, ...EVERY_DAY)).map((contract) => [contract.id, contract]),
  )
  const byRecipient = groupBy(await payslipsOfRun(trx, run.id), ({ recipientId }) => recipientId)
  const recipients = (await listRecipients(trx)).filter(({ id }) => byRecipient.has(id))
  const out: MoneyOut[] = []
  for (const [index, recipient] of recipients.entries()) {
    if (index % 100 === 0) await progress(index, recipients.length, 'Setting money aside')
    out.push(...moneyOutOf(run, recipient, byRecipient.get(recipient.id) ?? [], contracts))
  }
  return out
}

/** People whose money no longer reaches: it was enough when the run was prepared. */
async function shortOfMoney({ trx }: CommandContext, run: PayRun): Promise<number[]> {
  const free = await freeByRecipient(trx)
  const byRecipient = groupBy(await payslipsOfRun(trx, run.id), ({ recipientId }) => recipientId)
  return [...byRecipient]
    .filter(([recipientId, own]) => sumPence(own.map(moneyOutPence)) > (free.get(recipientId) ?? 0))
    .map(([recipientId]) => recipientId)
}

/** Writes what is owed and the payments that take it there, in parts, so that long runs tell how far they are. */
async function writeMoneyOut(context: CommandContext, out: readonly MoneyOut[]): Promise<number> {
  let payments = 0
  for (let start = 0; start < out.length; start += 2000) {
    await context.progress(start, out.length, 'Lining up payments')
    const part = out.slice(start, start + 2000)
    const itemIds = await expectItems(
      context.trx,
      part.map(({ item }) => item),
    )
    const added = part.flatMap(({ payment }, index) => {
      const expectedItemId = itemIds[index]
      return payment === undefined || expectedItemId === undefined ? [] : [{ ...payment, expectedItemId }]
    })
    payments += (await addPayments(context, added)).length
  }
  await context.progress(out.length, out.length, 'Lining up payments')
  return payments
}

export const postHandlers: Pick<HandlersOf<typeof payrollOperations>, 'payroll.postRun'> = {
  'payroll.postRun': async (context, { payRunId }) => {
    const run = await findPayRun(context.trx, payRunId)
    if (run === undefined) return refuse('unknown-run')
    if (run.state !== 'approved') return refuse('not-approved', { state: run.state })
    const short = await shortOfMoney(context, run)
    if (short[0] !== undefined)
      return refuse('not-enough-money', { people: short.length, recipientId: short[0] })
    const out = await moneyOutOfRun(context, run)
    const payments = await writeMoneyOut(context, out)
    await markPosted(context.trx, payRunId, context.now())
    const totalOf = (isWages: boolean): number =>
      -sumPence(
        out.filter(({ item }) => (item.kind === 'wages') === isWages).map(({ item }) => item.amountPence),
      )
    const answer = { payments, wagesPence: totalOf(true), setAsidePence: totalOf(false) }
    context.note({ before: { state: run.state }, after: { state: 'posted', ...answer } })
    return succeed(answer)
  },
}
