import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { CallInput, OperationName } from '../../src-shared/contract/index.ts'
import { saveDocument } from '../api/client.ts'
import { Button } from './Button.tsx'
import { Problem } from './Problem.tsx'

type Props<Name extends OperationName> = {
  readonly operation: Name
  readonly input: CallInput<Name>
  readonly label: string
  readonly kind?: 'primary' | 'plain'
}

/** Has the desk make a document and keeps it where the person says. */
export function SaveButton<Name extends OperationName>({
  operation,
  input,
  label,
  kind = 'plain',
}: Props<Name>) {
  const saving = useMutation({ mutationFn: () => saveDocument(operation, input) })
  return (
    <>
      <Button
        kind={kind}
        icon={<Download size={16} aria-hidden />}
        isPending={saving.isPending}
        onPress={() => {
          saving.mutate()
        }}
      >
        {label}
      </Button>
      {saving.data?.saved === true && (
        <p role="status" className="done">
          Saved as {saving.data.fileName}
        </p>
      )}
      <Problem error={saving.error} />
    </>
  )
}
