import { usePageKeys } from './keys.ts'

/** The keys of this page, named at its foot. */
export function KeysFoot() {
  const keys = usePageKeys()
  return (
    <div className="keys-foot">
      {keys.map(({ key, label }) => (
        <span key={`${key} ${label}`}>
          <kbd>{key}</kbd> {label}
        </span>
      ))}
      <span>
        <kbd>?</kbd> all keys
      </span>
    </div>
  )
}
