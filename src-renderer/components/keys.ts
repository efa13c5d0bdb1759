import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'

/** A key of the page on the screen. `key` is as people say it: 'N', '/', 'Ctrl+Enter', 'Esc'. */
export type PageKey = { readonly key: string; readonly label: string; readonly action: () => void }
type KeySet = { readonly keys: readonly PageKey[] }

let sets: readonly KeySet[] = []
const listeners = new Set<() => void>()

function change(next: readonly KeySet[]): void {
  sets = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Gives the page keys of its own; they are named at its foot and under '?'. */
export function useKeys(keys: readonly PageKey[]): void {
  const named = keys.map(({ key, label }) => `${key}\t${label}`).join('\n')
  const press = useEffectEvent((key: string) => {
    keys.find((one) => one.key === key)?.action()
  })
  useEffect(() => {
    const own: KeySet = {
      keys: named
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [key = '', label = ''] = line.split('\t')
          return {
            key,
            label,
            action: () => {
              press(key)
            },
          }
        }),
    }
    change([...sets, own])
    return () => {
      change(sets.filter((set) => set !== own))
    }
  }, [named])
}

/** Each key once: two lists on a page name the same keys. */
export const usePageKeys = (): readonly PageKey[] => {
  const keys = useSyncExternalStore(subscribe, () => sets).flatMap((set) => set.keys)
  return [...new Map(keys.map((one) => [one.key, one])).values()]
}

/** 'Ctrl+Enter' for an event, as keys are named here. */
export function keyName(event: KeyboardEvent): string {
  const single = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const plain = single === 'Escape' ? 'Esc' : single
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${plain}`
}

/** True where a letter belongs to what is being typed. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role=spinbutton],[role=listbox],[role=menu]') !== null)

/** The ways of other programs: new here, and save. */
const alsoKnownAs: Readonly<Record<string, string>> = { 'Ctrl+N': 'N', 'Ctrl+S': 'Ctrl+Enter' }

/** The innermost page's action for a key, or for the one it stands for; undefined when it has none. */
export const actionFor = (key: string): (() => void) | undefined =>
  sets.flatMap((set) => set.keys).findLast((one) => one.key === (alsoKnownAs[key] ?? key))?.action

/** Runs a listener for every key pressed in the window while this is on the screen. */
export function useWindowKeys(listener: (event: KeyboardEvent) => void): void {
  const hear = useEffectEvent(listener)
  const [target] = useState(() => window)
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      hear(event)
    }
    target.addEventListener('keydown', handle)
    return () => {
      target.removeEventListener('keydown', handle)
    }
  }, [target])
}
