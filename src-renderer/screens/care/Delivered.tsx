import { useDesk } from '../../api/hooks.ts'
import { formatHours } from '../../format/hours.ts'
import type { Period, Sheet } from './sheet-words.ts'

const tones = { 'in-range': '', amber: 'due', red: 'overdue', unknown: 'muted' } as const

/** Hours given beside hours planned, for the person and this period. */
export function Delivered({ sheet, period }: { readonly sheet: Sheet; readonly period: Period }) {
  const { firstDay, lastDay } = period
  const found = useDesk('care.deliveredAgainstPlan', { recipientId: sheet.recipientId, firstDay, lastDay })
  if (found.data === undefined) return null
  const { plannedMinutes, givenMinutes, tone, words } = found.data
  return (
    <div className="delivered">
      <h3>{sheet.recipientName}: given and planned</h3>
      <dl className="pairs">
        <div>
          <dt>Given, from all assistants</dt>
          <dd>{formatHours(givenMinutes)}</dd>
        </div>
        <div>
          <dt>Planned</dt>
          <dd>{formatHours(plannedMinutes)}</dd>
        </div>
      </dl>
      <p className={tones[tone]}>{/[.]$/.test(words) ? words : `${words}.`}</p>
    </div>
  )
}
