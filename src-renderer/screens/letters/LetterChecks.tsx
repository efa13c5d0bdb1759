import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { LetterCheck } from './letter-words.ts'

const outcomes = {
  block: { word: 'Stops it', icon: OctagonAlert, className: 'overdue' },
  warn: { word: 'Look', icon: TriangleAlert, className: 'due' },
  pass: { word: 'Passes', icon: CircleCheck, className: 'passes' },
} as const

const order: readonly LetterCheck['outcome'][] = ['block', 'warn', 'pass']

function CheckRow({ check }: { readonly check: LetterCheck }) {
  const { word, icon: Icon, className } = outcomes[check.outcome]
  return (
    <li className="check">
      <p className="check-head">
        <span className={className}>
          <Icon size={14} aria-hidden /> {word}
        </span>
        <strong>{check.name}</strong>
        <span className="check-figure">
          {check.figure} <span className="muted">of {check.limit}</span>
        </span>
      </p>
      {check.place !== '' && <p className="check-place">“{check.place}”</p>}
      {check.suggestion !== '' && <p>{check.suggestion}</p>}
    </li>
  )
}

/** Every check of the letter, what stops it first; those that pass are folded away. */
export function LetterChecks({ checks }: { readonly checks: readonly LetterCheck[] }) {
  const open = checks
    .filter(({ outcome }) => outcome !== 'pass')
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const passed = checks.filter(({ outcome }) => outcome === 'pass')
  return (
    <section aria-label="Checks of this letter">
      <h2>Checks</h2>
      {open.length === 0 && (
        <p className="verdict">
          <CircleCheck size={20} aria-hidden /> All {checks.length} checks pass.
        </p>
      )}
      <ul>
        {open.map((check, index) => (
          <CheckRow key={`${check.check} ${String(index)}`} check={check} />
        ))}
      </ul>
      {passed.length > 0 && (
        <details>
          <summary className="link">{passed.length} checks that pass</summary>
          <ul>
            {passed.map((check, index) => (
              <CheckRow key={`${check.check} ${String(index)}`} check={check} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
