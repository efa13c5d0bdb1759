import { NotHere } from '../../components/NotHere.tsx'
import { numberIn, type Page } from '../../routes.ts'
import { BatchScreen } from './BatchScreen.tsx'
import { ImportScreen } from './ImportScreen.tsx'
import { MoneyScreen } from './MoneyScreen.tsx'

export const moneyPages: readonly Page[] = [
  { pattern: '/money/import', render: () => <ImportScreen /> },
  {
    pattern: '/money/payments/:id',
    render: (params) => {
      const id = numberIn(params)
      return id === undefined ? <NotHere what="batch" /> : <BatchScreen key={id} id={id} />
    },
  },
  { pattern: '/money/:tab?', render: (params) => <MoneyScreen tab={params['tab']} /> },
]
