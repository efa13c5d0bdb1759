import { searchHandlers } from './search.service.ts'
import { exampleHandlers } from './example/example.service.ts'
import { settingsHandlers } from './settings.service.ts'
import { signInHandlers } from './sign-in.service.ts'
import { usersHandlers } from './users.service.ts'
import { recoveryKeyHandlers } from './recovery-key.service.ts'
import { verifyHandlers } from './verify.service.ts'
import { todayHandlers } from './today.service.ts'

export const officeHandlers = {
  ...signInHandlers,
  ...usersHandlers,
  ...settingsHandlers,
  ...recoveryKeyHandlers,
  ...verifyHandlers,
  ...todayHandlers,
  ...searchHandlers,
  ...exampleHandlers,
}
