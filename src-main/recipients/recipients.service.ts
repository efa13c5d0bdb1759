import type { recipientsOperations } from '../../src-shared/contract/recipients.contract.ts'
import type { HandlersOf } from '../desk/context.ts'
import { councilsHandlers, policiesByCouncil, policyAt } from './councils.service.ts'
import { peopleHandlers } from './people.service.ts'
import {
  recipientListHandlers,
  reviewsByRecipient,
  summarise,
  type SummarisedRecipient,
} from './recipient-list.service.ts'

/** What other areas use of people and councils. They never touch their tables. */
export type { SummarisedRecipient }
export { policiesByCouncil, policyAt, reviewsByRecipient, summarise }

export const recipientsHandlers: HandlersOf<typeof recipientsOperations> = {
  ...councilsHandlers,
  ...peopleHandlers,
  ...recipientListHandlers,
}
