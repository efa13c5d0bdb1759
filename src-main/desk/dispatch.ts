import type { AnyOperation } from '../../src-shared/contract/define-operation.ts'
import { isAllowed } from '../../src-shared/domain/office/roles.ts'
import { refuse, type Result } from '../../src-shared/result.ts'
import { recordAnswer, findAnswer } from './answers.repository.ts'
import { appendAudit } from './audit.repository.ts'
import { describeForAudit, sha256 } from './audit-words.ts'
import type { AuditNote, Clock, CommandContext, Progress, QueryContext, SessionContext } from './context.ts'
import { CancelledError, createProgress, type ProgressListener } from './progress.ts'
import type { OpenOffice, Session } from './session.ts'

export type AnyResult = Result<unknown, string>
export type CallOptions = { readonly signal?: AbortSignal; readonly onProgress?: ProgressListener }
export type Dispatch = (operation: string, input: unknown, options?: CallOptions) => Promise<AnyResult>

type AnyHandler = (context: never, input: never) => AnyResult | Promise<AnyResult>

export type DispatchSettings = {
  readonly contract: Readonly<Record<string, AnyOperation>>
  readonly handlers: Readonly<Record<string, AnyHandler>>
  readonly session: Session
  readonly clock: Clock
  /** Writes a fault down and gives its short reference; never shows it to anybody. */
  readonly report: (error: unknown, operation: string) => string
}

/** A refusal inside a transaction is thrown so that everything written before it is rolled back. */
class RefusedInside extends Error {
  readonly result: AnyResult
  constructor(result: AnyResult) {
    super('refused')
    this.result = result
  }
}

function requestIdOf(input: unknown): string {
  const found =
    typeof input === 'object' && input !== null && 'requestId' in input ? input.requestId : undefined
  if (typeof found !== 'string') throw new TypeError('a command has no requestId')
  return found
}

type Handling = DispatchSettings & { readonly name: string; readonly operation: AnyOperation }

/** Runs the handler, and parses what it answers: a wrong answer fails in a test, not on a payslip. */
async function answer(
  { handlers, name, operation }: Handling,
  context: unknown,
  input: unknown,
): Promise<AnyResult> {
  const result = await handlers[name]?.(context as never, input as never)
  if (result === undefined) throw new Error(`no handler for ${name}`)
  return result.ok ? { ok: true, value: operation.output.parse(result.value) } : result
}

/** One transaction: the answer given before, or the work, its audit row and its answer kept. A refusal undoes it all. */
function runCommand(
  handling: Handling,
  input: unknown,
  office: OpenOffice,
  progress: Progress,
): Promise<AnyResult> {
  const { name, clock, session } = handling
  const requestId = requestIdOf(input)
  const inputSha256 = sha256(JSON.stringify(input))
  return office.database.writer.transaction().execute(async (trx): Promise<AnyResult> => {
    const earlier = await findAnswer(trx, requestId)
    if (earlier !== undefined) {
      const isSame = earlier.operation === name && earlier.inputSha256 === inputSha256
      return isSame ? { ok: true, value: earlier.answer } : refuse('request-id-reused')
    }
    const notes: AuditNote[] = []
    const { user } = office
    const note = (added: AuditNote): void => void notes.push(added)
    const context: CommandContext = { ...clock, trx, user, progress, note, session }
    const result = await answer(handling, context, input)
    if (!result.ok) throw new RefusedInside(result)
    const { subject, detailsJson } = describeForAudit(input, notes)
    const at = clock.now()
    await appendAudit(trx, { recordedAt: at, user, operation: name, requestId, subject, detailsJson })
    await recordAnswer(trx, { requestId, operation: name, inputSha256, answer: result.value, answeredAt: at })
    return result
  })
}

async function run(handling: Handling, input: unknown, options: CallOptions): Promise<AnyResult> {
  const { operation, session, clock } = handling
  const progress = createProgress(options)
  if (operation.kind === 'calculation') return answer(handling, clock, input)
  if (operation.kind === 'session') {
    const context: SessionContext = { ...clock, session, progress }
    return session.oneAtATime(() => answer(handling, context, input))
  }
  const office = session.openOffice()
  if (office === undefined) return refuse('not-signed-in')
  const { permission } = operation
  if (permission === undefined || !isAllowed(office.user.role, permission)) {
    return refuse('not-permitted', { role: office.user.role, permission: permission ?? '' })
  }
  if (operation.kind === 'command') {
    return session.oneAtATime(() => runCommand(handling, input, office, progress))
  }
  const context: QueryContext = { ...clock, db: office.database.reader, user: office.user, progress }
  return answer(handling, context, input)
}

/** The one door: parse, signed in, permitted, one transaction, service, audit row, parse again on the way out. */
export function createDispatch(settings: DispatchSettings): Dispatch {
  const { contract, report } = settings
  return async (name, payload, options = {}) => {
    const operation = Object.hasOwn(contract, name) ? contract[name] : undefined
    if (operation === undefined) return refuse('unknown-operation', { operation: name })
    const input = operation.input.safeParse(payload)
    if (!input.success) {
      const first = input.error.issues[0]
      return refuse('invalid-input', { field: first?.path.join('.') ?? '', reason: first?.message ?? '' })
    }
    try {
      return await run({ ...settings, name, operation }, input.data, options)
    } catch (error) {
      if (error instanceof RefusedInside) return error.result
      if (error instanceof CancelledError) return refuse('cancelled')
      return refuse('unexpected', { reference: report(error, name) })
    }
  }
}
