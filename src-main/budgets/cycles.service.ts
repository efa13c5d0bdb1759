import type { budgetsOperations } from '../../src-shared/contract/budgets.contract.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { formatShortDate } from '../../src-shared/domain/plain-date.ts'
import { succeed } from '../../src-shared/result.ts'
import { groupBy } from '../database/group-by.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { expectItems, type NewExpectedItem } from '../ledger/posting.service.ts'
import { listCouncils, policiesByCouncil } from '../recipients/councils.service.ts'
import { listRecipients, statusesByRecipient, type Recipient } from '../recipients/people.service.ts'
import { listBudgets } from './budgets.repository.ts'
import { cyclesToOpen } from './cycles-to-open.ts'
import { insertCycles, lastCycleDays, type NewCareCycle } from './cycles.repository.ts'

type OpenedCycle = NewCareCycle & { readonly recipient: Recipient; readonly councilName: string }

async function findCyclesToOpen({ trx, progress }: CommandContext, upTo: string): Promise<OpenedCycle[]> {
  const councilNames = new Map((await listCouncils(trx)).map(({ id, name }) => [id, name]))
  const policies = await policiesByCouncil(trx)
  const statuses = await statusesByRecipient(trx)
  const opened = await lastCycleDays(trx)
  const budgets = groupBy(await listBudgets(trx), ({ recipientId }) => recipientId)
  const recipients = await listRecipients(trx)
  const cycles: OpenedCycle[] = []
  for (const [index, recipient] of recipients.entries()) {
    if (index % 500 === 0) await progress(index, recipients.length, 'Working out cycles')
    const found = cyclesToOpen({
      budgets: budgets.get(recipient.id) ?? [],
      statuses: statuses.get(recipient.id) ?? [],
      policies: policies.get(recipient.councilId),
      openedUpTo: opened.get(recipient.id),
      upTo,
    })
    for (const { firstDay, lastDay, grossPence, contributionPence, netPence, basis } of found) {
      cycles.push({
        recipientId: recipient.id,
        firstDay,
        lastDay,
        grossPence,
        contributionPence,
        councilPaysPence: basis === 'net' ? netPence : grossPence,
        // On the gross basis the council bills the person itself, so nothing is expected here.
        personPaysPence: basis === 'net' ? contributionPence : 0,
        recipient,
        councilName: councilNames.get(recipient.councilId) ?? '',
      })
    }
  }
  return cycles
}

/** Words a bank line may carry, without the empty ones. */
const known = (words: readonly string[]): string[] => words.filter((word) => word !== '')

function itemsOf(cycle: OpenedCycle, cycleId: number): NewExpectedItem[] {
  const { recipient, councilName, firstDay, lastDay } = cycle
  const days = `${formatShortDate(firstDay)} to ${formatShortDate(lastDay)}`
  const common = {
    recipientId: recipient.id,
    dueOn: firstDay,
    sourceKind: 'care_cycle',
    sourceId: cycleId,
  }
  const items: NewExpectedItem[] = [
    {
      ...common,
      kind: 'council-payment',
      description: `Direct payment from ${councilName}, ${days}`,
      words: known([councilName, recipient.reference, recipient.councilReference]),
      amountPence: cycle.councilPaysPence,
    },
    {
      ...common,
      kind: 'contribution',
      description: `Contribution, ${days}`,
      words: known([...recipient.name.split(/\s+/), recipient.reference]),
      amountPence: cycle.personPaysPence,
    },
  ]
  return items.filter(({ amountPence }) => amountPence !== 0)
}

export const cyclesHandlers: Pick<HandlersOf<typeof budgetsOperations>, 'budgets.openCycles'> = {
  'budgets.openCycles': async (context, { upTo }) => {
    const cycles = await findCyclesToOpen(context, upTo)
    const ids = await insertCycles(context.trx, cycles)
    await expectItems(
      context.trx,
      cycles.flatMap((cycle, index) => itemsOf(cycle, ids[index] ?? 0)),
    )
    const councilPaysPence = sumPence(cycles.map((cycle) => cycle.councilPaysPence))
    const personPaysPence = sumPence(cycles.map((cycle) => cycle.personPaysPence))
    context.note({ subject: 'cycles', after: { opened: cycles.length, councilPaysPence, personPaysPence } })
    return succeed({ opened: cycles.length, councilPaysPence, personPaysPence })
  },
}
