import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { Button } from '../../components/Button.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { StatusLine } from '../../components/frame/StatusLine.tsx'
import { Problem } from '../../components/Problem.tsx'
import type { NewOffice } from './NewKeyScreen.tsx'
import { SessionPage } from './SessionPage.tsx'

type Props = { readonly onMade: (office: NewOffice) => void }

function MakeOffice({ onMade, onBack }: Props & { readonly onBack: () => void }) {
  const [officeName, setOfficeName] = useState('')
  return (
    <SessionPage title="Make an office">
      <p>
        One office is one encrypted file on this computer. Only people with a password can open it: choose one
        that you will remember, and keep the recovery key that comes next.
      </p>
      <DeskForm
        operation="office.create"
        defaults={{ officeName: '', managerName: '', password: '' }}
        toInput={(values) => {
          setOfficeName(String(values['officeName']))
          return values
        }}
        submitLabel="Make the office"
        onDone={({ recoveryKey, user }) => {
          onMade({ officeName, recoveryKey, userNames: [user.name], password: undefined })
        }}
        onCancel={onBack}
      >
        <TextField
          name="officeName"
          label="Name of the office"
          hint="As it should stand on letters"
          takesFocus
        />
        <TextField name="managerName" label="Your name" hint="You will be its first manager" />
        <TextField
          name="password"
          label="Password"
          type="password"
          hint="Ten characters or more. Three unrelated words are easy to remember."
          autoComplete="new-password"
        />
      </DeskForm>
    </SessionPage>
  )
}

/** The first start: an office of your own, or a fictional one to learn with. */
export function FirstStart({ onMade }: Props) {
  const [isMaking, setMaking] = useState(false)
  const example = useMutation({
    mutationFn: () => call('office.createExample', {}),
    onSuccess: ({ officeName, recoveryKey, userNames, password }) => {
      onMade({ officeName, recoveryKey, userNames, password })
    },
  })
  if (isMaking) {
    return (
      <MakeOffice
        onMade={onMade}
        onBack={() => {
          setMaking(false)
        }}
      />
    )
  }
  return (
    <SessionPage title="Welcome" wide>
      <p>There is no office on this computer yet.</p>
      <Problem error={example.error} />
      <div className="two-columns">
        <section className="choice">
          <h2>Start your own office</h2>
          <p>Empty, for your own people. You will need its name and a password.</p>
          <Button
            kind="primary"
            onPress={() => {
              setMaking(true)
            }}
          >
            Make an office
          </Button>
        </section>
        <section className="choice">
          <h2>Look around first</h2>
          <p>
            A fictional office: 200 people, their assistants and six months of money. Nobody in it is real, so
            nothing can go wrong.
          </p>
          <Button
            isPending={example.isPending}
            onPress={() => {
              example.mutate()
            }}
          >
            Open the example office
          </Button>
          {example.isPending && <p role="status">Making the example office. This takes a minute or so.</p>}
        </section>
      </div>
      <StatusLine />
    </SessionPage>
  )
}
