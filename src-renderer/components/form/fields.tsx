import { useController } from 'react-hook-form'
import {
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
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
  readonly autoFocus?: boolean
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
    autoFocus,
  } = props
  const { field, fieldState } = useController({ name })
  useFieldWords(name, label)
  const value: unknown = field.value
  return (
    <AriaTextField
      className={`field field-${width}`}
      type={type}
      value={typeof value === 'string' ? value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      autoComplete={autoComplete}
      {...(autoFocus === true ? { autoFocus } : {})}
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      {lines > 1 ? <TextArea ref={field.ref} rows={lines} /> : <Input ref={field.ref} />}
      <FieldError>{fieldState.error?.message}</FieldError>
    </AriaTextField>
  )
}

export function Checkbox({ name, label, hint }: FieldProps) {
  const { field } = useController({ name })
  useFieldWords(name, label)
  return (
    <div className="field field-long">
      <AriaCheckbox
        className="checkbox"
        isSelected={field.value === true}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
      >
        <span className="checkbox-box" aria-hidden />
        {label}
      </AriaCheckbox>
      {hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  )
}
