import { FileInput } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { useKeys } from '../../components/keys.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { moneyTabs, routes, type MoneyTab } from '../../routes.ts'
import { AccountsTab } from './AccountsTab.tsx'
import { ExpectedTab } from './ExpectedTab.tsx'
import { LinesTab } from './LinesTab.tsx'
import { PaymentsTab } from './PaymentsTab.tsx'
import { TrayTab } from './TrayTab.tsx'

const tabs: Readonly<Record<MoneyTab, { readonly label: string; readonly render: () => ReactNode }>> = {
  accounts: { label: 'Bank accounts', render: () => <AccountsTab /> },
  tray: { label: 'Tray', render: () => <TrayTab /> },
  lines: { label: 'All lines', render: () => <LinesTab /> },
  expected: { label: 'Expected', render: () => <ExpectedTab /> },
  payments: { label: 'Payments', render: () => <PaymentsTab /> },
}

export function MoneyScreen({ tab }: { readonly tab: string | undefined }) {
  const current = moneyTabs.find((key) => key === tab) ?? 'accounts'
  const [, go] = useLocation()
  const { may } = useSession()
  const tray = useDesk('banking.listLines', { state: 'tray' })
  const waiting = tray.data?.total
  const mayImport = may('banking.write')
  const importStatement = (): void => {
    go(routes.importStatement)
  }
  useKeys(mayImport ? [{ key: 'I', label: 'import a statement', action: importStatement }] : [])
  return (
    <>
      <PageHeader
        title={`Money: ${tabs[current].label}`}
        leavesFocus={current !== 'accounts'}
        actions={
          mayImport && (
            <Button kind="primary" icon={<FileInput size={16} aria-hidden />} onPress={importStatement}>
              Import a statement
            </Button>
          )
        }
      />
      <Tabs
        label="Money"
        current={current}
        tabs={moneyTabs.map((key) => ({
          key,
          label: tabs[key].label,
          address: routes.money(key),
          ...(key === 'tray' && waiting !== undefined ? { count: waiting } : {}),
        }))}
      />
      {tabs[current].render()}
    </>
  )
}
