import { expectedHandlers } from './expected.service.ts'
import { importHandlers } from './import.service.ts'
import { countTray } from './lines.repository.ts'
import { linesHandlers } from './lines.service.ts'
import { mappingsHandlers } from './mappings.service.ts'
import { readStatementHandlers } from './read-statement.service.ts'
import { allocateHandlers } from './tray.service.ts'

export const bankingHandlers = {
  ...readStatementHandlers,
  ...mappingsHandlers,
  ...importHandlers,
  ...linesHandlers,
  ...allocateHandlers,
  ...expectedHandlers,
}

/** What other areas use of banking: how many lines wait for a person, and since when. */
export { countTray as trayCounts }
