import { randomUUID } from 'node:crypto'
import { contract, type Output } from '../../src-shared/contract/index.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Role } from '../../src-shared/domain/office/roles.ts'
import { clockAt } from '../../src-main/desk/clock.ts'
import { createDesk, type Desk } from '../../src-main/desk/desk.ts'
import type { User } from '../../src-main/desk/session.ts'
import { examplePassword, exampleUsers, type Act, type World } from '../../src-main/office/example/actors.ts'

export type DeskWorld = { readonly desk: Desk; readonly world: World }

/** The example's people, each signing in at the one door before they act, on a clock that the demonstration sets. */
export function worldThroughTheDoor(
  folder: string,
  startDay: PlainDate,
  say: (line: string) => void,
): DeskWorld {
  let clock = clockAt(startDay)
  const desk = createDesk({
    folder,
    clock: { now: () => clock.now(), today: () => clock.today() },
    report: (error) => {
      throw error
    },
  })
  const known = new Map<Role, User>()
  const signIn = async (role: Role): Promise<void> => {
    const userName = exampleUsers.find((user) => user.role === role)?.name
    const result = await desk.dispatch('office.signIn', { userName, password: examplePassword })
    if (!result.ok) throw new Error(`${role} could not sign in: ${result.code}`)
    const office = desk.session.openOffice()
    if (office !== undefined) known.set(role, office.user)
  }
  /** Everybody gives their password once; after that they take turns at the desk without giving it again. */
  const takeTurn = async (role: Role): Promise<void> => {
    const [office, user] = [desk.session.openOffice(), known.get(role)]
    if (office === undefined || user === undefined) await signIn(role)
    else desk.session.open({ ...office, user })
  }
  const act: Act = async (role, name, given) => {
    await takeTurn(role)
    const input = contract[name].kind === 'command' ? { requestId: randomUUID(), ...given } : given
    const result = await desk.dispatch(name, input)
    if (!result.ok)
      throw new Error(`${name} was refused: ${result.code} ${JSON.stringify(result.details ?? {})}`)
    return result.value as Output<typeof name>
  }
  return {
    desk,
    world: {
      act,
      goTo: (day) => {
        clock = clockAt(day)
      },
      say: (done, total, label) => {
        if (done === total) say(label)
        return Promise.resolve()
      },
    },
  }
}
