/** Columns whose heading says what they hold. A person confirms them; the figures are never looked at. */
export type SuggestedColumns = {
  readonly dateColumn?: number
  readonly descriptionColumns?: readonly number[]
  readonly amountColumn?: number
  readonly moneyInColumn?: number
  readonly moneyOutColumn?: number
  readonly balanceColumn?: number
}

const HEADINGS = {
  dateColumn: /^((transaction|posting|posted|value|booking) )?date$/,
  amountColumn: /^(amount|value|transaction amount|amount \(?gbp\)?)$/,
  moneyInColumn: /^(money in|paid in|credit|credits|credit amount|in)$/,
  moneyOutColumn: /^(money out|paid out|debit|debits|debit amount|out)$/,
  balanceColumn: /^((running|account) )?balance( \(?gbp\)?)?$/,
} as const

const DESCRIPTION =
  /^(transaction |counter ?party )?(description|details|narrative|memo|reference|name|payee)$/

/**
 * Finds columns by the words of a heading row, only where exactly one heading says it; the description may be in
 * several columns. What is not certain is left out. Dates, decimal marks and signs are for a person to state.
 */
export function suggestColumns(headings: readonly string[]): SuggestedColumns {
  const words = headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .replace(/[£:*]/g, '')
      .trim(),
  )
  const columnsOf = (pattern: RegExp): number[] =>
    words.flatMap((word, column) => (pattern.test(word) ? [column] : []))
  const found = Object.entries(HEADINGS).flatMap(([name, pattern]) => {
    const [column, ...others] = columnsOf(pattern)
    return column === undefined || others.length > 0 ? [] : [[name, column] as const]
  })
  const descriptionColumns = columnsOf(DESCRIPTION)
  return {
    ...Object.fromEntries(found),
    ...(descriptionColumns.length === 0 ? {} : { descriptionColumns }),
  }
}
