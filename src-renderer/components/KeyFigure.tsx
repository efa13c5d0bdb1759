import type { ReactNode } from 'react'

type Figure = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode }

/** Three to five figures that matter most, in one row. */
export function KeyFigures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="key-figures">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="key-figure">
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note !== undefined && <dd className="key-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
