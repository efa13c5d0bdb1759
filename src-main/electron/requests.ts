import type { BrowserWindow } from 'electron'
import { refuse } from '../../src-shared/result.ts'
import { channels } from './channels.ts'
import type { DeskChannel } from './desk-channel.ts'
import { chooseStatement, saveDocumentOf } from './documents.ts'
import { answerRequests, hearMessages } from './trusted-sender.ts'

/** Connects the screen's one door to the desk process. */
export const carryRequests = (window: BrowserWindow, desk: DeskChannel): void => {
  const ask = (callId: unknown, operation: unknown, input: unknown): Promise<unknown> =>
    typeof callId === 'string' && typeof operation === 'string'
      ? desk.call(callId, operation, input)
      : Promise.resolve(refuse('invalid-input'))

  answerRequests(channels.call, window, ask)
  hearMessages(channels.cancel, window, (callId) => {
    if (typeof callId === 'string') desk.cancel(callId)
  })
  answerRequests(channels.saveDocument, window, async (callId, operation, input) =>
    saveDocumentOf(await ask(callId, operation, input), window),
  )
  answerRequests(channels.chooseFile, window, (kind) =>
    kind === 'statement' ? chooseStatement(window) : refuse('invalid-input'),
  )
}
