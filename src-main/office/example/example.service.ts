import type { officeOperations } from '../../../src-shared/contract/office.contract.ts'
import type { Role } from '../../../src-shared/domain/office/roles.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../../src-shared/result.ts'
import type { HandlersOf, SessionContext } from '../../desk/context.ts'
import type { User } from '../../desk/session.ts'
import { recordEvent } from '../../desk/audit.service.ts'
import type { Writer } from '../../database/schema.ts'
import { readKeyFile, wrapKey, writeKeyFile } from '../key-file.ts'
import { clearUnfinished, lookIntoFolder } from '../office-folder.ts'
import { updateSettings } from '../settings.repository.ts'
import { createOffice } from '../sign-in.service.ts'
import { insertUser } from '../users.repository.ts'
import { examplePassword, exampleUsers, nextCycleFirstDay } from './actors.ts'
import { countExample } from './example.repository.ts'
import { liveThrough } from './live-through.ts'
import { makeCouncils } from './make-councils.ts'
import { makePeople } from './make-people.ts'
import { worldOnServices } from './on-services.ts'
import { createRandom } from './random.ts'
import { openSimulatedBank } from './simulated-bank.ts'

const officeName = 'Leaford Direct Payments (example)'

/** One user of every role, each with the example's password. */
async function addUsers(context: SessionContext, trx: Writer): Promise<Map<Role, User>> {
  const { session, now } = context
  const keys = readKeyFile(session.folder)
  const office = session.openOffice()
  if (keys === undefined || office === undefined) throw new Error('the example office is not open')
  const users = new Map<Role, User>([[office.user.role, office.user]])
  const wrapped = [...keys.users]
  for (const { name, role } of exampleUsers.slice(1)) {
    users.set(role, { id: await insertUser(trx, { name, role, createdAt: now() }), name, role })
    wrapped.push({ name, key: await wrapKey(office.keyHex, examplePassword) })
  }
  writeKeyFile(session.folder, { ...keys, users: wrapped })
  return users
}

type Size = { readonly recipients: number; readonly months: number; readonly seed: number }

async function fill(context: SessionContext, trx: Writer, size: Size) {
  const users = await addUsers(context, trx)
  await updateSettings(trx, {
    name: officeName,
    address: '4 Mill Lane\nLeaford\nLF1 2AB',
    phone: '0116 496 0123',
    hours: 'Monday to Friday, 9am to 5pm',
    contactName: 'Cerys Bowen',
    independentAdvice: 'Leaford Advice, 0116 496 0199',
    idleLockMinutes: 15,
    bacsServiceUserNumber: '123456',
  })
  const world = worldOnServices({ ...context, trx }, users)
  const cycles = Math.ceil((size.months * 13) / 12)
  const firstDay = addDays(nextCycleFirstDay, -28 * cycles)
  const historyUntil = addDays(nextCycleFirstDay, -1)
  const random = createRandom(size.seed)
  world.goTo(firstDay)
  const councils = await makeCouncils(world, addDays(firstDay, -365))
  await makePeople(world, random, councils, size.recipients, firstDay)
  const bank = await openSimulatedBank(world)
  await liveThrough({ world, bank, random, watcher: {} }, firstDay, historyUntil)
  const manager = users.get('manager')
  if (manager === undefined) throw new Error('the example has no manager')
  await recordEvent(trx, {
    at: context.now(),
    user: manager,
    operation: 'office.createExample',
    subject: 'office:1',
    details: size,
  })
  return { historyUntil, ...(await countExample(trx)) }
}

export const exampleHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.createExample'> = {
  'office.createExample': async (context, size) => {
    const { session } = context
    const { state } = lookIntoFolder(session)
    if (state === 'read-only-folder') return refuse('read-only-folder')
    if (state !== 'empty') return refuse('office-exists')
    const [manager] = exampleUsers
    if (manager === undefined) throw new Error('the example has no users')
    const { recoveryKey } = await createOffice(session, context, {
      officeName,
      managerName: manager.name,
      password: examplePassword,
    })
    try {
      const office = session.openOffice()
      if (office === undefined) throw new Error('the example office is not open')
      const made = await office.database.writer.transaction().execute((trx) => fill(context, trx, size))
      const userNames = exampleUsers.map(({ name }) => name)
      return succeed({ officeName, userNames, password: examplePassword, recoveryKey, ...made })
    } catch (error) {
      await session.close()
      clearUnfinished(session.folder)
      throw error
    }
  },
}
