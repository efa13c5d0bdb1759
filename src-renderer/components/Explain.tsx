import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { MoneyText } from './MoneyText.tsx'

type SumLine = { readonly label: string; readonly pence?: number; readonly text?: string }

type Props = {
  /** What the figure is: 'Free to spend'. */
  readonly label: string
  readonly figure: ReactNode
  /** The sum, top to bottom; the last line is the figure itself. */
  readonly lines: readonly SumLine[]
  /** The rule behind it, in a sentence. */
  readonly rule?: string
}

/** A figure that opens the sum which made it, by click, Enter or F1. */
export function Explain({ label, figure, lines, rule }: Props) {
  return (
    <DialogTrigger>
      <Button className="explain" data-explain>
        {figure}
        <span className="only-heard"> – how {label} was worked out</span>
      </Button>
      <Popover className="popover explain-popover" placement="bottom start">
        <Dialog className="explain-dialog">
          <Heading slot="title" level={3}>
            {label}
          </Heading>
          <table className="sum">
            <tbody>
              {lines.map((line, index) => (
                <tr key={line.label} className={index === lines.length - 1 ? 'sum-total' : ''}>
                  <th scope="row">{line.label}</th>
                  <td>
                    {line.pence === undefined ? (
                      line.text
                    ) : (
                      <MoneyText pence={line.pence} isBalance={false} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rule !== undefined && <p className="hint">{rule}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
