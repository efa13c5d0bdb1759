import type { OfficeState } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { SessionPage } from './SessionPage.tsx'

export type Trouble = Exclude<OfficeState['state'], 'empty' | 'locked' | 'open'>

type Words = { readonly title: string; readonly happened: string; readonly todo: readonly string[] }

const words: Readonly<Record<Trouble, Words>> = {
  'read-only-folder': {
    title: 'The desk cannot write in its folder',
    happened: 'The office is safe, but nothing could be recorded, so the desk does not open it.',
    todo: [
      'Ask whoever looks after this computer to let you write in the folder named below.',
      'If the folder is on a memory stick or a network drive, move the office to this computer.',
      'Then try again.',
    ],
  },
  'in-use': {
    title: 'The office is open somewhere else',
    happened: 'Another copy of the desk has this office open. Two at once could spoil it, so this one waits.',
    todo: [
      'Look for another window of the desk on this computer.',
      'If a colleague has it open, wait until they have closed it.',
      'Then try again.',
    ],
  },
  newer: {
    title: 'This office needs a newer version of the desk',
    happened: 'It was last opened with a newer version. Nothing was changed, and nothing is lost.',
    todo: [
      'Install the newer version on this computer.',
      'Until then, use the computer where the office was last open.',
    ],
  },
  corrupt: {
    title: 'The office file is damaged',
    happened: 'The desk could not read the file as it should be. It has not touched it.',
    todo: [
      'Do not delete or rename the file: it may still be needed.',
      'Copy the newest backup into the data folder, as the user guide shows under Restore.',
      'Then try again. What was entered after that backup has to be entered once more.',
    ],
  },
}

type Props = { readonly state: Trouble; readonly detail: string; readonly onAgain: () => void }

/** Each trouble with the data folder in plain words: what it is, that nothing changed, what to do. */
export function TroubleScreen({ state, detail, onAgain }: Props) {
  const { title, happened, todo } = words[state]
  return (
    <SessionPage title={title}>
      <p>{happened}</p>
      <h2>What to do</h2>
      <ol>
        {todo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {detail !== '' && <p className="detail">{detail}</p>}
      <div className="form-actions">
        <Button kind="primary" onPress={onAgain}>
          Try again
        </Button>
      </div>
    </SessionPage>
  )
}
