import { ChevronDown } from 'lucide-react'
import { useController } from 'react-hook-form'
import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import type { FieldProps } from './fields.tsx'
import { useFieldWords } from './field-words.ts'

/** A thing to choose. Its value goes into the form as it is, so ids stay numbers. */
export type Choice = { readonly value: string | number; readonly label: string }
type Props = FieldProps & { readonly choices: readonly Choice[] }

function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <Popover className="popover">
      <ListBox className="options">
        {choices.map(({ value, label }) => (
          <ListBoxItem key={value} id={String(value)} textValue={label} className="option">
            {label}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  )
}

const selectedKey = (value: unknown, choices: readonly Choice[]): string | null =>
  choices.some((choice) => choice.value === value) ? String(value) : null

const valueOf = (key: unknown, choices: readonly Choice[]): string | number | null =>
  choices.find((choice) => String(choice.value) === key)?.value ?? null

/** One of a few. */
export function Select({ name, label, hint, choices }: Props) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { invalid, error },
  } = useController<Record<string, unknown>>({ name })
  useFieldWords(name, { label, ask: 'Choose' })
  return (
    <AriaSelect
      className="field field-medium"
      value={selectedKey(value, choices)}
      onChange={(key) => {
        onChange(valueOf(key, choices))
      }}
      onBlur={onBlur}
      isInvalid={invalid}
      validationBehavior="aria"
      placeholder="Choose"
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <Button ref={ref} className="select-button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError>{error?.message}</FieldError>
      <Options choices={choices} />
    </AriaSelect>
  )
}

/** One of many, found by typing. */
export function ComboBox({ name, label, hint, choices }: Props) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { invalid, error },
  } = useController<Record<string, unknown>>({ name })
  useFieldWords(name, { label, ask: 'Choose' })
  return (
    <AriaComboBox
      className="field field-medium"
      value={selectedKey(value, choices)}
      onChange={(key) => {
        onChange(valueOf(key, choices))
      }}
      onBlur={onBlur}
      isInvalid={invalid}
      validationBehavior="aria"
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      {hint !== undefined && <Text slot="description">{hint}</Text>}
      <Group className="combo">
        <Input ref={ref} />
        <Button className="icon-button">
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <FieldError>{error?.message}</FieldError>
      <Options choices={choices} />
    </AriaComboBox>
  )
}
