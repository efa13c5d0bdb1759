import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Permission } from '../../src-shared/domain/office/roles.ts'
import type { Output } from '../../src-shared/contract/index.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { forgetTables } from '../components/table/remembered.ts'
import { call } from './client.ts'

export type OfficeState = Output<'office.state'>
type SignedInUser = NonNullable<OfficeState['user']>

export type Session = {
  readonly officeName: string
  readonly user: SignedInUser
  readonly today: PlainDate
  readonly may: (permission: Permission) => boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** Who is signed in, what they may do, and which day it is. Only for screens behind the session gate. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === undefined) throw new Error('useSession is for screens behind the session gate')
  return session
}

/** Locks the desk and forgets everything that was read. Drafts stay for the same person. */
export function useLock(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await call('office.lock', {})
    forgetTables()
    // The gate closes first: a query that is still on the screen would keep its answer.
    await queries.refetchQueries({ queryKey: ['office.state'] })
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'office.state' })
    queries.getMutationCache().clear()
  }
}
