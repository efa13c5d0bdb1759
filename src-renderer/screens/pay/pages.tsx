import { NotHere } from '../../components/NotHere.tsx'
import { numberIn, type Page } from '../../routes.ts'
import { PayslipScreen } from './PayslipScreen.tsx'
import { RunScreen } from './RunScreen.tsx'
import { RunsScreen } from './RunsScreen.tsx'

export const payPages: readonly Page[] = [
  { pattern: '/pay', render: () => <RunsScreen /> },
  {
    pattern: '/pay/runs/:id/:part?',
    render: (params) => {
      const id = numberIn(params)
      return id === undefined ? (
        <NotHere what="pay run" />
      ) : (
        <RunScreen key={id} id={id} part={params['part']} />
      )
    },
  },
  {
    pattern: '/pay/payslips/:id',
    render: (params) => {
      const id = numberIn(params)
      return id === undefined ? <NotHere what="payslip" /> : <PayslipScreen key={id} id={id} />
    },
  },
]
