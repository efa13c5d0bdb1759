import { formatHours } from '../format/hours.ts'

export function HoursText({ minutes }: { readonly minutes: number }) {
  return <span className="money">{formatHours(minutes)}</span>
}
