import type { z } from 'zod'
import type { Permission } from '../domain/office/roles.ts'
import type { Result } from '../result.ts'

/**
 * calculation: figures in, figures out; needs no sign-in and no data.
 * session: opens, makes or locks an office; runs before anybody is signed in.
 * query: reads, and sees a read-only view. command: writes in one transaction, once per `requestId`, with an audit row.
 */
export type OperationKind = 'calculation' | 'session' | 'query' | 'command'

/** One thing that a screen, the command line or a test may ask of the desk. */
export type AnyOperation = {
  readonly kind: OperationKind
  /** One line for people: what it does. */
  readonly summary: string
  /** What the signed-in user must be allowed to do; calculations and sessions have none. */
  readonly permission?: Permission
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** The expected ways in which it may say no. */
  readonly refusals: readonly string[]
}

/** Keeps the exact types of a table of operations, named `area.verbNoun`. */
export function defineOperations<const Table extends Readonly<Record<string, AnyOperation>>>(
  table: Table,
): Table {
  return table
}

/** Refusals that the one door itself may give for any operation. */
export type DoorRefusal =
  | 'unknown-operation'
  | 'invalid-input'
  | 'not-signed-in'
  | 'not-permitted'
  | 'request-id-reused'
  | 'cancelled'
  | 'desk-stopped'
  | 'unexpected'

export type InputOf<Operation extends AnyOperation> = z.output<Operation['input']>
export type OutputOf<Operation extends AnyOperation> = z.output<Operation['output']>
export type ResultOf<Operation extends AnyOperation> = Result<
  OutputOf<Operation>,
  Operation['refusals'][number]
>
