const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
]

/** 'four'; figures from 14 on. */
export const numberWord = (figure: number): string => SMALL[figure] ?? String(figure)

/** A number of weeks, or a month where the council pays by the month. */
export type Every = number | 'month'

/** 'every week', 'every four weeks', 'every month'. */
export function everyWeeksWords(every: Every): string {
  if (every === 'month') return 'every month'
  return every === 1 ? 'every week' : `every ${numberWord(every)} weeks`
}

/** 'last week', 'last four weeks', 'last month'. */
export function lastWeeksWords(every: Every): string {
  if (every === 'month') return 'last month'
  return every === 1 ? 'last week' : `last ${numberWord(every)} weeks`
}

/** '22', '22.5', '22.75': hours as people write them on a timesheet, exact to the minute or in hours and minutes. */
export function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (rest === 0) return `${String(hours)} ${hours === 1 ? 'hour' : 'hours'}`
  return rest % 15 === 0
    ? `${String(hours)}${['', '.25', '.5', '.75'][rest / 15] ?? ''} hours`
    : `${String(hours)} hours ${String(rest)} minutes`
}

/** '£13.20', or '£13.2050' when the rate is not whole pence. Hundredths of a penny. */
export function rateWords(ratePerHourHundredths: number): string {
  const pounds = Math.floor(ratePerHourHundredths / 10_000)
  const rest = String(ratePerHourHundredths % 10_000).padStart(4, '0')
  return `£${String(pounds)}.${rest.endsWith('00') ? rest.slice(0, 2) : rest}`
}
