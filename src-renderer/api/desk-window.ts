import type { DeskBridge } from '../../src-shared/desk-bridge.ts'

declare global {
  var desk: DeskBridge
}

let replaced: DeskBridge | undefined

/** What carries calls to the desk: the preload's bridge, or a test's own. */
export const desk = (): DeskBridge => replaced ?? globalThis.desk

export function useTransport(next: DeskBridge): void {
  replaced = next
}
