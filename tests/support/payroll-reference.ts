/**
 * The payroll rules a second time: slow, plain and in exact fractions, straight from the published steps, sharing no code
 * and no table with the engine. Amounts are pounds as fractions until the step that rounds.
 */
type Fraction = { readonly top: bigint; readonly bottom: bigint }

const of = (top: bigint | number, bottom: bigint | number = 1): Fraction => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
})
const plus = (a: Fraction, b: Fraction): Fraction =>
  of(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, of(-b.top, b.bottom))
const times = (a: Fraction, b: Fraction): Fraction => of(a.top * b.top, a.bottom * b.bottom)
const floor = ({ top, bottom }: Fraction): bigint =>
  top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom)
const ceil = ({ top, bottom }: Fraction): bigint => -floor(of(-top, bottom))
const isAbove = (a: Fraction, b: Fraction): boolean => a.top * b.bottom > b.top * a.bottom
const cutTo = (a: Fraction, places: number): Fraction =>
  of(floor(times(a, of(10n ** BigInt(places)))), 10n ** BigInt(places))
const upTo = (a: Fraction, places: number): Fraction =>
  of(ceil(times(a, of(10n ** BigInt(places)))), 10n ** BigInt(places))
const pounds = (pence: number): Fraction => of(pence, 100)
const pence = (amount: Fraction): number => Number(floor(times(amount, of(100))))
const greater = (a: Fraction, b: Fraction): Fraction => (isAbove(a, b) ? a : b)
const nothing = of(0)

/** Width of each band in pounds and its rate in hundredths; the last has no width. */
type Bands = readonly (readonly [number | undefined, number])[]
const threeBands: Bands = [
  [37_700, 20],
  [87_440, 40],
  [undefined, 45],
]
const scottish = (starter: number, basic: number, intermediate: number): Bands => [
  [starter, 19],
  [basic, 20],
  [intermediate, 21],
  [31_338, 42],
  [62_710, 45],
  [undefined, 48],
]
const scottishBands: Readonly<Record<string, Bands>> = {
  '2024-25': scottish(2_306, 11_685, 17_101),
  '2025-26': scottish(2_827, 12_094, 16_171),
  '2026-27': scottish(3_967, 12_989, 14_136),
}

const flatRates = {
  rUK: { BR: 20, D0: 40, D1: 45 } as Readonly<Record<string, number>>,
  scotland: { BR: 20, D0: 21, D1: 42, D2: 45, D3: 48 } as Readonly<Record<string, number>>,
}

/** Stage 1: free pay, or for K additional pay, of a code for `n` of `inYear` periods. */
function freePay(bare: string, n: number, inYear: number): Fraction {
  const number = Number(bare.replace(/\D/g, ''))
  if (number === 0) return nothing
  const quotient = Math.floor((number - 1) / 500)
  const remainder = number - quotient * 500
  const block = inYear === 52 ? of(9_616, 100) : of(41_667, 100)
  const perPeriod = plus(upTo(cutTo(of(remainder * 10 + 9, inYear), 4), 2), times(of(quotient), block))
  return times(perPeriod, of(n))
}

/** Stages 3 to 6: the band of the taxable pay, and the tax in whole pence. */
function bandedTax(bands: Bands, taxable: Fraction, n: number, inYear: number): number {
  const share = (year: Fraction): Fraction => cutTo(times(year, of(n, inYear)), 4)
  let start = nothing
  let below = nothing
  for (const [width, rate] of bands) {
    const end = width === undefined ? undefined : plus(start, of(width))
    if (end === undefined || !isAbove(taxable, of(ceil(share(end))))) {
      const inBand = times(minus(of(floor(taxable)), share(start)), of(rate, 100))
      return pence(cutTo(plus(share(below), inBand), 4))
    }
    below = plus(below, times(minus(end, start), of(rate, 100)))
    start = end
  }
  throw new Error('no band')
}

/** PAYE tax table routines on the pay of `n` of `inYear` periods. Gives whole pence. */
function taxOn(code: string, taxYear: string, pay: Fraction, n: number, inYear: number): number {
  if (code === 'NT') return 0
  const isScottish = code.startsWith('S')
  const bare = code.replace(/^[SC]/, '')
  const flatRate = flatRates[isScottish ? 'scotland' : 'rUK'][bare]
  if (flatRate !== undefined) return pence(times(of(floor(pay)), of(flatRate, 100)))
  const free = freePay(bare, n, inYear)
  const taxable = bare.startsWith('K') ? plus(pay, free) : minus(pay, free)
  if (!isAbove(taxable, nothing)) return 0
  return bandedTax(isScottish ? (scottishBands[taxYear] ?? []) : threeBands, taxable, n, inYear)
}

const weeksOf: Readonly<Record<string, number>> = { weekly: 1, fortnightly: 2, 'four-weekly': 4, monthly: 1 }

export type ReferenceInput = {
  readonly taxYear: string
  readonly frequency: string
  /** The last week or month of the period: a multiple of 2 or 4 for longer periods, or 53, 54 and 56. */
  readonly taxPeriod: number
  readonly taxCode: string
  readonly week1Month1: boolean
  readonly niLetter: string
  readonly payPence: number
  readonly payToDateBeforePence: number
  readonly taxToDateBeforePence: number
  readonly studentLoanPlan: string | undefined
  readonly hasPostgraduateLoan: boolean
  readonly isMember: boolean
}

