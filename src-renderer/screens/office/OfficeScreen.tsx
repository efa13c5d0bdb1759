import type { ReactNode } from 'react'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { officeTabs, routes, type OfficeTab } from '../../routes.ts'
import { AuditTab } from './AuditTab.tsx'
import { BackupTab } from './BackupTab.tsx'
import { BankAccountsTab } from './BankAccountsTab.tsx'
import { CouncilsTab } from './CouncilsTab.tsx'
import { SettingsTab } from './SettingsTab.tsx'
import { UsersTab } from './UsersTab.tsx'
import { YouTab } from './YouTab.tsx'

const tabs: Readonly<Record<OfficeTab, { readonly label: string; readonly render: () => ReactNode }>> = {
  settings: { label: 'Settings', render: () => <SettingsTab /> },
  users: { label: 'Users', render: () => <UsersTab /> },
  councils: { label: 'Councils', render: () => <CouncilsTab /> },
  'bank-accounts': { label: 'Bank accounts', render: () => <BankAccountsTab /> },
  audit: { label: 'Audit trail', render: () => <AuditTab /> },
  backup: { label: 'Back up', render: () => <BackupTab /> },
  you: { label: 'You', render: () => <YouTab /> },
}

export function OfficeScreen({ tab }: { readonly tab: string | undefined }) {
  const current = officeTabs.find((key) => key === tab) ?? 'settings'
  return (
    <>
      <PageHeader title={`Office: ${tabs[current].label}`} />
      <Tabs
        label="Office"
        current={current}
        tabs={officeTabs.map((key) => ({ key, label: tabs[key].label, address: routes.office(key) }))}
      />
      {tabs[current].render()}
    </>
  )
}
