import type { ComponentProps } from 'react'
import type { OperationName } from '../../src-shared/contract/index.ts'
import { Dialog } from './Dialog.tsx'
import { DeskForm } from './form/DeskForm.tsx'

type Props<Name extends OperationName> = Omit<ComponentProps<typeof DeskForm<Name>>, 'onCancel'> & {
  readonly title: string
  readonly onClose: () => void
}

/** A short form over the page. Esc and Cancel leave it; a refusal keeps it open as typed. */
export function FormDialog<Name extends OperationName>({ title, onClose, onDone, ...form }: Props<Name>) {
  return (
    <Dialog title={title} onClose={onClose}>
      <DeskForm
        {...form}
        onCancel={onClose}
        onDone={(output) => {
          onClose()
          onDone(output)
        }}
      />
    </Dialog>
  )
}
