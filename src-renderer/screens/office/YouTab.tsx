import { useState } from 'react'
import { roleNames } from '../../../src-shared/domain/office/roles.ts'
import { useSession } from '../../api/session.ts'
import { Facts } from '../../components/Facts.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { TextField } from '../../components/form/fields.tsx'

const emptyForm = { oldPassword: '', newPassword: '' }

export function YouTab() {
  const { user } = useSession()
  const [changes, setChanges] = useState(0)
  return (
    <>
      <Facts
        facts={[
          ['Name', user.name],
          ['Role', roleNames[user.role]],
        ]}
      />
      <h2>Change your password</h2>
      {changes > 0 && (
        <p role="status" className="done">
          Your password is changed.
        </p>
      )}
      <DeskForm
        key={changes}
        operation="office.changePassword"
        defaults={emptyForm}
        submitLabel="Change password"
        onDone={() => {
          setChanges((count) => count + 1)
        }}
      >
        <TextField
          name="oldPassword"
          label="Password now"
          type="password"
          width="medium"
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          label="New password"
          type="password"
          width="medium"
          hint="Ten characters or more"
          autoComplete="new-password"
        />
      </DeskForm>
    </>
  )
}
