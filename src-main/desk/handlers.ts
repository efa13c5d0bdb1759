import { officeHandlers } from '../office/office.service.ts'

/** Who answers each operation. */
export const handlers = {
  ...officeHandlers,
}
