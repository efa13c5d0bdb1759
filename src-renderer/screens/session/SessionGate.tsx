import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useDesk } from '../../api/hooks.ts'
import { SessionContext, type OfficeState, type Session } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Problem } from '../../components/Problem.tsx'
import { FirstStart } from './FirstStart.tsx'
import { NewKeyScreen, type NewOffice } from './NewKeyScreen.tsx'
import { SessionPage } from './SessionPage.tsx'
import { SignIn } from './SignIn.tsx'
import { TroubleScreen } from './TroubleScreen.tsx'

const sessionOf = ({ officeName, user, today }: OfficeState): Session | undefined =>
  user === null
    ? undefined
    : { officeName, user, today, may: (permission) => user.permissions.includes(permission) }

/** Shows the screens only to somebody who is signed in; before that, what the data folder holds. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const state = useDesk('office.state', {})
  const [newOffice, setNewOffice] = useState<NewOffice | undefined>()
  const session = useMemo(() => (state.data === undefined ? undefined : sessionOf(state.data)), [state.data])
  const refresh = (): void => {
    void queries.resetQueries()
  }
  if (newOffice !== undefined) {
    return (
      <NewKeyScreen
        office={newOffice}
        today={state.data?.today ?? ''}
        onDone={() => {
          setNewOffice(undefined)
          refresh()
        }}
      />
    )
  }
  if (state.data === undefined) {
    return (
      <SessionPage title={state.isPending ? 'One moment' : 'The desk did not open'}>
        {state.isPending ? <Busy what="Opening the desk" /> : <Problem error={state.error} />}
      </SessionPage>
    )
  }
  if (session !== undefined) return <SessionContext value={session}>{children}</SessionContext>
  if (state.data.state === 'empty') return <FirstStart onMade={setNewOffice} />
  if (state.data.state === 'locked' || state.data.state === 'open')
    return <SignIn state={state.data} onOpen={refresh} />
  return <TroubleScreen state={state.data.state} detail={state.data.detail} onAgain={refresh} />
}
