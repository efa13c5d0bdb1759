import { Redirect } from 'wouter'
import { routes, type Page } from '../../routes.ts'
import { SheetsScreen } from './SheetsScreen.tsx'

export const carePages: readonly Page[] = [
  { pattern: '/care', render: () => <Redirect to={routes.sheets} replace /> },
  { pattern: '/care/sheets', render: () => <SheetsScreen /> },
]
