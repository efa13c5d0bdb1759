import { payRunsHandlers } from './pay-runs.service.ts'
import { payslipsHandlers } from './payslips.service.ts'
import { postHandlers } from './post-run.service.ts'
import { prepareHandlers } from './prepare-run.service.ts'

export const payrollHandlers = {
  ...payRunsHandlers,
  ...prepareHandlers,
  ...postHandlers,
  ...payslipsHandlers,
}

/** What other areas use of payroll. */
export { listPayRuns } from './pay-runs.repository.ts'
