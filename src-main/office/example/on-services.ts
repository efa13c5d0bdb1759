import { randomUUID } from 'node:crypto'
import { contract, type Output } from '../../../src-shared/contract/index.ts'
import type { Role } from '../../../src-shared/domain/office/roles.ts'
import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { bankingHandlers } from '../../banking/banking.service.ts'
import { budgetsHandlers } from '../../budgets/budgets.service.ts'
import { careHandlers } from '../../care/care.service.ts'
import type { CommandContext, QueryContext } from '../../desk/context.ts'
import type { User } from '../../desk/session.ts'
import type { AnyResult } from '../../desk/dispatch.ts'
import { employmentHandlers } from '../../employment/employment.service.ts'
import { ledgerHandlers } from '../../ledger/ledger.service.ts'
import { paymentsHandlers } from '../../payments/payments.service.ts'
import { payrollHandlers } from '../../payroll/payroll.service.ts'
import { recipientsHandlers } from '../../recipients/recipients.service.ts'
import type { Act, World } from './actors.ts'

type Service = (context: CommandContext & QueryContext, input: never) => AnyResult | Promise<AnyResult>

const services: Readonly<Record<string, Service>> = {
  ...recipientsHandlers,
  ...budgetsHandlers,
  ...ledgerHandlers,
  ...bankingHandlers,
  ...employmentHandlers,
  ...careHandlers,
  ...payrollHandlers,
  ...paymentsHandlers,
}

/**
 * Acts straight on the services, all in the one transaction given: twenty thousand commands that would each wait for
 * the disk are done in seconds, and a failure leaves nothing. Inputs are still parsed and refusals still stop it.
 */
export function worldOnServices(
  context: Pick<CommandContext, 'trx' | 'session' | 'progress'>,
  users: ReadonlyMap<Role, User>,
): World {
  const { trx, session, progress } = context
  let day: PlainDate = '2000-01-01'
  const act: Act = async (role, name, given) => {
    const user = users.get(role)
    const service = services[name]
    if (user === undefined || service === undefined) throw new RangeError(`nobody can do ${name}`)
    const operation = contract[name]
    const isCommand = operation.kind === 'command'
    const input = operation.input.parse(isCommand ? { requestId: randomUUID(), ...given } : given)
    const everything: CommandContext & QueryContext = {
      db: trx,
      trx,
      user,
      session,
      progress,
      note: () => undefined,
      now: () => `${day}T10:00:00.000Z`,
      today: () => day,
    }
    const result = await service(everything, input as never)
    if (!result.ok)
      throw new Error(`${name} was refused: ${result.code} ${JSON.stringify(result.details ?? {})}`)
    return result.value as Output<typeof name>
  }
  return {
    act,
    goTo: (next) => {
      day = next
    },
    say: progress,
  }
}
