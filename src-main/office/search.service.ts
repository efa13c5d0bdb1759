import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { succeed } from '../../src-shared/result.ts'
import { findSearchEntries, type SearchEntry } from '../database/search.ts'
import type { HandlersOf } from '../desk/context.ts'
import { recipientIdsOf } from '../employment/employment.service.ts'

/** As many as a person reads through before typing another letter. */
const MOST_OF_A_KIND = 10

/** A personal assistant is shown with the person they work for; payments are looked after on their own screen. */
function addressOf({ kind, subjectId }: SearchEntry, employers: ReadonlyMap<number, number>): string {
  if (kind === 'payment') return '/money/payments'
  return `/people/${String(kind === 'person' ? subjectId : (employers.get(subjectId) ?? 0))}`
}

export const searchHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.search'> = {
  'office.search': async ({ db }, { text }) => {
    const found = await findSearchEntries(db, text, MOST_OF_A_KIND)
    const contracts = found.filter(({ kind }) => kind === 'assistant').map(({ subjectId }) => subjectId)
    const employers = await recipientIdsOf(db, contracts)
    const results = found.map((entry) => {
      const { kind, title, detail } = entry
      return { kind, title, detail, address: addressOf(entry, employers) }
    })
    return succeed({ results })
  },
}
