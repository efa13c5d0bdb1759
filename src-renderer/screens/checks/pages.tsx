import type { Page } from '../../routes.ts'
import { ChecksScreen } from './ChecksScreen.tsx'

export const checksPages: readonly Page[] = [{ pattern: '/checks', render: () => <ChecksScreen /> }]
