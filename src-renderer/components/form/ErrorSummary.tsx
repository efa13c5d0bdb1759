import { useEffect, useId, useRef } from 'react'

export type FieldProblem = { readonly name: string; readonly message: string }

type Props = {
  readonly problems: readonly FieldProblem[]
  /** Rises with each refused submit, so that focus comes back here every time. */
  readonly attempt: number
  readonly onGoTo: (name: string) => void
}

/** Everything that is wrong in a form, at its top; takes focus and leads to each field. */
export function ErrorSummary({ problems, attempt, onGoTo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const heard = useRef(0)
  useEffect(() => {
    // The problems may be drawn a moment after the attempt is counted; later ones, while typing, must not take focus.
    if (attempt === heard.current || problems.length === 0) return
    heard.current = attempt
    box.current?.focus()
  }, [attempt, problems.length])
  if (problems.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary" aria-labelledby={titleId}>
      <h2 id={titleId}>{problems.length === 1 ? 'One thing to put right' : 'Some things to put right'}</h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onGoTo(name)
              }}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
