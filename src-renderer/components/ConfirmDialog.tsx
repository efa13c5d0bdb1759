import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

/** What will happen, in words and figures, and the word on the button: never 'OK' and never 'Are you sure?'. */
export type Consequence = { readonly title: string; readonly sentence: string; readonly action: string }

type Props = {
  readonly consequence: Consequence
  readonly onYes: () => void
  readonly onClose: () => void
}

/** The dialog itself takes focus, not its button: a second Enter from the form must not answer it. */
export function ConfirmDialog({ consequence, onYes, onClose }: Props) {
  return (
    <Dialog title={consequence.title} role="alertdialog" onClose={onClose}>
      <p>{consequence.sentence}</p>
      <div className="form-actions">
        <Button
          kind="primary"
          onPress={() => {
            onClose()
            onYes()
          }}
        >
          {consequence.action}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Go back
        </Button>
      </div>
    </Dialog>
  )
}
