import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput, OperationName, Output } from '../../src-shared/contract/index.ts'
import { call } from './client.ts'

/** Reads from the desk; the answer is kept under [operation, input] until a command changes something. */
export function useDesk<Name extends OperationName>(
  operation: Name,
  input: CallInput<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Output<Name>> {
  return useQuery<Output<Name>>({
    queryKey: [operation, input],
    queryFn: () => call(operation, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: (previous) => previous } : {}),
  })
}

type WithoutRequestId<Value> = Value extends unknown ? Omit<Value, 'requestId'> : never
export type CommandInput<Name extends OperationName> = WithoutRequestId<CallInput<Name>>

/**
 * Changes something, once: the request id is made when the form opens and renewed only after a success, so a second
 * click or a retry after a fault can never do the thing twice.
 */
export function useCommand<Name extends OperationName>(operation: Name) {
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const queries = useQueryClient()
  return useMutation<Output<Name>, Error, CommandInput<Name>>({
    mutationFn: (input) => {
      const whole: unknown = { ...input, requestId }
      // CommandInput is this very input less the id that is put back here.
      return call(operation, whole as CallInput<Name>)
    },
    onSuccess: async () => {
      setRequestId(crypto.randomUUID())
      await queries.invalidateQueries()
    },
  })
}
