import { useSyncExternalStore } from 'react'
import type { DeskProgress } from '../../src-shared/desk-bridge.ts'

/** A call that is under way. `done` of `total` once the desk has told; total 0 means nobody knows. */
export type Work = {
  readonly callId: string
  readonly label: string
  readonly startedAt: number
  readonly done: number
  readonly total: number
}

let works: readonly Work[] = []
const listeners = new Set<() => void>()

function change(next: readonly Work[]): void {
  works = next
  for (const listener of listeners) listener()
}

export function startWork(callId: string, label: string): void {
  change([...works, { callId, label, startedAt: performance.now(), done: 0, total: 0 }])
}

export function endWork(callId: string): void {
  change(works.filter((work) => work.callId !== callId))
}

export function showProgress({ callId, done, total, label }: DeskProgress): void {
  change(
    works.map((work) =>
      work.callId === callId ? { ...work, done, total, label: label === '' ? work.label : label } : work,
    ),
  )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useWorks = (): readonly Work[] => useSyncExternalStore(subscribe, () => works)
