import type { Page } from './routes.ts'
import { carePages } from './screens/care/pages.tsx'
import { checksPages } from './screens/checks/pages.tsx'
import { lettersPages } from './screens/letters/pages.tsx'
import { moneyPages } from './screens/money/pages.tsx'
import { officePages } from './screens/office/pages.tsx'
import { payPages } from './screens/pay/pages.tsx'
import { peoplePages } from './screens/people/pages.tsx'
import { todayPages } from './screens/today/pages.tsx'

/** Every page of the desk. */
export const pages: readonly Page[] = [
  ...todayPages,
  ...peoplePages,
  ...moneyPages,
  ...payPages,
  ...carePages,
  ...lettersPages,
  ...checksPages,
  ...officePages,
]
