import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { roleNames, roles } from '../../../src-shared/domain/office/roles.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/form/choice-fields.tsx'
import { Checkbox, TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'

type User = Output<'office.listUsers'>['users'][number]

const columns: readonly Column<User>[] = [
  {
    key: 'name',
    header: 'Name',
    width: 'minmax(12rem, 2fr)',
    cell: (user) => user.name,
    sort: (user) => user.name,
  },
  {
    key: 'role',
    header: 'Role',
    width: 'minmax(12rem, 1fr)',
    cell: (user) => roleNames[user.role],
    sort: (user) => roleNames[user.role],
  },
  {
    key: 'active',
    header: 'Sign-in',
    width: '10rem',
    cell: (user) => (user.isActive ? 'May sign in' : 'Stopped'),
    sort: (user) => (user.isActive ? 0 : 1),
  },
]

const roleChoices = roles.map((value) => ({ value, label: roleNames[value] }))

export function UsersTab() {
  const { may } = useSession()
  const list = useDesk('office.listUsers', {})
  const [open, setOpen] = useState<User | 'new' | undefined>()
  const close = (): void => {
    setOpen(undefined)
  }
  const mayManage = may('office.manage')
  return (
    <>
      <p className="lead">
        Every role may read. One person prepares pay or payments and another approves: nobody can do both for
        the same money.
      </p>
      {mayManage && (
        <div className="toolbar">
          <Button
            kind="primary"
            icon={<UserPlus size={16} aria-hidden />}
            onPress={() => {
              setOpen('new')
            }}
          >
            Add a user
          </Button>
        </div>
      )}
      <Problem error={list.error} />
      {list.data === undefined && list.isPending && <Busy />}
      <DataTable
        label="Users"
        columns={columns}
        rows={list.data?.users ?? []}
        rowKey={(user) => String(user.id)}
        empty={null}
        openLabel="change"
        {...(mayManage ? { onOpen: setOpen } : {})}
      />
      {open === 'new' && (
        <FormDialog
          title="Add a user"
          operation="office.addUser"
          defaults={{ name: '', role: null, password: '' }}
          submitLabel="Add user"
          onClose={close}
          onDone={close}
        >
          <TextField name="name" label="Name" />
          <Select name="role" label="Role" choices={roleChoices} />
          <TextField
            name="password"
            label="First password"
            type="password"
            hint="Ten characters or more. They can change it under Office, You."
            autoComplete="new-password"
          />
        </FormDialog>
      )}
      {open !== undefined && open !== 'new' && (
        <FormDialog
          title={open.name}
          operation="office.changeUser"
          defaults={{ userId: open.id, role: open.role, isActive: open.isActive }}
          submitLabel="Save"
          onClose={close}
          onDone={close}
        >
          <Select name="role" label="Role" choices={roleChoices} />
          <Checkbox
            name="isActive"
            label="May sign in"
            hint="What they recorded stays under their name either way."
          />
        </FormDialog>
      )}
    </>
  )
}
