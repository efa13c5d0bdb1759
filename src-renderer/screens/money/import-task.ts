import { useState } from 'react'
import type { ChosenFile } from '../../../src-shared/desk-bridge.ts'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useSession } from '../../api/session.ts'

/** `key` names this very file for the queries: its text is too long to be their key. */
export type StatementFile = ChosenFile & { readonly key: string }

export type ImportStep = 'file' | 'mapping' | 'balances' | 'result'
export type ImportTask = {
  readonly step: ImportStep
  readonly bankAccountId?: number
  readonly file?: StatementFile
  readonly result?: Output<'banking.importStatement'>
}

const start: ImportTask = { step: 'file' }

/** Each user's import as it was left, in memory only, so that it can be taken up again. */
const kept = new Map<number, ImportTask>()

/** An import that can be left and taken up again where it was. */
export function useImportTask() {
  const { user } = useSession()
  const [task, setTask] = useState(() => kept.get(user.id) ?? start)
  return {
    task,
    move: (next: ImportTask): void => {
      // What was imported is done: coming back starts a new import.
      kept.set(user.id, next.step === 'result' ? start : next)
      setTask(next)
    },
    startAgain: (): void => {
      kept.delete(user.id)
      setTask(start)
    },
  }
}
