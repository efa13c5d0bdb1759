import type { CallInput, OperationName, Output } from '../../../src-shared/contract/index.ts'
import type { Role } from '../../../src-shared/domain/office/roles.ts'
import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'

/**
 * Somebody of a role does one thing, on the day that the world has come to. The example office and the demonstration
 * live through the same weeks: one straight on the services, the other through the one door with people signing in.
 */
export type Act = <Name extends OperationName>(
  role: Role,
  name: Name,
  input: Omit<CallInput<Name>, 'requestId'>,
) => Promise<Output<Name>>

export type World = {
  readonly act: Act
  readonly goTo: (day: PlainDate) => void
  readonly say: (done: number, total: number, label: string) => Promise<void>
}

export const exampleUsers: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Morgan Ellis', role: 'manager' },
  { name: 'Priya Nair', role: 'payroll-officer' },
  { name: 'Finn Walsh', role: 'finance-officer' },
  { name: 'Cerys Bowen', role: 'caseworker' },
  { name: 'Alex Okafor', role: 'auditor' },
]
export const examplePassword = 'example office'
/** The day after the example's history: the first day of its next four-weekly cycle. */
export const nextCycleFirstDay: PlainDate = '2026-10-26'
