import { useState } from 'react'
import type { OperationName, Output } from '../../src-shared/contract/index.ts'
import { useCommand, type CommandInput } from '../api/hooks.ts'
import { Button } from './Button.tsx'
import { ConfirmDialog, type Consequence } from './ConfirmDialog.tsx'
import { Problem } from './Problem.tsx'

type Props<Name extends OperationName> = {
  readonly operation: Name
  readonly input: CommandInput<Name>
  readonly label: string
  readonly kind?: 'primary' | 'plain' | 'danger'
  readonly confirm?: Consequence
  readonly onDone?: (output: Output<Name>) => void
}

/** One press, one thing done: asks first when there is a consequence, and explains a refusal under the button. */
export function CommandButton<Name extends OperationName>(props: Props<Name>) {
  const { operation, input, label, kind = 'plain', confirm, onDone } = props
  const command = useCommand(operation)
  const [isAsking, setAsking] = useState(false)
  const run = (): void => {
    command.mutate(input, { onSuccess: (output) => onDone?.(output) })
  }
  return (
    <>
      <Button
        kind={kind}
        isPending={command.isPending}
        onPress={() => {
          if (confirm === undefined) run()
          else setAsking(true)
        }}
      >
        {label}
      </Button>
      {isAsking && confirm !== undefined && (
        <ConfirmDialog
          consequence={confirm}
          onYes={run}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
      <Problem error={command.error} />
    </>
  )
}
