import {
  contract,
  type CallInput,
  type OperationName,
  type Output,
  type RefusalOf,
} from '../../src-shared/contract/index.ts'
import type { SavedDocument } from '../../src-shared/desk-bridge.ts'
import type { Details } from '../../src-shared/result.ts'
import { desk } from './desk-window.ts'
import { endWork, startWork } from './work.ts'

/** Refusals of the window itself: saving and choosing files. */
export type WindowRefusal = 'no-document' | 'could-not-save' | 'could-not-read' | 'file-too-large'

export type AnyRefusal = RefusalOf<OperationName> | WindowRefusal

/** The desk said no, for a reason the screen explains in words. */
export class RefusedError extends Error {
  readonly operation: string
  readonly code: string
  readonly details: Details

  constructor(operation: string, code: string, details: Details = {}) {
    super(code)
    this.name = 'RefusedError'
    this.operation = operation
    this.code = code
    this.details = details
  }
}

type Answer = { readonly ok: true; readonly value: unknown } | Refused
type Refused = { readonly ok: false; readonly code: string; readonly details?: Details }

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'

/** Asks the desk. For the form and query machinery; screens use `call`, which knows the types. */
export async function callByName(operation: OperationName, input: unknown): Promise<unknown> {
  const callId = crypto.randomUUID()
  startWork(callId, contract[operation].summary)
  try {
    const answer = await desk().call(operation, input, callId)
    if (!isAnswer(answer)) throw new RefusedError(operation, 'unexpected')
    if (!answer.ok) throw new RefusedError(operation, answer.code, answer.details)
    return answer.value
  } finally {
    endWork(callId)
  }
}

/** Asks the desk for one operation. Gives its value; throws RefusedError when the desk says no. */
export async function call<Name extends OperationName>(
  operation: Name,
  input: CallInput<Name>,
): Promise<Output<Name>> {
  // The desk has parsed its answer with this operation's own output schema.
  return (await callByName(operation, input)) as Output<Name>
}

/** Has the desk make a document and asks where to keep it. Throws RefusedError; `saved` is false when nobody chose. */
export async function saveDocument<Name extends OperationName>(
  operation: Name,
  input: CallInput<Name>,
): Promise<SavedDocument> {
  const answer = await desk().saveDocument(operation, input)
  if ('ok' in answer) throw new RefusedError(operation, answer.code, answer.details)
  return answer
}

/** Asks for a bank statement file. Undefined when nobody chose one. */
export async function chooseStatement(): Promise<
  { readonly fileName: string; readonly base64: string } | undefined
> {
  const chosen = await desk().chooseFile('statement')
  if (chosen !== undefined && 'ok' in chosen) throw new RefusedError('file', chosen.code, chosen.details)
  return chosen
}
