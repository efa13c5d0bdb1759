import type { DeskProgress, MenuEvent } from '../../src-shared/desk-bridge.ts'

/** Names of the messages between a screen and the window's process. */
export const channels = {
  call: 'desk:call',
  cancel: 'desk:cancel',
  saveDocument: 'desk:save-document',
  chooseFile: 'desk:choose-file',
  progress: 'desk:progress',
  menu: 'desk:menu',
} as const

/** What is sent to a screen without being asked for. */
export type Pushed = {
  readonly [channels.progress]: DeskProgress
  readonly [channels.menu]: MenuEvent
}
