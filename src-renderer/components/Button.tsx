import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

type Props = Omit<ButtonProps, 'className' | 'children'> & {
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

export function Button({ kind = 'plain', icon, children, ...rest }: Props) {
  return (
    <AriaButton {...rest} className={`button button-${kind}`}>
      {icon}
      {children}
    </AriaButton>
  )
}
