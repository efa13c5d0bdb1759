import { formatShortDate, plainDate } from '../../src-shared/domain/plain-date.ts'

const clock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** '13 Nov 2026, 09:10', as the clock in the office showed it. */
export function formatMoment(moment: string): string {
  const parts = Object.fromEntries(
    clock.formatToParts(Date.parse(moment)).map(({ type, value }) => [type, value]),
  )
  const day = plainDate(Number(parts['year']), Number(parts['month']), Number(parts['day']))
  return `${formatShortDate(day)}, ${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`
}
