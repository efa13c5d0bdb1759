import type { Page } from '../../routes.ts'
import { OfficeScreen } from './OfficeScreen.tsx'

export const officePages: readonly Page[] = [
  { pattern: '/office/:tab?', render: (params) => <OfficeScreen tab={params['tab']} /> },
]
