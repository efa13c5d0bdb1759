import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** drawer: at the right side, for looking at one thing without leaving the list. */
  readonly shape?: 'dialog' | 'drawer' | 'search'
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}

export function Dialog({ title, onClose, shape = 'dialog', role = 'dialog', children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={`overlay overlay-${shape}`}
    >
      <Modal className={shape}>
        <AriaDialog role={role} className="dialog-body">
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <Button kind="quiet" aria-label="Close" onPress={onClose} icon={<X size={16} aria-hidden />} />
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
