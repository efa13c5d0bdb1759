import {
  Building2,
  CalendarClock,
  Landmark,
  Mail,
  ReceiptText,
  ShieldCheck,
  Sun,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { AreaName } from '../src-shared/desk-bridge.ts'
import { routes } from './routes.ts'

export type Area = {
  readonly key: AreaName
  readonly label: string
  readonly address: string
  readonly icon: LucideIcon
}

/** The areas at the left, in the order of the work; Alt and a number go to them. */
export const areas: readonly Area[] = [
  { key: 'today', label: 'Today', address: routes.today, icon: Sun },
  { key: 'people', label: 'People', address: routes.people, icon: Users },
  { key: 'money', label: 'Money', address: routes.money(), icon: Landmark },
  { key: 'pay', label: 'Pay', address: routes.pay, icon: ReceiptText },
  { key: 'care', label: 'Care', address: routes.sheets, icon: CalendarClock },
  { key: 'letters', label: 'Letters', address: routes.letters, icon: Mail },
  { key: 'checks', label: 'Checks', address: routes.checks, icon: ShieldCheck },
  { key: 'office', label: 'Office', address: routes.office(), icon: Building2 },
]
