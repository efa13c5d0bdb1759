import { addDays, isWorkingDay, type PlainDate } from '../plain-date.ts'

/** The working day before a day. */
function workingDayBefore(date: PlainDate, holidays: ReadonlySet<PlainDate>): PlainDate {
  let day = addDays(date, -1)
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1)
  return day
}

/**
 * The three days of a Bacs payment: the file goes in, is processed the next working day, and the money is there the
 * working day after. When pay day is no working day the money is there on the working day before it, never late.
 */
export function bacsDaysFor(
  payDay: PlainDate,
  holidays: ReadonlySet<PlainDate>,
): { readonly sendBy: PlainDate; readonly processingDay: PlainDate; readonly arrivesOn: PlainDate } {
  const arrivesOn = isWorkingDay(payDay, holidays) ? payDay : workingDayBefore(payDay, holidays)
  const processingDay = workingDayBefore(arrivesOn, holidays)
  return { sendBy: workingDayBefore(processingDay, holidays), processingDay, arrivesOn }
}
