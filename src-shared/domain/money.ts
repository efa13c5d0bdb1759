/**
 * Money is a whole number of pence in a `number` named `…Pence`. This is the only file that reads or prints it.
 * Ratios are worked on BigInt, so no product can lose a penny.
 */

/** How an exact fraction becomes a whole number. The rule that asks for it names its source. */
export type Rounding = 'half-up' | 'down' | 'up'

/** Throws RangeError unless the figure is whole and safely exact: nonsense stops here, never on a payslip. */
export function assertWhole(figure: number, name: string): number {
  if (!Number.isSafeInteger(figure))
    throw new RangeError(`${name} must be a whole number, got ${String(figure)}`)
  return figure
}

/**
 * figure × numerator ÷ denominator, exactly, rounded once.
 * 'half-up' takes a half away from zero; 'down' and 'up' mean towards and away from zero.
 * Throws: RangeError unless all three are whole and the denominator is above 0.
 */
export function mulDiv(figure: number, numerator: number, denominator: number, rounding: Rounding): number {
  assertWhole(figure, 'figure')
  assertWhole(numerator, 'numerator')
  if (assertWhole(denominator, 'denominator') <= 0) throw new RangeError('denominator must be above 0')
  const product = BigInt(figure) * BigInt(numerator)
  const size = product < 0n ? -product : product
  const divisor = BigInt(denominator)
  const addend = rounding === 'half-up' ? divisor / 2n : rounding === 'up' ? divisor - 1n : 0n
  // For an odd divisor there is no exact half, so divisor / 2 rounded down is still the right addend.
  const whole = Number((size + addend) / divisor)
  return assertWhole(product < 0n && whole !== 0 ? -whole : whole, 'result')
}

/** A percentage of an amount; basis points are hundredths of one per cent. */
export function basisPointsOf(amountPence: number, basisPoints: number, rounding: Rounding): number {
  return mulDiv(amountPence, basisPoints, 10_000, rounding)
}

/**
 * Pay for time at an hourly rate: minutes × rate ÷ 60, once, half up to the penny.
 * `ratePerHourHundredths` is in hundredths of a penny (£15.60 an hour is 156000).
 */
export function payForMinutesPence(minutes: number, ratePerHourHundredths: number): number {
  return mulDiv(minutes, ratePerHourHundredths, 6_000, 'half-up')
}

/**
 * Shares a total out by weight with the largest remainder, so that the parts add up exactly.
 * Equal remainders go to the earlier part. Throws: RangeError when no weight is above 0 or one is negative.
 */
export function allocatePence(totalPence: number, weights: readonly number[]): number[] {
  assertWhole(totalPence, 'totalPence')
  const weightSum = weights.reduce((sum, weight) => {
    if (assertWhole(weight, 'weight') < 0) throw new RangeError('a weight must not be negative')
    return sum + weight
  }, 0)
  if (weightSum <= 0) throw new RangeError('at least one weight must be above 0')
  const total = BigInt(Math.abs(totalPence))
  const parts = weights.map((weight, index) => {
    const product = total * BigInt(weight)
    return { index, pence: Number(product / BigInt(weightSum)), remainder: product % BigInt(weightSum) }
  })
  let left = Math.abs(totalPence) - parts.reduce((sum, part) => sum + part.pence, 0)
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const part of byRemainder) {
    if (left === 0) break
    part.pence += 1
    left -= 1
  }
  return parts.map(({ pence }) => (totalPence < 0 && pence !== 0 ? -pence : pence))
}

/** Adds up; refuses a sum that is no longer exact. */
export function sumPence(amounts: readonly number[]): number {
  return assertWhole(
    amounts.reduce((sum, amount) => sum + amount, 0),
    'sum',
  )
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** £1,234.56, with a true minus sign before the £ when negative. */
export function formatPounds(amountPence: number): string {
  const size = Math.abs(assertWhole(amountPence, 'amountPence'))
  const pounds = grouped(String(Math.floor(size / 100)))
  return `${amountPence < 0 ? '−' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`
}

/** 1234.56 with no sign of currency and no commas: for files that another program reads. */
export function formatPlainPounds(amountPence: number): string {
  const size = Math.abs(assertWhole(amountPence, 'amountPence'))
  return `${amountPence < 0 ? '-' : ''}${String(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`
}

/**
 * Reads an amount somebody typed: `£1,107.00`, `110.7` and `12` pass. Anything that could be read two ways
 * (`1.107,00`, `12,34`, `1.005`) or is negative gives undefined: refused, never guessed.
 */
export function parsePounds(text: string): number | undefined {
  const match = /^\s*£?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?\s*$/.exec(text)
  if (match === null) return undefined
  const pounds = Number((match[1] ?? '').replaceAll(',', ''))
  return pounds * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/**
 * Reads an amount as a bank wrote it, with the decimal mark its owner stated; thousands may be marked with the other
 * one, in threes. A minus in front (- or −) or brackets mean below 0; a £ and a plus are passed over. At most two
 * decimals. Anything else (`1.107,00` under '.', `12,34` under '.', `1.005`, `5-`, `5 CR`) gives undefined: refused,
 * never guessed.
 */
export function parseStatedPounds(text: string, decimalMark: '.' | ','): number | undefined {
  const swapped = decimalMark === '.' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
  const match = /^([^\d.,]*)([\d.,]+)([^\d.,]*)$/.exec(swapped.trim())
  if (match === null) return undefined
  const around = `${match[1] ?? ''}#${match[3] ?? ''}`
  const isPlus = /^(\+? ?£? ?|£ ?\+)#$/.test(around)
  const isMinus = /^([-−] ?£? ?#|£ ?[-−]#|\(£? ?#\))$/.test(around)
  const amount = isPlus || isMinus ? parsePounds(match[2] ?? '') : undefined
  if (amount === undefined || !Number.isSafeInteger(amount)) return undefined
  return isMinus && amount !== 0 ? -amount : amount
}
