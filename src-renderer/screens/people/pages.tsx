import type { Page } from '../../routes.ts'
import { PeopleScreen } from './PeopleScreen.tsx'

export const peoplePages: readonly Page[] = [{ pattern: '/people', render: () => <PeopleScreen /> }]
