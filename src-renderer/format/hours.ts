/** '22 h 30 m': how screens show a length of time. */
export function formatHours(minutes: number): string {
  const size = Math.abs(minutes)
  const [hours, rest] = [Math.floor(size / 60), size % 60]
  const sign = minutes < 0 ? '−' : ''
  return rest === 0 ? `${sign}${String(hours)} h` : `${sign}${String(hours)} h ${String(rest)} m`
}

const quarters: Readonly<Record<string, number>> = {
  '': 0,
  '0': 0,
  '00': 0,
  '25': 15,
  '5': 30,
  '50': 30,
  '75': 45,
}

/**
 * Reads time as people write it: `22 h 30 m`, `22:30`, `22`, `22.5`, `45 m`. Minutes, or undefined when it can be
 * read two ways: `7.30` may mean half past or three tenths.
 */
export function parseHours(text: string): number | undefined {
  const tidy = text.trim().toLowerCase()
  const words = /^(?:(\d{1,4})\s*h(?:ours?)?)?\s*(?:(\d{1,2})\s*m(?:in(?:utes?)?)?)?$/.exec(tidy)
  if (words !== null && tidy !== '') return minutesOf(words[1] ?? '0', words[2] ?? '0')
  const clock = /^(\d{1,4}):(\d{2})$/.exec(tidy)
  if (clock !== null) return minutesOf(clock[1] ?? '0', clock[2] ?? '0')
  const decimal = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(tidy)
  const quarter = decimal === null ? undefined : quarters[decimal[2] ?? '']
  return quarter === undefined ? undefined : minutesOf(decimal?.[1] ?? '0', String(quarter))
}

function minutesOf(hours: string, minutes: string): number | undefined {
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined
}
