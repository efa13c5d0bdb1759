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

/** 'every week', 'every four weeks'. */
export const everyWeeksWords = (weeks: number): string =>
  weeks === 1 ? 'every week' : `every ${numberWord(weeks)} weeks`

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
