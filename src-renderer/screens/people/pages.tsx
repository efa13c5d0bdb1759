import { NotHere } from '../../components/NotHere.tsx'
import { numberIn, type Page } from '../../routes.ts'
import { AgreeBudgetScreen } from './AgreeBudgetScreen.tsx'
import { HireScreen } from './HireScreen.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'
import { AddPersonScreen, ChangePersonScreen } from './PersonFormScreens.tsx'
import { PersonScreen } from './PersonScreen.tsx'

type Params = Parameters<Page['render']>[0]

const withId = (params: Params, render: (id: number) => ReturnType<Page['render']>) => {
  const id = numberIn(params)
  return id === undefined ? <NotHere what="person" /> : render(id)
}

export const peoplePages: readonly Page[] = [
  { pattern: '/people', render: () => <PeopleScreen /> },
  { pattern: '/people/new', render: () => <AddPersonScreen /> },
  {
    pattern: '/people/:id/change',
    render: (params) => withId(params, (id) => <ChangePersonScreen key={id} id={id} />),
  },
  {
    pattern: '/people/:id/agree-budget',
    render: (params) => withId(params, (id) => <AgreeBudgetScreen key={id} id={id} />),
  },
  {
    pattern: '/people/:id/hire',
    render: (params) => withId(params, (id) => <HireScreen key={id} id={id} />),
  },
  {
    pattern: '/people/:id/:tab?',
    render: (params) => withId(params, (id) => <PersonScreen key={id} id={id} tab={params['tab']} />),
  },
]
