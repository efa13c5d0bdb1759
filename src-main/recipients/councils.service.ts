import type { recipientsOperations } from '../../src-shared/contract/recipients.contract.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { Reader } from '../database/schema.ts'
import type { HandlersOf } from '../desk/context.ts'
import {
  insertCouncil,
  insertPolicy,
  listCouncils,
  policiesByCouncil,
  type CouncilPolicy,
} from './councils.repository.ts'

export type { CouncilPolicy }
export { listCouncils, policiesByCouncil }

/** The policy in force on a day; before the first policy starts, the first. Policies oldest first. */
export function policyAt(policies: readonly CouncilPolicy[] | undefined, day: PlainDate): CouncilPolicy {
  const policy = policies?.findLast(({ fromDay }) => fromDay <= day) ?? policies?.[0]
  if (policy === undefined) throw new Error('a council has no policy')
  return policy
}

/** One council's policy on a day. For many people, read policiesByCouncil once and use policyAt. */
export async function policyOn(db: Reader, councilId: number, day: PlainDate): Promise<CouncilPolicy> {
  return policyAt((await policiesByCouncil(db)).get(councilId), day)
}

export const councilsHandlers: Pick<
  HandlersOf<typeof recipientsOperations>,
  'recipients.listCouncils' | 'recipients.addCouncil' | 'recipients.changePolicy'
> = {
  'recipients.listCouncils': async ({ db, today }) => {
    const policies = await policiesByCouncil(db)
    const councils = (await listCouncils(db)).map(({ id, name }) => {
      const own = policies.get(id) ?? []
      return { id, name, current: policyAt(own, today()), policies: own }
    })
    return succeed({ councils })
  },

  'recipients.addCouncil': async ({ trx, note }, { name, policy }) => {
    const isTaken = (await listCouncils(trx)).some((council) => council.name === name)
    if (isTaken) return refuse('name-taken')
    const councilId = await insertCouncil(trx, name)
    await insertPolicy(trx, councilId, policy)
    note({ subject: `council:${String(councilId)}` })
    return succeed({ councilId })
  },

  'recipients.changePolicy': async ({ trx, note }, { councilId, policy }) => {
    const latest = (await policiesByCouncil(trx)).get(councilId)?.at(-1)
    if (latest === undefined) return refuse('unknown-council')
    if (policy.fromDay <= latest.fromDay) return refuse('policy-not-later', { latestFrom: latest.fromDay })
    await insertPolicy(trx, councilId, policy)
    note({ before: latest, after: policy })
    return succeed({})
  },
}
