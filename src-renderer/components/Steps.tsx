import { Circle, CircleCheck, CircleDot } from 'lucide-react'

export type Step = {
  readonly key: string
  readonly label: string
  readonly note?: string
  readonly state: 'done' | 'now' | 'next'
}

const icons = { done: CircleCheck, now: CircleDot, next: Circle } as const
const words = { done: 'done', now: 'now', next: 'to come' } as const

/** Where something stands on its way, each step with an icon and a word. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, label: name, note, state }) => {
        const Icon = icons[state]
        return (
          <li
            key={key}
            className={`step step-${state}`}
            {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <Icon size={16} aria-hidden />
            <span>
              {name}
              <span className="only-heard">, {words[state]}</span>
              {note !== undefined && note !== '' && <span className="step-note">{note}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
