import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { sumPence } from '../../src-shared/domain/money.ts'
import { succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import { countAssistants } from '../employment/employment.service.ts'
import { summarise } from '../recipients/recipients.service.ts'
import { getSettings } from './settings.repository.ts'
import {
  approvalsWaiting,
  contributionsLate,
  lowBalances,
  paymentsToSend,
  unmatchedLines,
} from './today-money.ts'
import { reviewsDue, setUpWaiting, sheetsMissing } from './today-people.ts'

export const todayHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.today'> = {
  'office.today': async ({ db, today }) => {
    const day = today()
    const everybody = await summarise(db, day)
    const found = [
      await approvalsWaiting(db, day),
      await sheetsMissing(db, everybody, day),
      await unmatchedLines(db, day),
      lowBalances(everybody),
      await contributionsLate(db, everybody, day),
      await paymentsToSend(db),
      setUpWaiting(everybody, day),
      await reviewsDue(db, everybody, day),
    ]
    return succeed({
      tasks: found.filter((task) => task !== undefined),
      figures: {
        recipients: everybody.filter(({ summary }) => summary.status !== 'closed').length,
        assistants: await countAssistants(db, day),
        heldPence: sumPence(everybody.map(({ summary }) => summary.cashPence)),
        lastBackupAt: (await getSettings(db)).lastBackupAt,
      },
    })
  },
}
