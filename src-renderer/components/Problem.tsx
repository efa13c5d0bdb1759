import { OctagonAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { explainError } from '../api/refusals.ts'

type Props = { readonly error: Error | null; readonly takesFocus?: boolean }

/** A refusal in words: what happened, whether anything changed, what to do. Takes focus so that it is heard. */
export function Problem({ error, takesFocus = true }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null && takesFocus) box.current?.focus()
  }, [error, takesFocus])
  if (error === null) return null
  const { happened, next, changed, details } = explainError(error)
  return (
    <div ref={box} role="alert" tabIndex={-1} className="problem">
      <OctagonAlert size={18} aria-hidden />
      <div>
        <p className="problem-title">{happened}</p>
        {details.length > 0 && <p>{details.join(' · ')}</p>}
        <p>
          {changed === 'unknown' ? 'It is not certain whether anything changed.' : 'Nothing has changed.'}{' '}
          {next}
        </p>
      </div>
    </div>
  )
}
