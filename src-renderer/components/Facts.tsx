import type { ReactNode } from 'react'

export type Fact = readonly [label: string, value: ReactNode]

/** Labels with values, for reading. An empty value says so. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === '' ? <span className="muted">not given</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
