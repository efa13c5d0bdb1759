import { Link } from 'wouter'

export type TabLink = {
  readonly key: string
  readonly label: string
  readonly address: string
  readonly count?: number
}

/** The parts of a record as addresses, so that each can be reopened and Back works. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  readonly label: string
  readonly tabs: readonly TabLink[]
  readonly current: string
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          href={tab.address}
          replace
          className="tab"
          aria-current={tab.key === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
