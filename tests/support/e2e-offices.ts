import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { contract, type CallInput, type OperationName, type Output } from '../../src-shared/contract/index.ts'
import { clockAt } from '../../src-main/desk/clock.ts'
import { createDesk } from '../../src-main/desk/desk.ts'

type Given<Name extends OperationName> = Omit<CallInput<Name>, 'requestId'>
export type Door = <Name extends OperationName>(name: Name, given: Given<Name>) => Promise<Output<Name>>

/** Works on a folder through the one door without a window, and lets go of the folder afterwards. */
export const throughTheDoor = async <Value>(
  folder: string,
  today: string,
  work: (door: Door) => Promise<Value>,
): Promise<Value> => {
  const faults: unknown[] = []
  const desk = createDesk({
    folder,
    clock: clockAt(today),
    report: (error) => {
      faults.push(error)
      return 'TEST'
    },
  })
  try {
    return await work(async (name, given) => {
      const input = contract[name].kind === 'command' ? { requestId: randomUUID(), ...given } : given
      const result = await desk.dispatch(name, input)
      if (!result.ok) {
        const words = `${name} was refused: ${result.code} ${JSON.stringify(result.details ?? {})}`
        throw new Error(words, { cause: faults.at(-1) })
      }
      return result.value as Output<typeof name>
    })
  } finally {
    await desk.end()
  }
}

export const officePassword = 'three unrelated words'

/** A small office of one manager, closed again; answers its recovery key. */
export const makeOffice = (folder: string, today: string): Promise<string> =>
  throughTheDoor(folder, today, async (door) => {
    const made = await door('office.create', {
      officeName: 'Leaford Direct Payments',
      managerName: 'Morgan Ellis',
      password: officePassword,
    })
    return made.recoveryKey
  })

/** Copies a closed office into another folder. */
export const copyOffice = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const name of ['office.db', 'office.keys.json'])
    copyFileSync(path.join(from, name), path.join(to, name))
}