/** Income tax of one period in pence, with the limit of half of the pay. */
export function referenceTaxPence(input: ReferenceInput): number {
  const inYear = input.frequency === 'monthly' ? 12 : 52
  const isExtra = input.frequency !== 'monthly' && input.taxPeriod > 52
  const alone = input.week1Month1 || isExtra
  const n = alone ? (weeksOf[input.frequency] ?? 0) : input.taxPeriod
  const pay = alone ? input.payPence : input.payPence + input.payToDateBeforePence
  const due =
    taxOn(input.taxCode, input.taxYear, pounds(pay), n, inYear) - (alone ? 0 : input.taxToDateBeforePence)
  return Math.min(due, pence(times(pounds(input.payPence), of(1, 2))))
}

const yearPounds: Readonly<
  Record<string, { readonly lower: number; readonly secondary: number; readonly employer: number }>
> = {
  '2024-25': { lower: 6_396, secondary: 9_100, employer: 138 },
  '2025-26': { lower: 6_500, secondary: 5_000, employer: 150 },
  '2026-27': { lower: 6_708, secondary: 5_000, employer: 150 },
}

/** A year's figure for a period: a week and a month to the nearest pound, two and four weeks up to the pound. */
function share(year: number, frequency: string): Fraction {
  if (frequency === 'monthly') return of(floor(plus(of(year, 12), of(1, 2))))
  const part = of(year * (weeksOf[frequency] ?? 0), 52)
  return frequency === 'weekly' ? of(floor(plus(part, of(1, 2)))) : of(ceil(part))
}

/** To the nearest penny on three decimals of a pound, a third decimal of 5 going down. */
function niRound(amount: Fraction): number {
  const thousandths = floor(times(amount, of(1_000)))
  return Number(thousandths / 10n) + (thousandths % 10n > 5n ? 1 : 0)
}

const between = (pay: Fraction, from: Fraction, to?: Fraction): Fraction =>
  greater(nothing, minus(to !== undefined && isAbove(pay, to) ? to : pay, from))

/** Employee and employer National Insurance of one period in pence: letters A, C, J, M, F and X. */
export function referenceNationalInsurance(input: ReferenceInput): { employee: number; employer: number } {
  const year = yearPounds[input.taxYear]
  if (year === undefined || input.niLetter === 'X') return { employee: 0, employer: 0 }
  const pay = pounds(input.payPence)
  const upper = share(50_270, input.frequency)
  const mainRate: Readonly<Record<string, number>> = { A: 80, M: 80, F: 80, J: 20, C: 0 }
  const upperRate = input.niLetter === 'C' ? 0 : 20
  const main = between(pay, share(12_570, input.frequency), upper)
  const above = between(pay, upper)
  const rate = of(year.employer, 1_000)
  // The week's zone threshold is £481: 25,000 ÷ 52 is 480.77.
  const employerStart = input.niLetter === 'F' ? 25_000 : year.secondary
  const lowBand =
    input.niLetter === 'M' ? nothing : between(pay, share(employerStart, input.frequency), upper)
  return {
    employee:
      niRound(times(main, of(mainRate[input.niLetter] ?? 0, 1_000))) +
      niRound(times(above, of(upperRate, 1_000))),
    employer: niRound(times(lowBand, rate)) + niRound(times(above, rate)),
  }
}

const loanYear: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2024-25': { '1': 24_990, '2': 27_295, '4': 31_395 },
  '2025-26': { '1': 26_065, '2': 28_470, '4': 32_745 },
  '2026-27': { '1': 26_900, '2': 29_385, '4': 33_795 },
}

/** Student and postgraduate loans of one period in pence: whole pounds above a threshold cut to the penny. */
export function referenceLoansPence(input: ReferenceInput): number {
  const periods = input.frequency === 'monthly' ? of(1, 12) : of(weeksOf[input.frequency] ?? 0, 52)
  const take = (year: number, rate: Fraction): number =>
    Number(floor(times(between(pounds(input.payPence), cutTo(times(of(year), periods), 2)), rate))) * 100
  const year =
    input.studentLoanPlan === undefined ? undefined : loanYear[input.taxYear]?.[input.studentLoanPlan]
  return (
    (year === undefined ? 0 : take(year, of(9, 100))) +
    (input.hasPostgraduateLoan ? take(21_000, of(6, 100)) : 0)
  )
}

const qualifying: Readonly<Record<string, readonly [number, number]>> = {
  weekly: [120, 967],
  fortnightly: [240, 1_934],
  'four-weekly': [480, 3_867],
  monthly: [520, 4_189],
}

/** Relief at source on qualifying earnings: 4% from pay and 3% from the employer, each half up to the penny. */
export function referencePension(input: ReferenceInput): { deducted: number; employer: number } {
  const [lower, upper] = qualifying[input.frequency] ?? [0, 0]
  const banded = input.isMember ? between(pounds(input.payPence), of(lower), of(upper)) : nothing
  const halfUp = (amount: Fraction): number => pence(plus(amount, of(1, 200)))
  return { deducted: halfUp(times(banded, of(4, 100))), employer: halfUp(times(banded, of(3, 100))) }
}
