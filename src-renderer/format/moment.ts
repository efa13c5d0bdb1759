const parts = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** '13 Nov 2026, 09:10', as the clock in the office showed it. */
export const formatMoment = (moment: string): string => parts.format(Date.parse(moment))
