import type { CallInput, OperationName, Output, RefusalOf } from '../../../src-shared/contract/index.ts'
import { contract } from '../../../src-shared/contract/index.ts'
import type { DeskBridge, DeskProgress, MenuEvent } from '../../../src-shared/desk-bridge.ts'
import { refuse, succeed, type Failure } from '../../../src-shared/result.ts'

type Answers = {
  [Name in OperationName]?: (input: CallInput<Name>) => Output<Name> | Failure<RefusalOf<Name>>
}

export type FakeDesk = DeskBridge & {
  readonly calls: { readonly operation: string; readonly input: unknown }[]
  /** Changes what one operation answers from now on. */
  readonly answer: <Name extends OperationName>(name: Name, how: NonNullable<Answers[Name]>) => void
  readonly progress: (progress: DeskProgress) => void
  readonly menu: (event: MenuEvent) => void
  readonly cancelled: string[]
}

const isOperation = (name: string): name is OperationName => Object.hasOwn(contract, name)

const isFailure = (answer: unknown): answer is Failure<string> =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/**
 * Stands where the preload's bridge stands. Input and output go through the contract's own schemas, so a screen that
 * asks wrongly, or a test that answers wrongly, fails here as it would at the door.
 */
export function makeFakeDesk(given: Answers): FakeDesk {
  const answers: Record<string, ((input: never) => unknown) | undefined> = { ...given }
  const calls: { operation: string; input: unknown }[] = []
  const progressListeners = new Set<(progress: DeskProgress) => void>()
  const menuListeners = new Set<(event: MenuEvent) => void>()
  const cancelled: string[] = []
  const answer = async (operation: string, input: unknown): Promise<unknown> => {
    await Promise.resolve()
    calls.push({ operation, input })
    if (!isOperation(operation)) return refuse('unknown-operation')
    const parsed = contract[operation].input.safeParse(input)
    if (!parsed.success) return refuse('invalid-input', { reason: parsed.error.message })
    const found = answers[operation]
    if (found === undefined) throw new Error(`the fake desk has no answer for ${operation}`)
    const said = await found(parsed.data as never)
    return isFailure(said) ? said : succeed(contract[operation].output.parse(said))
  }
  return {
    calls,
    cancelled,
    answer: (name, how) => {
      answers[name] = how
    },
    progress: (progress) => {
      for (const listener of progressListeners) listener(progress)
    },
    menu: (event) => {
      for (const listener of menuListeners) listener(event)
    },
    call: answer,
    cancel: (callId) => {
      cancelled.push(callId)
    },
    saveDocument: async (operation, input) => {
      const said = await answer(operation, input)
      return isFailure(said) ? said : { saved: true, fileName: 'document.pdf' }
    },
    chooseFile: () => Promise.resolve(undefined),
    onProgress: (listener) => {
      progressListeners.add(listener)
      return () => progressListeners.delete(listener)
    },
    onMenu: (listener) => {
      menuListeners.add(listener)
      return () => menuListeners.delete(listener)
    },
  }
}
