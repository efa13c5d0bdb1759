import { Lock, Search } from 'lucide-react'
import { Link } from 'wouter'
import { roleNames } from '../../../src-shared/domain/office/roles.ts'
import { useSession } from '../../api/session.ts'
import { routes } from '../../routes.ts'
import { Button } from '../Button.tsx'

type Props = { readonly onSearch: () => void; readonly onLock: () => void }

export function TopBar({ onSearch, onLock }: Props) {
  const { officeName, user } = useSession()
  return (
    <header className="top">
      <Button
        kind="plain"
        onPress={onSearch}
        icon={<Search size={16} aria-hidden />}
        aria-keyshortcuts="Control+K"
      >
        <span className="top-find">Find a person, an assistant or a payment</span>
        <kbd>Ctrl+K</kbd>
      </Button>
      <span className="top-office">{officeName}</span>
      <Link href={routes.office('you')} className="top-user">
        {user.name} <span className="muted">{roleNames[user.role]}</span>
      </Link>
      <Button kind="quiet" onPress={onLock} icon={<Lock size={16} aria-hidden />}>
        Lock
      </Button>
    </header>
  )
}
