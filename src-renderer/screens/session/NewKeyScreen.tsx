import { useState } from 'react'
import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { Button } from '../../components/Button.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import { Tick } from '../../components/Tick.tsx'
import { SessionPage } from './SessionPage.tsx'

export type NewOffice = {
  readonly officeName: string
  readonly recoveryKey: string
  readonly userNames: readonly string[]
  /** Only the example office has one to show. */
  readonly password: string | undefined
}

type Props = { readonly office: NewOffice; readonly today: PlainDate; readonly onDone: () => void }

/** Shows the recovery key, once. Without it and without a password nobody can ever open the file. */
export function NewKeyScreen({ office, today, onDone }: Props) {
  const [isKept, setKept] = useState(false)
  const { officeName, recoveryKey, userNames, password } = office
  return (
    <SessionPage
      title={password === undefined ? 'Keep this recovery key' : 'The example office is ready'}
      wide
    >
      {password !== undefined && (
        <>
          <p>
            Sign in as any of these people to see what each role may do. The password of all of them is{' '}
            <strong className="secret">{password}</strong>
          </p>
          <ul className="name-list">
            {userNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        The recovery key of {officeName}. It opens the office when a password is forgotten. It is shown only
        now.
      </p>
      <p className="recovery-key">{recoveryKey}</p>
      <p>
        Print it and lock the page away, or save it somewhere other than this computer. If the passwords and
        this key are all lost, nobody can open the office again: not you, and not us.
      </p>
      <div className="form-actions">
        <SaveButton
          operation="office.recoveryKeyPage"
          input={{ officeName, recoveryKey, madeOn: today }}
          label="Save the page to print"
          kind={password === undefined ? 'primary' : 'plain'}
        />
      </div>
      {password === undefined && (
        <Tick label="I have kept the recovery key" isSelected={isKept} onChange={setKept} />
      )}
      <div className="form-actions">
        <Button kind="primary" isDisabled={password === undefined && !isKept} onPress={onDone}>
          {password === undefined ? 'Go to the office' : 'Go on'}
        </Button>
      </div>
    </SessionPage>
  )
}
