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
 * Reads time as people write it: `22 h 30 m`, `22:30`, `22h30`, `22`, `22.5`, `45 m`. Minutes, or undefined when it can be
 * read two ways: `7.30` may mean half past or three tenths.
 */
export function parseHours(text: string): number | undefined {
  const tidy = text.trim().toLowerCase()
  if (tidy === '') return undefined
  const [, hours, rest] =
    /^(?:(\d{1,4})\s*h(?:ours?)?)?\s*(?:(\d{1,2})\s*m(?:in(?:utes?)?)?)?$/.exec(tidy) ??
    /^(\d{1,4})(?::|\s*h\s*)(\d{2})$/.exec(tidy) ??
    []
  if (hours !== undefined || rest !== undefined) return minutesOf(hours ?? '0', rest ?? '0')
  const [, whole, decimals = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(tidy) ?? []
  const quarter = quarters[decimals]
  return whole === undefined || quarter === undefined ? undefined : minutesOf(whole, String(quarter))
}

function minutesOf(hours: string, minutes: string): number | undefined {
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : undefined
}
