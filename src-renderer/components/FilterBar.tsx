import { useId, type ReactNode, type Ref } from 'react'

type BarProps = {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
  readonly children?: ReactNode
}

/** Narrows a list, in plain words. Esc empties the text, ↓ goes on to the list. */
export function FilterBar({ label, text, onText, ref, children }: BarProps) {
  const id = useId()
  return (
    <div className="filter" role="search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        type="search"
        className="filter-input"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('')
          else if (event.key === 'ArrowDown' || event.key === 'Enter')
            document.querySelector<HTMLElement>('main [role=grid] [role=row][tabindex="0"]')?.focus()
          else return
          event.preventDefault()
        }}
      />
      {children}
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly all: string
  readonly value: Value | undefined
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | undefined) => void
}

export function FilterChoice<Value extends string>({
  label,
  all,
  value,
  choices,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="filter-choice"
        value={value ?? ''}
        onChange={(event) => {
          onChange(choices.find((choice) => choice.value === event.target.value)?.value)
        }}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </>
  )
}
