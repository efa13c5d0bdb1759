import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saveDocument } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { Problem } from '../../components/Problem.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import type { LetterInput, Preview } from './letter-words.ts'

type Props = { readonly input: LetterInput; readonly preview: Preview }

const defaults = { formatReason: '', overrideReason: '', callNote: '' }

function Fields({ preview, isManager }: { readonly preview: Preview; readonly isManager: boolean }) {
  return (
    <>
      {preview.isPhoneFirst && (
        <TextField
          name="callNote"
          label="The call"
          lines={2}
          hint="This person wants a call before any letter. Say when it was, and with whom."
        />
      )}
      {preview.format !== preview.needsFormat && (
        <TextField
          name="formatReason"
          label="Why this format"
          hint="It is not the format this person reads best"
        />
      )}
      {!preview.mayPrint && isManager && (
        <TextField
          name="overrideReason"
          label="Why it goes out all the same"
          lines={2}
          hint="The letter fails a check. Your name and this reason are kept with it."
        />
      )}
    </>
  )
}

function Saved({ isSaved, isDone }: { readonly isSaved: boolean; readonly isDone: boolean }) {
  if (!isDone) return null
  return (
    <p role="status" className={isSaved ? 'done' : 'done done-partly'}>
      {isSaved
        ? 'The letter is made and saved.'
        : 'The letter is made and kept here, but no file was saved. Save it again from the list of letters.'}
    </p>
  )
}

/** Makes the letter for good: it is logged with its hash first, then saved where somebody says. */
export function PrintLetter({ input, preview }: Props) {
  const { may, user } = useSession()
  const [isMade, setMade] = useState(false)
  const saving = useMutation({
    mutationFn: (letterId: number) => saveDocument('letters.reprint', { letterId }),
    networkMode: 'always',
  })
  const isManager = user.role === 'manager'
  const { format, mayPrint } = preview
  if (!may('letters.write')) return <p className="lead">Your role reads letters and does not make them.</p>
  return (
    <section aria-label="Print" className="stack">
      <h2>Print</h2>
      {!mayPrint && (
        <p className="overdue">
          {isManager
            ? 'A check stops this letter. It prints only with your reason.'
            : 'A check stops this letter. Put right what it says, or ask a manager.'}
        </p>
      )}
      {(mayPrint || isManager) && (
        <DeskForm
          operation="letters.print"
          defaults={defaults}
          toInput={(values) => ({ ...values, ...input, format })}
          submitLabel={mayPrint ? 'Print the letter' : 'Print with this reason'}
          onDone={({ letterId }) => {
            setMade(true)
            saving.mutate(letterId)
          }}
        >
          <p className="hint">It is logged for this person, then you choose where to keep the PDF.</p>
          <Fields preview={preview} isManager={isManager} />
        </DeskForm>
      )}
      <Saved isDone={isMade && !saving.isPending} isSaved={saving.data?.saved === true} />
      <Problem error={saving.error} />
      {mayPrint && (
        <div className="form-actions">
          <SaveButton operation="letters.preview" input={{ ...input, format }} label="Save PDF as a draft" />
        </div>
      )}
    </section>
  )
}
