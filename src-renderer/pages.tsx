import type { Page } from './routes.ts'
import { checksPages } from './screens/checks/pages.tsx'
import { officePages } from './screens/office/pages.tsx'
import { peoplePages } from './screens/people/pages.tsx'
import { todayPages } from './screens/today/pages.tsx'

/** Every page of the desk. */
export const pages: readonly Page[] = [...todayPages, ...peoplePages, ...checksPages, ...officePages]
