import { useState } from 'react'
import { RefusedError } from '../../api/client.ts'
import type { OfficeState } from '../../api/session.ts'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { Select } from '../../components/form/choice-fields.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { SessionPage } from './SessionPage.tsx'
import { TroubleScreen, type Trouble } from './TroubleScreen.tsx'

type Props = { readonly state: OfficeState; readonly onOpen: () => void }

const LAST_NAME = 'last-user-name'

/** The name that signed in last on this computer, if it is still one of the office's. */
const likelyName = (names: readonly string[]): string | null => {
  const last = localStorage.getItem(LAST_NAME)
  return names.find((name) => name === last) ?? (names.length === 1 ? (names[0] ?? null) : null)
}

/** Refusals that say that the office itself cannot be opened, whatever is typed. */
const troubles: Readonly<Record<string, Trouble>> = {
  'newer-file': 'newer',
  'corrupt-file': 'corrupt',
  'in-use': 'in-use',
  'read-only-folder': 'read-only-folder',
}

const choicesOf = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }))

export function SignIn({ state, onOpen }: Props) {
  const [isRecovering, setRecovering] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | undefined>()
  const { officeName, userNames } = state
  const open = ({ user }: { readonly user: { readonly name: string } }): void => {
    localStorage.setItem(LAST_NAME, user.name)
    onOpen()
  }
  const hearRefusal = (error: Error): void => {
    setTrouble(error instanceof RefusedError ? troubles[error.code] : undefined)
  }
  if (trouble !== undefined) {
    return (
      <TroubleScreen
        state={trouble}
        detail=""
        onAgain={() => {
          setTrouble(undefined)
          onOpen()
        }}
      />
    )
  }
  if (isRecovering) {
    return (
      <SessionPage title="Use the recovery key">
        <p>
          It is on the page that was printed when {officeName} was made. It gives one person a new password.
        </p>
        <DeskForm
          operation="office.recover"
          defaults={{ recoveryKey: '', userName: likelyName(userNames), newPassword: '' }}
          submitLabel="Set the password and open"
          onDone={open}
          onRefused={hearRefusal}
          onCancel={() => {
            setRecovering(false)
          }}
        >
          <TextField name="recoveryKey" label="Recovery key" takesFocus />
          <Select name="userName" label="Whose password" choices={choicesOf(userNames)} />
          <TextField
            name="newPassword"
            label="New password"
            type="password"
            hint="Ten characters or more"
            autoComplete="new-password"
          />
        </DeskForm>
      </SessionPage>
    )
  }
  return (
    <SessionPage title={officeName}>
      <DeskForm
        operation="office.signIn"
        defaults={{ userName: likelyName(userNames), password: '' }}
        submitLabel="Sign in"
        onDone={open}
        onRefused={hearRefusal}
      >
        <Select name="userName" label="Your name" choices={choicesOf(userNames)} />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          takesFocus
        />
      </DeskForm>
      <button
        type="button"
        className="link"
        onClick={() => {
          setRecovering(true)
        }}
      >
        I have forgotten my password
      </button>
    </SessionPage>
  )
}
