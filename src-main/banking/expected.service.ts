import type { bankingOperations } from '../../src-shared/contract/banking.contract.ts'
import { daysBetween } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { expectItems, listExpectedItems, recipientAccounts } from '../ledger/posting.service.ts'
import { recipientNames } from '../recipients/people.service.ts'

/** The number of an invoice or bill as its description gives it: it tells two bills of one payee apart. */
function numbersIn(description: string): string[] {
  const found =
    /\b(?:inv(?:oice)?|bill|ref(?:erence)?)\.?\s*(?:no\.?|number)?\s*[#:]?\s*([a-z0-9/-]*\d[a-z0-9/-]*)/i.exec(
      description,
    )
  return found?.[1] === undefined ? [] : [found[1]]
}

export const expectedHandlers: Pick<
  HandlersOf<typeof bankingOperations>,
  'banking.expectedItems' | 'banking.addExpectedItem'
> = {
  'banking.expectedItems': async ({ db, today }, { recipientId, kind }) => {
    const names = await recipientNames(db)
    const items = await listExpectedItems(db, {
      states: ['open', 'sent'],
      ...(recipientId === undefined ? {} : { recipientId }),
      ...(kind === undefined ? {} : { kind }),
    })
    return succeed({
      items: items.map((item) => ({
        id: item.id,
        recipientId: item.recipientId,
        recipientName: names.get(item.recipientId)?.name ?? '',
        kind: item.kind,
        description: item.description,
        amountPence: item.amountPence,
        dueOn: item.dueOn,
        daysLate: Math.max(0, daysBetween(item.dueOn, today())),
      })),
    })
  },

  'banking.addExpectedItem': async ({ trx, note }, input) => {
    const { recipientId, kind, description, payee, amountPence, dueOn } = input
    if (!(await recipientAccounts(trx, recipientId)).has(recipientId)) return refuse('unknown-recipient')
    const [expectedItemId = 0] = await expectItems(trx, [
      {
        recipientId,
        kind,
        description,
        words: [payee, ...numbersIn(description)],
        amountPence,
        dueOn,
        sourceKind: 'recipient',
        sourceId: recipientId,
      },
    ])
    note({ subject: `recipient:${String(recipientId)}`, after: { expectedItemId, payee, amountPence } })
    return succeed({ expectedItemId })
  },
}
