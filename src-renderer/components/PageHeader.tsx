import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useKeys } from './keys.ts'

type Props = {
  readonly title: string
  /** After the title, quietly: a count, a reference, a status. */
  readonly aside?: ReactNode
  readonly back?: { readonly label: string; readonly address: string }
  readonly actions?: ReactNode
  /** The page's own table takes focus instead of the title. */
  readonly leavesFocus?: boolean
}

/** The top of a page: names the window, takes focus after a move, and knows where Esc leads. */
export function PageHeader({ title, aside, back, actions, leavesFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [, go] = useLocation()
  useEffect(() => {
    document.title = `${title} – Direct Payments Desk`
  }, [title])
  useEffect(() => {
    if (!leavesFocus) heading.current?.focus({ preventScroll: true })
  }, [leavesFocus])
  useKeys(
    back === undefined
      ? []
      : [
          {
            key: 'Esc',
            label: back.label,
            action: () => {
              go(back.address)
            },
          },
        ],
  )
  return (
    <header className="page-header">
      <div>
        {back !== undefined && (
          <Link href={back.address} className="back">
            <ArrowLeft size={14} aria-hidden /> {back.label}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
          {aside !== undefined && <span className="title-aside">{aside}</span>}
        </h1>
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  )
}
