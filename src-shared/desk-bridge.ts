import type { Failure } from './result.ts'

/** How far a long operation has come; `callId` says which call it belongs to. */
export type DeskProgress = {
  readonly callId: string
  readonly done: number
  readonly total: number
  readonly label: string
}

export const areaNames = [
  'today',
  'people',
  'money',
  'pay',
  'care',
  'letters',
  'checks',
  'returns',
  'office',
] as const
export type AreaName = (typeof areaNames)[number]

/** What somebody chose in the program's menu. */
export type MenuEvent = 'lock-desk' | 'show-keys' | `go-${AreaName}`

export type SavedDocument = { readonly saved: false } | { readonly saved: true; readonly fileName: string }
export type ChosenFile = { readonly fileName: string; readonly base64: string }

/** `window.desk`: all that a screen can reach. */
export type DeskBridge = {
  /** Asks the desk for an operation of the contract; answers its `Result`. Give a `callId` to follow or cancel it. */
  readonly call: (operation: string, input: unknown, callId?: string) => Promise<unknown>
  readonly cancel: (callId: string) => void
  /** Calls an operation that answers a document, lets the person choose where, and writes it there. */
  readonly saveDocument: (operation: string, input: unknown) => Promise<SavedDocument | Failure<string>>
  /** Undefined when the person chose nothing. */
  readonly chooseFile: (
    kind: 'statement',
  ) => Promise<ChosenFile | Failure<'file-too-large' | 'could-not-read'> | undefined>
  readonly onProgress: (listener: (progress: DeskProgress) => void) => () => void
  readonly onMenu: (listener: (event: MenuEvent) => void) => () => void
}

/** What the window's process sends to the desk process. `end`: close the data and exit. */
export type MessageToDesk =
  | { readonly type: 'call'; readonly callId: string; readonly operation: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly callId: string }
  | { readonly type: 'end' }

/** What the desk process sends back; nothing is sent to it before `ready`. */
export type MessageFromDesk =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly callId: string; readonly result: unknown }
  | ({ readonly type: 'progress' } & DeskProgress)
