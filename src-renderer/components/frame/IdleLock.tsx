import { useEffect, useEffectEvent } from 'react'
import { useDesk } from '../../api/hooks.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the desk when nobody has touched it for as long as the office has set. */
export function IdleLock({ onIdle }: { readonly onIdle: () => void }) {
  const settings = useDesk('office.settings', {})
  const minutes = settings.data?.idleLockMinutes
  const lock = useEffectEvent(onIdle)
  useEffect(() => {
    if (minutes === undefined) return undefined
    let timer = setTimeout(() => {
      lock()
    }, minutes * 60_000)
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        lock()
      }, minutes * 60_000)
    }
    for (const sign of signs) window.addEventListener(sign, restart, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, restart)
    }
  }, [minutes])
  return null
}
