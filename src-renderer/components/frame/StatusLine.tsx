import { useEffect, useState } from 'react'
import { desk } from '../../api/desk-window.ts'
import { useWorks, type Work } from '../../api/work.ts'
import { Button } from '../Button.tsx'

const SHOWN_AFTER_MS = 1_000
const CANCEL_AFTER_MS = 3_000

/** Ticks while something is under way, so that what takes long is shown without flicker for what does not. */
function useNow(isNeeded: boolean): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (!isNeeded) return undefined
    const timer = setInterval(() => {
      setNow(performance.now())
    }, 250)
    return () => {
      clearInterval(timer)
    }
  }, [isNeeded])
  return now
}

function WorkLine({ work, now }: { readonly work: Work; readonly now: number }) {
  const isKnown = work.total > 0
  return (
    <div className="work">
      <span>{work.label}</span>
      <progress aria-label={work.label} {...(isKnown ? { value: work.done, max: work.total } : {})} />
      {isKnown && (
        <span className="money">
          {work.done} of {work.total}
        </span>
      )}
      {now - work.startedAt > CANCEL_AFTER_MS && (
        <Button
          kind="plain"
          onPress={() => {
            desk().cancel(work.callId)
          }}
        >
          Cancel
        </Button>
      )}
    </div>
  )
}

/** What takes longer than a second: what it is, how far it is, and a way to stop it. */
export function StatusLine() {
  const works = useWorks()
  const now = useNow(works.length > 0)
  const long = works.filter((work) => now - work.startedAt > SHOWN_AFTER_MS)
  return (
    <div role="status" className="status-line">
      {long.map((work) => (
        <WorkLine key={work.callId} work={work} now={now} />
      ))}
    </div>
  )
}
