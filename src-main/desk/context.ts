import type {
  AnyOperation,
  InputOf,
  OperationKind,
  ResultOf,
} from '../../src-shared/contract/define-operation.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Reader, Writer } from '../database/schema.ts'
import type { Session, User } from './session.ts'

/** The only clock. */
export type Clock = { readonly now: () => string; readonly today: () => PlainDate }

/** Says how far long work is, lets other work in, and stops here when the work was cancelled. */
export type Progress = (done: number, total: number, label: string) => Promise<void>

export type QueryContext = Clock & { readonly db: Reader; readonly user: User; readonly progress: Progress }

/** What a command changed, for the audit row; calls add to what is known from the input. */
export type AuditNote = { readonly subject?: string; readonly before?: unknown; readonly after?: unknown }

export type CommandContext = Clock & {
  readonly trx: Writer
  readonly user: User
  readonly progress: Progress
  readonly note: (note: AuditNote) => void
  /** Only for what keeps the keys: users, passwords and backups. */
  readonly session: Session
}

export type SessionContext = Clock & { readonly session: Session; readonly progress: Progress }

type ContextOf<Kind extends OperationKind> = Kind extends 'query'
  ? QueryContext
  : Kind extends 'command'
    ? CommandContext
    : Kind extends 'session'
      ? SessionContext
      : Clock

type Eventually<Value> = Value | Promise<Value>

export type HandlerOf<Operation extends AnyOperation> = (
  context: ContextOf<Operation['kind']>,
  input: InputOf<Operation>,
) => Eventually<ResultOf<Operation>>

/** A handler for every operation of a table: one that is missing does not compile. */
export type HandlersOf<Table extends Readonly<Record<string, AnyOperation>>> = {
  readonly [Name in keyof Table]: HandlerOf<Table[Name]>
}
