import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { areas } from '../../areas.ts'
import { useLock } from '../../api/session.ts'
import { actionFor, isTyping, keyName, useWindowKeys } from '../keys.ts'
import { KeysFoot } from '../KeysFoot.tsx'
import { AreaNav } from './AreaNav.tsx'
import { BackupReminder } from './BackupReminder.tsx'
import { IdleLock } from './IdleLock.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import { useMenu } from './use-menu.ts'

const hasDialog = (): boolean => document.querySelector('[role=dialog],[role=alertdialog]') !== null

/** Opens the sum behind the figure that has focus, or behind the first figure of the page. */
function explainHere(): boolean {
  const focused = document.activeElement?.closest<HTMLElement>('[data-explain]')
  const target = focused ?? document.querySelector<HTMLElement>('main [data-explain]')
  target?.click()
  return target !== null
}

/** The window around every page: areas at the left, search and lock at the top, long work and keys at the foot. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<'search' | 'keys' | undefined>()
  const [isNarrow, setNarrow] = useState(() => localStorage.getItem('areas') === 'narrow')
  const [, go] = useLocation()
  const lock = useLock()
  useMenu({
    onGo: go,
    onLock: () => void lock(),
    onKeys: () => {
      setOpen('keys')
    },
  })
  const goToArea = (index: number): void => {
    const area = areas[index]
    if (area !== undefined) go(area.address)
  }
  const frameAction = (name: string): (() => void) | undefined => {
    if (name === 'Ctrl+K')
      return () => {
        setOpen('search')
      }
    if (name === '?')
      return () => {
        setOpen('keys')
      }
    if (name === 'F1')
      return () => {
        if (!explainHere()) setOpen('keys')
      }
    const area = /^Alt\+([1-9])$/.exec(name)
    return area === null
      ? undefined
      : () => {
          goToArea(Number(area[1]) - 1)
        }
  }
  useWindowKeys((event) => {
    const name = keyName(event)
    const isPlainKey = !event.ctrlKey && !event.altKey && event.key !== 'F1'
    if (event.defaultPrevented || (isPlainKey && isTyping(event.target))) return
    if (hasDialog() && name !== 'Ctrl+Enter' && name !== 'Ctrl+S') return
    const action = frameAction(name) ?? actionFor(name)
    if (action === undefined || name === 'Enter') return
    event.preventDefault()
    action()
  })
  return (
    <div className={isNarrow ? 'frame frame-narrow' : 'frame'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('main')?.focus()
        }}
      >
        Skip to the page
      </a>
      <AreaNav
        isNarrow={isNarrow}
        onNarrow={(next) => {
          setNarrow(next)
          localStorage.setItem('areas', next ? 'narrow' : 'wide')
        }}
      />
      <TopBar
        onSearch={() => {
          setOpen('search')
        }}
        onLock={() => void lock()}
      />
      <main id="main" tabIndex={-1} className="page">
        {children}
      </main>
      <footer className="foot">
        <BackupReminder />
        <StatusLine />
        <KeysFoot />
      </footer>
      <IdleLock onIdle={() => void lock()} />
      {open === 'search' && (
        <SearchDialog
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
      {open === 'keys' && (
        <KeysDialog
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </div>
  )
}
