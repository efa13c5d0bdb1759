import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import { letterNames } from './letter-words.ts'

/** Chooses whom a letter is for and which it is; the letter itself is looked at on its own page. */
export function WriteLetterDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const [, go] = useLocation()
  const [recipientId, setRecipientId] = useState('')
  const [code, setCode] = useState('A1')
  const people = useDesk('recipients.list', { text: '' })
  return (
    <Dialog title="Write a letter" onClose={onClose}>
      <Problem error={people.error} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (recipientId === '') return
          onClose()
          go(routes.writeLetter(Number(recipientId), code))
        }}
      >
        <div className="field field-medium">
          <label className="react-aria-Label" htmlFor={`${id}-person`}>
            Person
          </label>
          <select
            id={`${id}-person`}
            required
            className="filter-choice"
            value={recipientId}
            onChange={(event) => {
              setRecipientId(event.target.value)
            }}
          >
            <option value="">Choose</option>
            {people.data?.recipients.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.reference})
              </option>
            ))}
          </select>
        </div>
        <div className="field field-medium">
          <label className="react-aria-Label" htmlFor={`${id}-letter`}>
            Letter
          </label>
          <select
            id={`${id}-letter`}
            className="filter-choice"
            value={code}
            onChange={(event) => {
              setCode(event.target.value)
            }}
          >
            {Object.entries(letterNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label} ({value})
              </option>
            ))}
          </select>
        </div>
        <div className="form-actions">
          <Button type="submit" kind="primary">
            Open the letter
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
