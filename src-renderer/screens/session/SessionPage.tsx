import { useEffect, type ReactNode } from 'react'

type Props = { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }

/** The plain page before anybody is signed in. */
export function SessionPage({ title, wide = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Direct Payments Desk`
  }, [title])
  return (
    <main className={wide ? 'session session-wide' : 'session'}>
      <p className="session-brand">Direct Payments Desk</p>
      <div className="session-card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
