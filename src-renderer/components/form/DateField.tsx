import { parseDate, type CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef, useState } from 'react'
import { useController } from 'react-hook-form'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
  type DateValue,
} from 'react-aria-components'
import { isPlainDate } from '../../../src-shared/domain/plain-date.ts'
import type { FieldProps } from './fields.tsx'
import { useFieldWords } from './field-words.ts'

const readDay = (value: unknown): CalendarDate | null =>
  typeof value === 'string' && isPlainDate(value) ? parseDate(value) : null

/** Below this a year is still being typed: 2 0 2 6 passes through the years 2, 20 and 202. */
const EARLIEST_YEAR = 1900

/** A day in three parts, day first. The form holds 'yyyy-mm-dd', or '' while it is not whole. */
export function DateField({ name, label, hint }: FieldProps) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { invalid, error },
  } = useController<Record<string, unknown>>({ name })
  const [day, setDay] = useState<DateValue | null>(() => readDay(value))
  const group = useRef<HTMLDivElement>(null)
  useFieldWords(name, { label, unreadable: 'write day, month and year' })
  return (
    <DatePicker
      className="field field-short"
      value={day}
      onChange={(next) => {
        setDay(next)
        onChange(next !== null && next.year >= EARLIEST_YEAR ? next.toString() : '')
      }}
      onBlur={onBlur}
      isInvalid={invalid}
      validationBehavior="aria"
      granularity="day"
      shouldForceLeadingZeros
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <Group
        className="combo"
        ref={(element) => {
          group.current = element
          ref({ focus: () => group.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus() })
        }}
      >
        <DateInput className="date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="icon-button">
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <FieldError>{error?.message}</FieldError>
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={label}>
          <Calendar className="calendar">
            <header>
              <Button slot="previous" className="icon-button">
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <Heading />
              <Button slot="next" className="icon-button">
                <ChevronRight size={16} aria-hidden />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
