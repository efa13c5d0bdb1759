import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { areas } from '../../areas.ts'
import { Dialog } from '../Dialog.tsx'
import { Problem } from '../Problem.tsx'

type Hit = {
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly address: string
}

const kindWords: Readonly<Record<string, string>> = {
  person: 'Person',
  assistant: 'Assistant',
  payment: 'Payment',
  page: 'Page',
}

const pagesLike = (text: string): Hit[] =>
  areas
    .filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()))
    .map(({ label, address }) => ({ kind: 'page', title: label, detail: '', address }))

/** Finds by name, reference or amount; ↑ ↓ choose while the text keeps focus, Enter goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [, go] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const tidy = text.trim()
  const found = useDesk('office.search', { text: tidy }, { enabled: tidy !== '', keepPrevious: true })
  const hits: Hit[] = [...pagesLike(tidy), ...(tidy === '' ? [] : (found.data?.results ?? []))]
  const at = Math.min(chosen, hits.length - 1)
  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return
    onClose()
    go(hit.address)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(hits.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, at - 1))
    else if (event.key === 'Enter') open(hits[at])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Find" shape="search" onClose={onClose}>
      <input
        type="search"
        role="combobox"
        aria-label="Name, reference or amount"
        aria-expanded={hits.length > 0}
        aria-controls="found"
        aria-activedescendant={hits.length > 0 ? `found-${String(at)}` : undefined}
        aria-autocomplete="list"
        placeholder="Name, reference or amount"
        className="search-input"
        ref={input}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <Problem error={found.error} takesFocus={false} />
      <ul id="found" role="listbox" aria-label="Found" className="found">
        {hits.map((hit, index) => (
          <li
            key={`${String(index)} ${hit.address}`}
            id={`found-${String(index)}`}
            role="option"
            aria-selected={index === at}
            className="hit"
            onPointerDown={(event) => {
              event.preventDefault()
              open(hit)
            }}
          >
            <span className="hit-kind">{kindWords[hit.kind]}</span>
            <span className="hit-title">{hit.title}</span>
            <span className="muted">{hit.detail}</span>
          </li>
        ))}
      </ul>
      {tidy !== '' && hits.length === 0 && found.isSuccess && (
        <p className="muted">Nothing found for “{tidy}”.</p>
      )}
    </Dialog>
  )
}
