import { formatPounds } from '../../src-shared/domain/money.ts'

/** An amount. A balance below nothing is red, has a minus sign and says so in a word. */
export function MoneyText({
  pence,
  isBalance = true,
}: {
  readonly pence: number
  readonly isBalance?: boolean
}) {
  const isShort = isBalance && pence < 0
  return (
    <span className={isShort ? 'money money-short' : 'money'}>
      {formatPounds(pence)}
      {isShort ? ' short' : ''}
    </span>
  )
}
