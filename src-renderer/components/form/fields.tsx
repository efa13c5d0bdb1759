import { useController } from 'react-hook-form'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { Tick } from '../Tick.tsx'
import { useFieldWords } from './field-words.ts'

export type FieldProps = {
  /** The field's name in the contract; 'lines.0.description' inside a list. */
  readonly name: string
  readonly label: string
  readonly hint?: string
}

type TextProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'tel'
  readonly lines?: number
  readonly width?: 'short' | 'medium' | 'long'
  readonly autoComplete?: 'current-password' | 'new-password' | 'username'
  /** For the one field of a page that people always type in first. */
  readonly takesFocus?: boolean
}

export function TextField(props: TextProps) {
  const {
    name,
    label,
    hint,
    type = 'text',
    lines = 1,
    width = 'long',
    autoComplete = 'off',
    takesFocus,
  } = props
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { invalid, error },
  } = useController<Record<string, unknown>>({ name })
  useFieldWords(name, { label })
  return (
    <AriaTextField
      className={`field field-${width}`}
      type={type}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      onBlur={onBlur}
      isInvalid={invalid}
      validationBehavior="aria"
      autoComplete={autoComplete}
      {...(takesFocus === true ? { autoFocus: true } : {})}
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      {lines > 1 ? <TextArea ref={ref} rows={lines} /> : <Input ref={ref} />}
      <FieldError>{error?.message}</FieldError>
    </AriaTextField>
  )
}

export function Checkbox({ name, label, hint }: FieldProps) {
  const {
    field: { ref, value, onChange, onBlur },
  } = useController<Record<string, unknown>>({ name })
  useFieldWords(name, { label })
  return (
    <Tick
      label={label}
      hint={hint}
      isSelected={value === true}
      onChange={onChange}
      onBlur={onBlur}
      inputRef={ref}
    />
  )
}
