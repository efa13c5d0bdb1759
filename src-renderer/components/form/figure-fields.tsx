import { useState } from 'react'
import { useController } from 'react-hook-form'
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components'
import { formatPlainPounds, formatPounds, parsePounds } from '../../../src-shared/domain/money.ts'
import { formatHours, parseHours } from '../../format/hours.ts'
import type { FieldProps } from './fields.tsx'
import { useFieldWords } from './field-words.ts'

type Reading = {
  readonly read: (text: string) => number | undefined
  readonly print: (figure: number) => string
  readonly unreadable: string
  readonly mark?: string
}

type Props = FieldProps & { readonly reading: Reading }

/** Text that stands for a whole number. What cannot be read stays as typed and is refused, never guessed. */
function FigureField({ name, label, hint, reading }: Props) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { invalid, error },
  } = useController<Record<string, unknown>>({ name })
  const [text, setText] = useState(() =>
    typeof value === 'number' ? reading.print(value) : typeof value === 'string' ? value : '',
  )
  useFieldWords(name, { label, unreadable: reading.unreadable })
  return (
    <AriaTextField
      className="field field-short"
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(typed.trim() === '' ? null : (reading.read(typed) ?? typed))
      }}
      onBlur={() => {
        // Set out as it was read, so that a misreading is seen before it is recorded.
        const figure = reading.read(text)
        if (figure !== undefined) setText(reading.print(figure))
        onBlur()
      }}
      isInvalid={invalid}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <span className="figure-input" data-mark={reading.mark}>
        <Input ref={ref} inputMode="decimal" />
      </span>
      <FieldError>{error?.message}</FieldError>
    </AriaTextField>
  )
}

const pounds: Reading = {
  read: parsePounds,
  print: (pence) => formatPounds(pence).replace('£', ''),
  unreadable: 'write pounds and pence, such as 1,234.56',
  mark: '£',
}

const rate: Reading = {
  read: (text) => {
    const pence = parsePounds(text)
    return pence === undefined ? undefined : pence * 100
  },
  print: (hundredths) => formatPlainPounds(Math.round(hundredths / 100)),
  unreadable: 'write pounds and pence for an hour, such as 15.60',
  mark: '£',
}

const hours: Reading = {
  read: parseHours,
  print: formatHours,
  unreadable: 'write hours and minutes, such as 22 h 30 m',
}

const whole: Reading = {
  read: (text) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined),
  print: String,
  unreadable: 'write a whole number',
}

/** Pounds as typed; the form holds whole pence. */
export const MoneyField = (props: FieldProps) => <FigureField {...props} reading={pounds} />
/** Pounds for an hour as typed; the form holds hundredths of a penny. */
export const RateField = (props: FieldProps) => <FigureField {...props} reading={rate} />
/** Hours and minutes as typed; the form holds minutes. */
export const HoursField = (props: FieldProps) => <FigureField {...props} reading={hours} />
export const WholeField = (props: FieldProps) => <FigureField {...props} reading={whole} />
