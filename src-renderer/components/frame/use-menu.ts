import { useEffect, useEffectEvent } from 'react'
import type { MenuEvent } from '../../../src-shared/desk-bridge.ts'
import { desk } from '../../api/desk-window.ts'
import { areas } from '../../areas.ts'

type Actions = {
  readonly onGo: (address: string) => void
  readonly onLock: () => void
  readonly onKeys: () => void
}

/** Does what somebody chose in the program's menu. */
export function useMenu({ onGo, onLock, onKeys }: Actions): void {
  const choose = useEffectEvent((event: MenuEvent) => {
    if (event === 'lock-desk') onLock()
    else if (event === 'show-keys') onKeys()
    else {
      const area = areas.find(({ key }) => event === `go-${key}`)
      if (area !== undefined) onGo(area.address)
    }
  })
  useEffect(
    () =>
      desk().onMenu((event) => {
        choose(event)
      }),
    [],
  )
}
