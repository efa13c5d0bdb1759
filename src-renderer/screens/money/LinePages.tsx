import { Button } from '../../components/Button.tsx'

type Turn = (() => void) | undefined

/** Turns the pages of a long list of bank lines. */
export function LinePages({ newer, older }: { readonly newer: Turn; readonly older: Turn }) {
  if (newer === undefined && older === undefined) return null
  return (
    <div className="form-actions">
      {newer !== undefined && <Button onPress={newer}>Newer lines</Button>}
      {older !== undefined && <Button onPress={older}>Older lines</Button>}
    </div>
  )
}
