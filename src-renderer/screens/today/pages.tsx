import type { Page } from '../../routes.ts'
import { TodayScreen } from './TodayScreen.tsx'

export const todayPages: readonly Page[] = [{ pattern: '/today', render: () => <TodayScreen /> }]
