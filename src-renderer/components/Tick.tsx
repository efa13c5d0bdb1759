import type { Ref } from 'react'
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly onBlur?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A box to tick; inside a form use Checkbox. */
export function Tick({ label, hint, inputRef, ...rest }: Props) {
  return (
    <CheckboxField className="field field-long" {...rest} {...(inputRef === undefined ? {} : { inputRef })}>
      <CheckboxButton className="checkbox">
        <span className="checkbox-box" aria-hidden />
        {label}
      </CheckboxButton>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
    </CheckboxField>
  )
}
