import { useEffect, useState } from 'react'

/** Says that something is being read, but only when it takes long enough to notice: nothing flickers. */
export function Busy({ what = 'Reading' }: { readonly what?: string }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true)
    }, 300)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <p role="status" className="busy">
      {isShown ? `${what}…` : ''}
    </p>
  )
}
