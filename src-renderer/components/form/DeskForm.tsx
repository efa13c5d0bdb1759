import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useState, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { contract, type OperationName, type Output } from '../../../src-shared/contract/index.ts'
import { callByName } from '../../api/client.ts'
import { SessionContext } from '../../api/session.ts'
import { Button } from '../Button.tsx'
import { ConfirmDialog, type Consequence } from '../ConfirmDialog.tsx'
import { useKeys } from '../keys.ts'
import { Problem } from '../Problem.tsx'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FieldRegisterContext, type FieldRegister } from './field-words.ts'
import { problemsOf, resolverOf, type Values } from './form-problems.ts'

type Props<Name extends OperationName> = {
  readonly operation: Name
  /** What stands in the fields at first, by field name. Figures not yet known are null. */
  readonly defaults: Values
  /** What the operation needs besides the fields, or the fields in another shape. */
  readonly toInput?: (values: Values) => Values
  readonly submitLabel: string
  readonly onDone: (output: Output<Name>) => void
  readonly onCancel?: () => void
  /** Hears a refusal that means more than a form to be put right. */
  readonly onRefused?: (error: Error) => void
  /** Keeps what was typed under this name when somebody leaves the form. */
  readonly draft?: string
  /** Asks once, in the words of what will happen, before money moves or something is decided. */
  readonly confirm?: (input: Values) => Consequence
  readonly children: ReactNode
}

/**
 * A form of one operation: checked by its schema, recorded once however often it is sent, never emptied by a refusal.
 * Fields inside it are named as in the contract.
 */
export function DeskForm<Name extends OperationName>(props: Props<Name>) {
  const { operation, defaults, toInput, submitLabel, onDone, onCancel, onRefused } = props
  const { confirm, children } = props
  const userId = useContext(SessionContext)?.user.id
  const draft = props.draft === undefined ? undefined : `${String(userId)} ${props.draft}`
  const [register] = useState<FieldRegister>(() => new Map())
  const [attempt, setAttempt] = useState(0)
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const [asked, setAsked] = useState<Values | undefined>()
  const queries = useQueryClient()
  const wholeInput = (values: Values): Values => ({
    ...(toInput === undefined ? values : toInput(values)),
    ...(contract[operation].kind === 'command' ? { requestId } : {}),
  })
  const form = useForm({
    defaultValues: { ...defaults, ...(draft === undefined ? {} : draftOf(draft)) },
    resolver: resolverOf(operation, register, wholeInput),
    shouldFocusError: false,
  })
  const { getValues, formState } = form
  const { isDirty } = formState
  useEffect(
    () => () => {
      // Only what somebody typed: an untouched form must not come back with old figures.
      if (draft !== undefined && isDirty) keepDraft(draft, getValues())
    },
    [draft, isDirty, getValues],
  )
  // Leaving the page keeps the draft, so it is dropped after that has happened.
  const dropLater = (): void => {
    if (draft !== undefined) setTimeout(dropDraft, 0, draft)
  }
  const command = useMutation({
    mutationFn: (input: Values) => callByName(operation, input),
    onError: (error) => onRefused?.(error),
    onSuccess: async (output) => {
      setRequestId(crypto.randomUUID())
      form.reset(form.getValues())
      await queries.invalidateQueries()
      dropLater()
      onDone(output as Output<Name>)
    },
  })
  const submit = form.handleSubmit(
    (checked: Values) => {
      const input = checked['input'] as Values
      if (confirm === undefined) command.mutate(input)
      else setAsked(input)
    },
    () => {
      setAttempt((count) => count + 1)
    },
  )
  const send = (): void => {
    if (!command.isPending) void submit()
  }
  useKeys([{ key: 'Ctrl+Enter', label: submitLabel, action: send }])
  const problems = problemsOf(formState.errors, register)
  return (
    <FormProvider {...form}>
      <FieldRegisterContext value={register}>
        <form
          noValidate
          className="form"
          onSubmit={(event) => {
            // Not the action prop: React would empty the fields even when the desk refuses.
            event.preventDefault()
            send()
          }}
        >
          <ErrorSummary problems={problems} attempt={attempt} onGoTo={form.setFocus} />
          {problems.length === 0 && <Problem error={command.error} />}
          {children}
          <div className="form-actions">
            <Button type="submit" kind="primary" isPending={command.isPending}>
              {submitLabel}
            </Button>
            {onCancel !== undefined && (
              <Button
                kind="quiet"
                onPress={() => {
                  dropLater()
                  onCancel()
                }}
              >
                Cancel
              </Button>
            )}
          </div>
        </form>
        {asked !== undefined && confirm !== undefined && (
          <ConfirmDialog
            consequence={confirm(asked)}
            onYes={() => {
              command.mutate(asked)
            }}
            onClose={() => {
              setAsked(undefined)
            }}
          />
        )}
      </FieldRegisterContext>
    </FormProvider>
  )
}
