import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { areas } from '../../areas.ts'
import { Button } from '../Button.tsx'

type Props = { readonly isNarrow: boolean; readonly onNarrow: (isNarrow: boolean) => void }

const firstPart = (address: string): string => address.split('/')[1] ?? ''

export function AreaNav({ isNarrow, onNarrow }: Props) {
  const [location] = useLocation()
  return (
    <nav className="areas" aria-label="Areas">
      <ul>
        {areas.map(({ key, label, address, icon: Icon }, index) => (
          <li key={key}>
            <Link
              href={address}
              className="area"
              aria-current={firstPart(location) === firstPart(address) ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${String(index + 1)}`}
              title={`${label} (Alt+${String(index + 1)})`}
            >
              <Icon size={18} aria-hidden />
              <span className={isNarrow ? 'only-heard' : 'area-name'}>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Button
        kind="quiet"
        aria-label={isNarrow ? 'Show the names of the areas' : 'Show only icons of the areas'}
        icon={isNarrow ? <PanelLeftOpen size={18} aria-hidden /> : <PanelLeftClose size={18} aria-hidden />}
        onPress={() => {
          onNarrow(!isNarrow)
        }}
      />
    </nav>
  )
}
