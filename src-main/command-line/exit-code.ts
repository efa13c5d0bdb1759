import type { DoorRefusal } from '../../src-shared/contract/define-operation.ts'
import type { AnyResult } from '../desk/dispatch.ts'

const badInput: ReadonlySet<string> = new Set<DoorRefusal>(['unknown-operation', 'invalid-input'])
const fault: ReadonlySet<string> = new Set<DoorRefusal>(['unexpected', 'desk-stopped'])

/** 0 done, 1 refused, 2 bad input, 3 fault. */
export function exitCodeOf(result: AnyResult): number {
  if (result.ok) return 0
  if (badInput.has(result.code)) return 2
  return fault.has(result.code) ? 3 : 1
}
