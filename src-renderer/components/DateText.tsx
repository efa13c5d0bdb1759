import { formatShortDate, weekdayName, type PlainDate } from '../../src-shared/domain/plain-date.ts'

type Props = { readonly date: PlainDate | null; readonly withWeekday?: boolean }

/** '13 Nov 2026', or 'Fri 13 Nov 2026' where the weekday matters. */
export function DateText({ date, withWeekday = false }: Props) {
  if (date === null) return <span className="muted">none</span>
  const words = formatShortDate(date)
  return <time dateTime={date}>{withWeekday ? `${weekdayName(date).slice(0, 3)} ${words}` : words}</time>
}
